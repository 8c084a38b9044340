/** Sets the text of the slip into blocks: lines, points of a list, frames, rules, in pixels of a sheet. */
import { breakLines } from './line-break';

/** A5 at 213 dots an inch. */
export const SHEET = { width: 1240, height: 1748 };
export const MARGIN = 76;
const WIDTH = SHEET.width - 2 * MARGIN;
const LINE = 1.38;

export type Mark =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly size: number;
      readonly isBold: boolean;
    }
  | { readonly kind: 'bar'; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Sheet = readonly Mark[];
/** Width in pixels of a text on one line. */
export type Measure = (text: string, size: number, isBold: boolean) => number;

/** What is never cut in two; its marks count from its own top. */
export type Block = {
  readonly height: number;
  readonly marks: readonly Mark[];
};

export const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { height }) => sum + height, 0);

export const moved = (marks: readonly Mark[], down: number): Mark[] =>
  marks.map((mark) => ({ ...mark, y: mark.y + down }));

/** One under another from the top margin of a sheet. */
export function stack(blocks: readonly Block[]): Mark[] {
  let top = MARGIN;
  const marks: Mark[] = [];
  for (const block of blocks) {
    marks.push(...moved(block.marks, top));
    top += block.height;
  }
  return marks;
}

/** Several as one. */
export const join = (blocks: readonly Block[]): Block => ({
  height: heightOf(blocks),
  marks: moved(stack(blocks), -MARGIN),
});

export const rule = (height: number): Block => ({ height, marks: [bar(0, 0, WIDTH, height)] });

/** Counted from the left margin. */
const bar = (x: number, y: number, width: number, height: number): Mark => ({
  kind: 'bar',
  x: MARGIN + x,
  y,
  width,
  height,
});

/** Sets text of one size, in pixels. */
export class Setter {
  constructor(
    private readonly size: number,
    private readonly measure: Measure,
  ) {}

  /** One line, set as it is. */
  line(text: string, scale = 1, isBold = false, indent = 0): Block {
    const size = this.size * scale;
    const y = size * (LINE / 2 + 0.36);
    return { height: size * LINE, marks: [{ kind: 'text', text, x: MARGIN + indent, y, size, isBold }] };
  }

  /** A text in as many lines as it takes; none for an empty one. `beside` is kept free to the right. */
  lines(text: string, scale = 1, isBold = false, indent = 0, beside = 0): Block[] {
    const measure = (part: string) => this.measure(part, this.size * scale, isBold);
    return breakLines(text, WIDTH - indent - beside, measure).map((line) => this.line(line, scale, isBold, indent));
  }

  /** Bold to the left, and something at the right end of its last line: as bold, unless the left is larger. */
  spread(left: string, right: string, scale: number): Block {
    const isBold = scale === 1 && left !== '';
    const width = this.measure(right, this.size, isBold);
    const lines = this.lines(left, scale, true, 0, width + this.size);
    const end = this.line(right, 1, isBold, WIDTH - width);
    if (lines.length === 0) return end;
    const text = join(lines);
    // On one baseline with the last line.
    const down = text.height - this.size * (scale * (LINE / 2 - 0.36) + LINE / 2 + 0.36);
    return { height: text.height, marks: [...text.marks, ...moved(end.marks, down)] };
  }

  /** Points of a list. */
  items(texts: readonly string[]): Block[] {
    const dot = this.size * 0.36;
    const bullet = bar(this.size * 0.2, (this.size * LINE - dot) / 2, dot, dot);
    return texts.map((text) => {
      const { height, marks } = join(this.lines(text, 1, false, this.size));
      return { height, marks: [bullet, ...marks] };
    });
  }

  /** A part with its title, which is never the last thing of a sheet; nothing where the part is empty. */
  part(title: string, [first, ...others]: readonly Block[]): Block[] {
    return first ? [join([this.space(0.5), ...this.lines(title, 1.1, true), first]), ...others] : [];
  }

  framed(text: string): Block {
    const pad = this.size * 0.4;
    const inside = join(this.lines(text, 1, true, pad, pad));
    const height = inside.height + 2 * pad;
    const sides = [
      bar(0, 0, WIDTH, 4),
      bar(0, height - 4, WIDTH, 4),
      bar(0, 0, 4, height),
      bar(WIDTH - 4, 0, 4, height),
    ];
    return { height, marks: [...sides, ...moved(inside.marks, pad)] };
  }

  /** Words with a line to write on behind each. */
  blanks(words: readonly string[]): Block {
    const each = (WIDTH - this.size) / words.length;
    const height = this.size * 2.1;
    const parts = words.map((word, index): Mark[] => {
      const from = this.size + each * index;
      const start = from + this.size * (word.length + 0.3);
      const line = bar(start, height - 3, from + each - this.size * 0.5 - start, 3);
      return [...moved(this.line(word, 1, false, from).marks, height - this.size * LINE), line];
    });
    return { height, marks: ([] as Mark[]).concat(...parts) };
  }

  space(ems: number): Block {
    return { height: this.size * ems, marks: [] };
  }
}
