/** Tables of a page of plain Chinese text. */
import type { Fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { widthOf } from './page-text';

const GAP = '  ';

/** Rows with their columns under each other; the first row is the head. Columns named in `right` are set to the right. */
export function tableLines(rows: string[][], indent: number, right: number[] = []): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? ''))));
  return rows.map((row) => {
    const cells = row.map((cell, i) => {
      const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell)));
      return right.includes(i) ? space + cell : cell + space;
    });
    return (' '.repeat(indent) + cells.join(GAP)).trimEnd();
  });
}

/** `+1,200.00 元`, `-0.01 元`: more or less than before. */
export const signedYuan = (fen: number): string => `${fen > 0 ? '+' : ''}${formatYuan(fen as Fen)} 元`;
