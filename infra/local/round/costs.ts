import { readLedger } from './ledger';
import type { Roster } from './roster';
import { NOBODY, SettlementBook, type Window } from './settlement-book';
import { readSettlements } from './settlements';
import type { Rejected, Source } from './sources';

export type Costs = {
  /** By place in the roster: the policy-covered costs of the window that the person paid, after the ledgers; never below zero. */
  readonly selfPayFen: Float64Array;
  readonly settlementRows: number;
  readonly ledgerRows: number;
  /** Rows of people who are not on the roster: not theirs to be paid by this round. */
  readonly othersRows: number;
};

type Files = { readonly settlements: readonly Source[]; readonly ledgers: readonly Source[] };

/** Add up the year's costs of the roster's people; the floor of zero is the person's year, not the settlement (XS-A6). */
export async function addUpCosts(
  files: Files,
  roster: Roster,
  window: Window,
  reject: (rejected: Rejected) => void,
  progress: (rows: number) => void,
): Promise<Costs> {
  const selfPayFen = new Float64Array(roster.people.length);
  const book = new SettlementBook();
  const count = { settlementRows: 0, ledgerRows: 0, othersRows: 0 };
  const placeOf = (id: string) => {
    const place = roster.places.get(id) ?? NOBODY;
    if (place === NOBODY) count.othersRows++;
    return place;
  };
  for (const source of files.settlements) {
    const before = count.settlementRows;
    count.settlementRows += await readSettlements(
      source,
      (row, line) => {
        book.add(row, placeOf(row.personId), source.name, line);
        if (line % ROWS_PER_REPORT === 0) progress(before + line);
      },
      reject,
    );
  }
  book.sum(window, selfPayFen, reject);
  for (const source of files.ledgers) count.ledgerRows += await takeOff(source, placeOf, window, selfPayFen, reject);
  for (let place = 0; place < selfPayFen.length; place++) selfPayFen[place] = Math.max(0, selfPayFen[place] ?? 0);
  return { selfPayFen, ...count };
}
const ROWS_PER_REPORT = 200_000;

/** A ledger's rows have no number, so that a row that stands twice may be two payments: it counts twice and is reported. */
async function takeOff(
  source: Source,
  placeOf: (id: string) => number,
  window: Window,
  selfPayFen: Float64Array,
  reject: (rejected: Rejected) => void,
): Promise<number> {
  const seen = new Map<string, number>();
  return readLedger(
    source,
    ({ personId, date, amountFen }, line) => {
      const place = placeOf(personId);
      if (place === NOBODY) return;
      const key = `${date} ${amountFen} ${place}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, line);
      else reject({ file: source.name, row: line, reason: standsTwice(first) });
      if (date >= window.from && date <= window.to) selfPayFen[place] = (selfPayFen[place] ?? 0) - amountFen;
    },
    reject,
  );
}

function standsTwice(first: number): string {
  return `与第${first}行完全相同。台账没有编号，分不清是两笔还是重复，两行都已扣减。请核对，重复的请删去后重新运行。`;
}
