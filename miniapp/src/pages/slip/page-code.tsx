import { View } from '@tarojs/components';
import qrcode from 'qrcode-generator';

/** Modules of white around the code, without which cameras do not find it. */
const QUIET = 4;

interface PageCodeProps {
  readonly adcode: string;
  readonly words: string;
}

/** A code that opens the policy of a county in this browser build; it holds the county and nothing of the person. */
export function PageCode({ adcode, words }: PageCodeProps) {
  const address = `${window.location.href.replace(/#.*/, '')}#/pages/policy/policy?adcode=${adcode}`;
  const { path, size } = drawing(address);
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

function drawing(text: string): { path: string; size: number } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
  return { path, size: count + 2 * QUIET };
}
