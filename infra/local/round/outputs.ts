import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BookRow } from './books';
import type { ListLine, RoundList } from './list';
import type { Rejected } from './sources';
import { type OutCell, type Reader, writeCsv } from './write-csv';

const LIST_HEADER = [
  'person_id',
  'town',
  'category',
  'self_pay_fen',
  'entitled_fen',
  'paid_before_fen',
  'due_fen',
  'paid_now_fen',
  'state',
  'clause',
] as const;
const BOOK_HEADER = ['person_id', 'round', 'amount'] as const;
const OVERPAID_HEADER = ['person_id', 'town', 'category', 'entitled_fen', 'paid_before_fen', 'overpaid_fen'] as const;
const REJECTED_HEADER = ['file', 'row', 'reason'] as const;

export type Outcome = {
  readonly round: number;
  readonly list: RoundList;
  /** The books as they came in. */
  readonly paid: readonly BookRow[];
  readonly held: readonly BookRow[];
  readonly rejected: readonly Rejected[];
  readonly summary: Readonly<Record<string, string | number>>;
};

/** Write every output of a round into a folder. */
export async function writeOutputs(folder: string, outcome: Outcome): Promise<void> {
  const { lines } = outcome.list;
  const csv = (name: string, header: readonly string[], rows: readonly (readonly OutCell[])[], reader?: Reader) =>
    writeCsv(join(folder, `${name}.csv`), header, rows, reader);
  await csv('list', LIST_HEADER, lines.map(listRow));
  for (const [name, some] of townFiles(lines)) await csv(name, LIST_HEADER, some.map(listRow), 'people');
  await csv('paid', BOOK_HEADER, paidAfter(outcome).map(bookRow));
  await csv('held', BOOK_HEADER, heldAfter(outcome).map(bookRow));
  await csv('overpaid', OVERPAID_HEADER, lines.filter((line) => line.decided.overpaidFen > 0).map(overpaidRow));
  await csv(
    'rejected',
    REJECTED_HEADER,
    outcome.rejected.map(({ file, row, reason }) => [file, row, reason]),
  );
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify(outcome.summary, null, 2)}\n`);
}

/** The paid file with this round's payments added. */
function paidAfter({ round, list, paid }: Outcome): BookRow[] {
  const now = list.lines.filter(({ decided }) => decided.paidNowFen > 0);
  return [...paid, ...now.map(({ decided }) => ({ personId: decided.id, round, amountFen: decided.paidNowFen }))];
}

/** The claims after this round: what it holds of listed people, and older claims of others with the round that made them. */
function heldAfter({ round, list, held }: Outcome): BookRow[] {
  const before = new Map<string, BookRow[]>();
  for (const row of held) before.set(row.personId, [...(before.get(row.personId) ?? []), row]);
  return list.lines.flatMap(({ decided, listed }) => {
    if (decided.heldAfterFen === 0) return [];
    const now = [{ personId: decided.id, round, amountFen: decided.heldAfterFen }];
    return listed ? now : (before.get(decided.id) ?? now);
  });
}

function listRow(line: ListLine): OutCell[] {
  const { decided } = line;
  return [
    decided.id,
    line.town,
    line.category,
    line.selfPayFen,
    line.entitledFen,
    line.paidBeforeFen,
    decided.dueFen,
    decided.paidNowFen,
    decided.state,
    line.clause,
  ];
}

function overpaidRow({ decided, town, category, entitledFen, paidBeforeFen }: ListLine): OutCell[] {
  return [decided.id, town, category, entitledFen, paidBeforeFen, decided.overpaidFen];
}

function bookRow({ personId, round, amountFen }: BookRow): OutCell[] {
  return [personId, round, { inYuan: amountFen }];
}

/** The lines of each town under the name of its file; people of no town, who left the roster, are in `town-none`. */
function townFiles(lines: readonly ListLine[]): Map<string, ListLine[]> {
  const byTown = new Map<string, ListLine[]>();
  for (const line of lines) {
    const some = byTown.get(line.town);
    if (some) some.push(line);
    else byTown.set(line.town, [line]);
  }
  const files = new Map<string, ListLine[]>();
  const taken = new Set<string>();
  for (const town of [...byTown.keys()].sort()) {
    const name = freeName(`town-${fileName(town)}`, taken);
    files.set(name, byTown.get(town) ?? []);
  }
  return files;
}

const MAX_NAME_LENGTH = 80;

/** Letters of any script, digits, point, hyphen and underline stay; all else could mean something to a file system. */
function fileName(town: string): string {
  const name = town.replace(/[^\p{L}\p{N}._-]/gu, '_').slice(0, MAX_NAME_LENGTH);
  return name === '' ? 'none' : name;
}

/** Two towns never share a file, not even where large and small letters are one. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}-${n}`;
  taken.add(free.toLowerCase());
  return free;
}
