import { qrPath } from '../../components/qr-path';
import { scanAddress } from '../scan-address';

/** The code that a phone scans; it holds an id that is good for two minutes and nothing of anybody. */
export function ScanCode({ id }: { readonly id: string }) {
  const { path, size } = qrPath(scanAddress(window.location.href.replace(/#.*/, ''), id));
  return (
    <svg className='scan__code' viewBox={`0 0 ${size} ${size}`} role='img' aria-label='登录用的二维码，用手机微信扫'>
      <rect width={size} height={size} fill='#fff' />
      <path d={path} fill='#000' shapeRendering='crispEdges' />
    </svg>
  );
}
