import { Readable } from 'node:stream';
import { AppError } from '@yizhu/shared/api/errors';
import { halfWidth } from '@yizhu/shared/api/typed-text';
import Papa from 'papaparse';
import { textOf } from './encoding';
import { StopRun } from './stop-run';

/** The names under which a column is found, the contract's own first; a field with several parts is the sum of them. */
export type Column = {
  readonly parts: readonly (readonly string[])[];
  readonly optional?: true;
  /** Of two columns that would do, the one named earlier is used; else two of them stop the run. */
  readonly firstWins?: true;
};
export type Columns<F extends string> = { readonly [field in F]: Column };

/** Where each field stands in a row (no place: the file has no such column), and what the file calls each place. */
export type Header<F extends string> = {
  readonly places: { readonly [field in F]: readonly number[] };
  readonly titles: readonly string[];
};

export type RowReader = (cells: readonly string[], line: number) => void;

/** Chunks of a quarter megabyte that may pass without one whole row before an open quotation mark is blamed. */
const MAX_CHUNKS_WITHOUT_ROW = 4;

/**
 * Read a CSV file row by row, never holding it: `start` gets the header and gives the reader of rows. Empty lines are skipped; `line`
 * counts from 1 as an editor does. A row that is not as wide as the header has moved its amounts, and goes to `reject`. A missing
 * column or a broken file stops the run. Gives the number of rows.
 */
export async function readTable<F extends string>(
  path: string,
  columns: Columns<F>,
  start: (header: Header<F>) => RowReader,
  reject: (line: number, reason: string) => void,
): Promise<number> {
  let read: RowReader | undefined;
  let width = 0;
  let rows = 0;
  await readRecords(path, (cells, line) => {
    if (isEmpty(cells)) return;
    if (!read) {
      read = start(headerOf(path, columns, cells));
      width = cells.length;
      return;
    }
    rows++;
    const reason = cells.length === width ? undefined : misshapen(cells, width);
    if (reason) reject(line, reason);
    else read(cells, line);
  });
  if (!read) throw new StopRun(`${path} 是空的，没有表头。请核对是不是导错了文件。`);
  return rows;
}

function readRecords(path: string, onRecord: RowReader): Promise<void> {
  return new Promise((resolve, reject) => {
    let line = 1;
    let chunksWithoutRow = 0;
    const text = Readable.from(textOf(path));
    const stop = (reason: unknown) => {
      text.destroy();
      reject(reason);
    };
    const chunk = ({ data, errors }: Papa.ParseResult<string[]>) => {
      try {
        const broken = errors.find((error) => error.type === 'Quotes')?.row;
        for (const [index, cells] of data.entries()) {
          if (index === broken) throw openQuote(path, line);
          onRecord(cells, line);
          line += linesOf(cells);
        }
        chunksWithoutRow = data.length === 0 ? chunksWithoutRow + 1 : 0;
        if (broken !== undefined || chunksWithoutRow > MAX_CHUNKS_WITHOUT_ROW) throw openQuote(path, line);
      } catch (error) {
        stop(error);
      }
    };
    text.on('error', (error) => stop(unreadable(path, error)));
    Papa.parse<string[]>(text, { delimiter: ',', newline: '\n', chunk, complete: () => resolve() });
  });
}

function openQuote(path: string, line: number): StopRun {
  return new StopRun(`${path} 第${line}行起有一个引号没有配对，后面的行读不出来。请打开文件改正这一行后，再运行一次。`);
}

function unreadable(path: string, error: Error): Error {
  return 'syscall' in error ? new AppError('file.unreadable', path, { file: path }) : error;
}

/** A row takes more than one line when a quoted cell holds line feeds. */
function linesOf(cells: readonly string[]): number {
  let lines = 1;
  for (const cell of cells) if (cell.includes('\n')) lines += cell.split('\n').length - 1;
  return lines;
}

function misshapen(cells: readonly string[], width: number): string | undefined {
  if (cells.length < width) return `这一行只有${cells.length}列，表头有${width}列。请补齐后再运行。`;
  if (isEmpty(cells.slice(width))) return undefined;
  return `这一行有${cells.length}列，表头只有${width}列，像是金额里的逗号把一格分成了两格。请改正后再运行。`;
}

/** Spreadsheets end with lines of nothing but commas. */
function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function headerOf<F extends string>(path: string, columns: Columns<F>, cells: readonly string[]): Header<F> {
  const names = cells.map(plainName);
  const places = {} as Record<F, number[]>;
  for (const field of Object.keys(columns) as F[]) {
    const { parts, optional, firstWins } = columns[field];
    places[field] = parts.flatMap((aliases) => placeOf(path, names, aliases, firstWins));
    if (places[field].length > 0 || optional) continue;
    const [own = field, chinese] = parts[0] ?? [];
    throw new AppError('file.missingColumn', path, { column: chinese ? `${own}（${chinese}）` : own });
  }
  return { places, titles: cells.map((cell) => cell.trim()) };
}

/** The column that carries one of the names; to choose between two would be a guess about money. */
function placeOf(path: string, names: readonly string[], aliases: readonly string[], firstWins?: true): number[] {
  const perAlias = aliases.map((alias) => placesWhere(names, (name) => name === plainName(alias)));
  const found = perAlias
    .filter((places) => places.length > 0)
    .slice(0, firstWins ? 1 : undefined)
    .flat();
  const [first, second] = found;
  if (first === undefined) return [];
  if (second === undefined) return [first];
  throw new StopRun(
    `${path} 的第${first + 1}列“${names[first]}”和第${second + 1}列“${names[second]}”说的是同一件事，不知道用哪一列。请只留一列后，再运行一次。`,
  );
}

function placesWhere(names: readonly string[], matches: (name: string) => boolean): number[] {
  return names.flatMap((name, place) => (matches(name) ? [place] : []));
}

/** 费用总额（元） and 费用总额 are one name. */
function plainName(name: string): string {
  return halfWidth(name)
    .replace(/\(元\)|\[元\]/g, '')
    .replace(/[\s()/]/g, '')
    .toLowerCase();
}
