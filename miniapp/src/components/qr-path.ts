import qrcode from 'qrcode-generator';

/** Modules of white around the code, without which cameras do not find it. */
const QUIET = 4;

/** A QR code of a text as the path of an SVG, a module a unit; `size` is its side with the white around it. */
export function qrPath(text: string): { path: string; size: number } {
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
