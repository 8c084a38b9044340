import { View } from '@tarojs/components';
import { qrPath } from '../../components/qr-path';

interface PageCodeProps {
  readonly adcode: string;
  readonly words: string;
}

/** A code that opens the policy of a county in this browser build; it holds the county and nothing of the person. */
export function PageCode({ adcode, words }: PageCodeProps) {
  const address = `${window.location.href.replace(/#.*/, '')}#/pages/policy/policy?adcode=${adcode}`;
  const { path, size } = qrPath(address);
  return (
    <View className='slip__code'>
      <svg className='slip__qr' viewBox={`0 0 ${size} ${size}`} role='img' aria-label={`二维码：${words}`}>
        <rect width={size} height={size} fill='#fff' />
        <path d={path} fill='#000' shapeRendering='crispEdges' />
      </svg>
      <View>{words}</View>
    </View>
  );
}
