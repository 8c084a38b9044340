/** The slip into the album of the phone, one picture a sheet. Only in WeChat. */
import Taro from '@tarojs/taro';
import { drawSheet, measureWith, type Pen } from './draw-sheet';
import { SHEET, type Sheet } from './sheet-setter';
import { sheetsOf } from './slip-sheets';
import type { Slip } from './slip-text';

export const canvasId = 'slip-canvas';
/** For paper; and what an old phone with little memory can still draw, good enough to read. Whole pixels of `SHEET`. */
const SCALES = [1, 0.75];
/** Some phones put on the canvas a moment later what was drawn. */
const paintMs = 100;

type PictureCanvas = { width: number; height: number; getContext(kind: '2d'): Pen };

/** Gives the number of pictures; rejects with what WeChat says. */
export function savePictures(slip: Slip): Promise<number> {
  return findCanvas()
    .then((canvas) => drawn(canvas, slip, SCALES))
    .then((files) => inTurn(files, (filePath) => Taro.saveImageToPhotosAlbum({ filePath })))
    .then((saved) => saved.length);
}

function findCanvas(): Promise<PictureCanvas> {
  return new Promise((found, lost) => {
    Taro.createSelectorQuery()
      .select(`#${canvasId}`)
      .fields({ node: true })
      .exec(([field]) => (field?.node ? found(field.node) : lost({ errMsg: 'canvas:fail' })));
  });
}

/** The files of the pictures; smaller ones where the phone cannot draw the large ones. */
function drawn(canvas: PictureCanvas, slip: Slip, [scale = 1, ...smaller]: number[]): Promise<string[]> {
  const pen = canvas.getContext('2d');
  const files = inTurn(sheetsOf(slip, measureWith(pen)), (sheet) => pictureOf(canvas, sheet, scale));
  return smaller.length === 0 ? files : files.catch(() => drawn(canvas, slip, smaller));
}

function pictureOf(canvas: PictureCanvas, sheet: Sheet, scale: number): Promise<string> {
  const destWidth = SHEET.width * scale;
  const destHeight = SHEET.height * scale;
  canvas.width = destWidth;
  canvas.height = destHeight;
  drawSheet(canvas.getContext('2d'), sheet, scale);
  return new Promise((painted) => setTimeout(painted, paintMs))
    .then(() => Taro.canvasToTempFilePath({ canvas: canvas as never, destWidth, destHeight, fileType: 'png' }))
    .then(({ tempFilePath }) => tempFilePath);
}

/** One after another: there is one canvas, and the album takes one picture at a time. */
const inTurn = <T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> =>
  items.reduce<Promise<R[]>>(
    (before, item) => before.then((done) => act(item).then((result) => [...done, result])),
    Promise.resolve([]),
  );
