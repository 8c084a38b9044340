/** A canvas of the phone: it shows nothing and remembers what was drawn, and how wide each text came out. */

/** What WeChat takes at most for a side of a canvas. */
const mostPixelsASide = 4096;

export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a picture file holds. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Han characters and the marks between them are one em wide, everything else a little more than half. */
export const emsOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (one.charCodeAt(0) >= 0x2e80 ? 1 : 0.55), 0);

export class PhoneCanvas {
  private size = { width: 300, height: 150 };
  private texts: DrawnText[] = [];
  private bars: Rectangle[] = [];

  /** `mostPixels` is what the phone has memory for. */
  constructor(private readonly mostPixels: number) {}

  get width(): number {
    return this.size.width;
  }

  /** As in a browser, a new size wipes the canvas. */
  set width(width: number) {
    this.size = { ...this.size, width };
    this.wipe();
  }

  get height(): number {
    return this.size.height;
  }

  set height(height: number) {
    this.size = { ...this.size, height };
    this.wipe();
  }

  getContext(kind: string): object {
    if (kind !== '2d') throw new Error(`no context ${kind}`);
    const pen = {
      font: '10px sans-serif',
      fillStyle: '#000',
      measureText: (text: string) => ({ width: emsOf(text) * pixelsOf(pen.font) }),
      fillText: (text: string, x: number, y: number) => {
        const size = pixelsOf(pen.font);
        const right = x + emsOf(text) * size;
        this.texts.push({ text, left: x, right, top: y - size * 0.88, bottom: y + size * 0.12 });
      },
      fillRect: (x: number, y: number, width: number, height: number) => {
        this.bars.push({ x, y, width, height });
      },
    };
    return pen;
  }

  /** What a file of it would hold; throws what WeChat says of a canvas that is too large. */
  get picture(): Picture {
    const { width, height } = this.size;
    if (Math.max(width, height) > mostPixelsASide || width * height > this.mostPixels)
      throw new Error('canvasToTempFilePath:fail:create bitmap failed');
    const [paper] = this.bars;
    if (!paper || paper.width < width || paper.height < height)
      throw new Error('a picture without a ground is black in an album');
    return { width, height, texts: this.texts };
  }

  private wipe(): void {
    this.texts = [];
    this.bars = [];
  }
}

/** Of a font such as `bold 36px sans-serif`. */
function pixelsOf(font: string): number {
  const size = /([\d.]+)px/.exec(font)?.[1];
  if (!size) throw new Error(`no size in font ${font}`);
  return Number(size);
}
