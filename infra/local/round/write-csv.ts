import { writeFile } from 'node:fs/promises';
import type { Fen } from '@yizhu/shared/money/fen';
import Papa from 'papaparse';
import { safeText } from './cells';

/** A number is written as it is, an amount in yuan, a text so that no spreadsheet runs it. */
export type OutCell = string | number | { readonly inYuan: Fen };

const BYTE_ORDER_MARK = '\ufeff';
const ROWS_AT_ONCE = 5_000;

/** Who reads the file: programs (and the next round), or people, for whose WPS and Excel UTF-8 begins with its mark. */
export type Reader = 'programs' | 'people';

/** Write a CSV file in UTF-8, one line a row. */
export async function writeCsv(
  path: string,
  header: readonly string[],
  rows: readonly (readonly OutCell[])[],
  reader: Reader = 'programs',
): Promise<void> {
  await writeFile(path, pieces(reader === 'people' ? BYTE_ORDER_MARK : '', header, rows));
}

function* pieces(mark: string, header: readonly string[], rows: readonly (readonly OutCell[])[]): Generator<string> {
  yield `${mark}${header.join(',')}\n`;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE).map((row) => row.map(written));
    yield `${Papa.unparse(some, { newline: '\n' })}\n`;
  }
}

function written(cell: OutCell): string | number {
  if (typeof cell === 'string') return safeText(cell);
  return typeof cell === 'number' ? cell : plainYuan(cell.inYuan);
}

/** Two decimals and no separators, as the input files hold amounts: `1234.50`. */
function plainYuan(amountFen: Fen): string {
  const digits = String(Math.abs(amountFen)).padStart(3, '0');
  return `${amountFen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
