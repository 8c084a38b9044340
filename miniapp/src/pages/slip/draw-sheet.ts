import { type Measure, SHEET, type Sheet } from './sheet-setter';

/** As much of a canvas as the slip needs: WeChat's and the browser's have it in common. */
export interface Pen {
  font: string;
  fillStyle: unknown;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { readonly width: number };
}

const fontOf = (size: number, isBold: boolean): string => `${isBold ? 'bold ' : ''}${size}px sans-serif`;

export function measureWith(pen: Pen): Measure {
  return (text, size, isBold) => {
    pen.font = fontOf(size, isBold);
    return pen.measureText(text).width;
  };
}

/** Black on white; at a scale of 1 a sheet is as large as `SHEET`. */
export function drawSheet(pen: Pen, sheet: Sheet, scale: number): void {
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, SHEET.width * scale, SHEET.height * scale);
  pen.fillStyle = '#000';
  for (const mark of sheet) {
    const { x, y } = mark;
    if (mark.kind === 'bar') {
      pen.fillRect(x * scale, y * scale, mark.width * scale, mark.height * scale);
    } else {
      pen.font = fontOf(mark.size * scale, mark.isBold);
      pen.fillText(mark.text, x * scale, y * scale);
    }
  }
}
