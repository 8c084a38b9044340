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
  /** A title: it goes with what follows. */
  readonly leads?: boolean;
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

type Style = { readonly scale?: number; readonly isBold?: boolean; readonly indent?: number; readonly width?: number };

/** Sets text of one size, in pixels. */
export class Setter {
  constructor(
    private readonly size: number,
    private readonly measure: Measure,
  ) {}

  /** One line, set as it is. */
  line(text: string, { scale = 1, isBold = false, indent = 0 }: Style = {}): Block {
    const size = this.size * scale;
    const y = size * (LINE / 2 + 0.36);
    return { height: size * LINE, marks: [{ kind: 'text', text, x: MARGIN + indent, y, size, isBold }] };
  }

  /** A text in as many lines as it takes; none for an empty one. */
  lines(text: string, style: Style = {}): Block[] {
    const { scale = 1, isBold = false, indent = 0, width = WIDTH - indent } = style;
    const broken = breakLines(text, width, (part) => this.measure(part, this.size * scale, isBold));
    return broken.map((line) => this.line(line, style));
  }

  /** Bold to the left, and something at the right end of its last line. */
  spread(left: string, right: string, scale = 1): Block {
    const isBold = scale === 1 && left !== '';
    const rightWidth = this.measure(right, this.size, isBold);
    const lines = this.lines(left, { scale, isBold: true, width: WIDTH - rightWidth - this.size });
    const end = this.line(right, { isBold, indent: WIDTH - rightWidth });
    const height = Math.max(heightOf(lines), end.height);
    const last = lines[lines.length - 1]?.height ?? end.height;
    // On the baseline of the larger text.
    const down = height - last + (last - end.height) * 0.86;
    return { height, marks: [...this.join(...lines).marks, ...moved(end.marks, down)] };
  }

  /** A point of a list. */
  item(text: string): Block {
    const dot = this.size * 0.36;
    const y = this.size * (LINE / 2) - dot / 2;
    const bullet: Mark = { kind: 'bar', x: MARGIN + this.size * 0.2, y, width: dot, height: dot };
    const { height, marks } = this.join(...this.lines(text, { indent: this.size }));
    return { height, marks: [bullet, ...marks] };
  }

  /** The title of a part with the space above it; nothing without one. */
  part(title: string | false): Block[] {
    if (title === false) return [];
    const blocks = [this.space(0.5), ...this.lines(title, { scale: 1.1, isBold: true })];
    return blocks.map((block) => ({ ...block, leads: true }));
  }

  framed(text: string): Block {
    const pad = this.size * 0.4;
    const inside = this.join(...this.lines(text, { isBold: true, indent: pad, width: WIDTH - 2 * pad }));
    const height = inside.height + 2 * pad;
    const sides: Mark[] = [
      { kind: 'bar', x: MARGIN, y: 0, width: WIDTH, height: 4 },
      { kind: 'bar', x: MARGIN, y: height - 4, width: WIDTH, height: 4 },
      { kind: 'bar', x: MARGIN, y: 0, width: 4, height },
      { kind: 'bar', x: MARGIN + WIDTH - 4, y: 0, width: 4, height },
    ];
    return { height, marks: [...sides, ...moved(inside.marks, pad)] };
  }

  /** Words with a line to write on behind each. */
  blanks(...words: string[]): Block {
    const each = (WIDTH - this.size) / words.length;
    const height = this.size * 2.1;
    const marks = words.map((word, index): Mark[] => {
      const from = this.size + each * index;
      const start = MARGIN + from + this.measure(word, this.size, false) + this.size * 0.3;
      const bar: Mark = {
        kind: 'bar',
        x: start,
        y: height - 3,
        width: MARGIN + from + each - this.size * 0.5 - start,
        height: 3,
      };
      return [...moved(this.line(word, { indent: from }).marks, height - this.size * LINE), bar];
    });
    return { height, marks: ([] as Mark[]).concat(...marks) };
  }

  rule(height: number): Block {
    return { height, marks: [{ kind: 'bar', x: MARGIN, y: 0, width: WIDTH, height }] };
  }

  space(ems: number): Block {
    return { height: this.size * ems, marks: [] };
  }

  /** Several as one. */
  join(...blocks: Block[]): Block {
    return { height: heightOf(blocks), marks: stack(blocks).map((mark) => ({ ...mark, y: mark.y - MARGIN })) };
  }
}
