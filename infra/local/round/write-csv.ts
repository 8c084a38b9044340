import { writeFile } from 'node:fs/promises';
import type { Fen } from '@yizhu/shared/money/fen';
import Papa from 'papaparse';
import { safeText } from './cells';

/** A number is written as it is, an amount in yuan, a text so that no spreadsheet runs it. */
export type OutCell = string | number | { readonly inYuan: Fen };

const BYTE_ORDER_MARK = '\ufeff';
const ROWS_AT_ONCE = 5_000;

/** Write a CSV file that WPS and Excel open as it is: UTF-8 with its mark, one line a row. */
export async function writeCsv(
  path: string,
  header: readonly string[],
  rows: readonly (readonly OutCell[])[],
): Promise<void> {
  await writeFile(path, pieces(header, rows));
}

function* pieces(header: readonly string[], rows: readonly (readonly OutCell[])[]): Generator<string> {
  yield `${BYTE_ORDER_MARK}${header.join(',')}\n`;
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
