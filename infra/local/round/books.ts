import { sentence } from '@yizhu/shared/api/errors';
import { type Fen, fen } from '@yizhu/shared/money/fen';
import { type Cell, type CellReader, personIdReader, readAmount, readText } from './cells';
import { type BookField, bookColumns } from './columns';
import type { Source } from './sources';
import { StopRun } from './stop-run';
import { type Header, type RowReader, readTable } from './table';

/** One line of the books: what a round paid a person, or owes one. */
export type BookRow = { readonly personId: string; readonly round: number; readonly amountFen: Fen };

const SHOWN_PROBLEMS = 5;

/** The year's payments so far. A round that is already in it is never paid again; a return (退回) is a negative row. */
export async function readPaid(source: Source, round: number): Promise<BookRow[]> {
  return readBook(source, ({ round: paidIn, amountFen }) => {
    if (paidIn === round)
      return `第${round}次已经发过，同一次不能发两遍。要发下一次，请改 --round；要重算，请用第${round}次之前的 paid.csv。`;
    if (paidIn > round) return `这里已有第${paidIn}次的发放，第${round}次不能排在它后面。请核对 --round 和文件。`;
    return amountFen === 0 ? '金额是零。请删去这一行。' : undefined;
  });
}

/** What earlier rounds owe for want of funds. */
export async function readHeld(source: Source, round: number): Promise<BookRow[]> {
  return readBook(source, ({ round: heldIn, amountFen }) => {
    if (heldIn > round) return `这里有第${heldIn}次的挂起，还没有到。请核对 --round 和文件。`;
    return amountFen <= 0 ? '挂起的金额应大于零。请核对。' : undefined;
  });
}

/** What each person has in a book; a sum below zero stops the run. */
export function sumByPerson(source: Source, rows: readonly BookRow[]): Map<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const { personId, amountFen } of rows) sums.set(personId, fen((sums.get(personId) ?? 0) + amountFen));
  for (const sumFen of sums.values()) {
    if (sumFen < 0) throw new StopRun(`${source.path} 里有人退回的比发放的还多。请核对负数的行后，再运行一次。`);
  }
  return sums;
}

/** A row of the books that cannot be read could be paid twice or lost, so any of them stops the run. */
async function readBook(source: Source, wrong: (row: BookRow) => string | undefined): Promise<BookRow[]> {
  const rows: BookRow[] = [];
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const readId = personIdReader();
  const problem = (line: number, reason: string) => {
    problems.push(`第${line}行，${reason}`);
  };
  const start =
    (header: Header<BookField>): RowReader =>
    (cells, line) => {
      const row = readRow(header, cells, readId);
      const reason = 'reason' in row ? row.reason : (wrong(row.value) ?? repeated(seen, row.value, line));
      if (reason) problem(line, reason);
      else if ('value' in row) rows.push(row.value);
    };
  await readTable(source.path, bookColumns, start, problem);
  if (problems.length === 0) return rows;
  const shown = problems.slice(0, SHOWN_PROBLEMS).join('\n  ');
  const more = problems.length > SHOWN_PROBLEMS ? `\n  ……共 ${problems.length} 行` : '';
  throw new StopRun(`${source.path} 是资金账，一行都不能错，所以没有往下算：\n  ${shown}${more}`);
}

function repeated(
  seen: Map<string, number>,
  { personId, round, amountFen }: BookRow,
  line: number,
): string | undefined {
  const key = `${round} ${amountFen} ${personId}`;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, line);
  return first === undefined ? undefined : `与第${first}行完全相同，不知道是重复还是两笔。请核对，重复的请删去。`;
}

function readRow(header: Header<BookField>, cells: readonly string[], readId: CellReader<string>): Cell<BookRow> {
  const at = (field: BookField) => header.places[field][0] ?? -1;
  const bad = (field: BookField, reason: string) => ({ reason: `“${header.titles[at(field)]}”列：${reason}` });
  const person = readId(cells[at('person_id')]);
  if ('reason' in person) return bad('person_id', person.reason);
  const round = readText(cells[at('round')]);
  if (!/^[1-9]\d?$/.test(round)) return bad('round', '轮次应是 1、2、3、4 这样的数字。');
  const amount = readAmount(cells[at('amount')]);
  if (amount === 'blank') return bad('amount', sentence('amount.blank'));
  if ('reason' in amount) return bad('amount', amount.reason);
  return { value: { personId: person.value, round: Number(round), amountFen: amount.value } };
}
