/** What a reading is worth: each case of the bank once under the chosen value and once under each other. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import type { Reading, ReadingStatus } from '@yizhu/shared/policy/readings';
import { type BankCase, leavesOf, type Move, movesBetween, totalMoved } from './case-bank';

export type ChangedCase = { id: string; title: string; changeFen?: number; moves: Move[] };

/** One value that was not chosen, against the chosen one. */
export type OtherReading = {
  value: string;
  says: string;
  changed: ChangedCase[];
  more: number;
  fewer: number;
  moreFen: number;
  fewerFen: number;
  sumFen: number;
  /** The case whose total moves most; none where no total moves. */
  largest?: ChangedCase & { changeFen: number };
};

export type ReadingCost = Omit<Reading, 'values' | 'status'> & {
  status: ReadingStatus;
  chosenSays: string;
  others: OtherReading[];
};

export type PolicyReadings = { id: string; name: string; number: string; cases: number; readings: ReadingCost[] };

/** Every reading of a policy over the cases of its name. */
export function readingsOf(document: PolicyDocument, bank: BankCase[]): PolicyReadings {
  const cases = bank.filter(({ policy }) => policy === document.name || policy === document.id);
  return {
    id: document.id,
    name: document.name,
    number: document.document.number,
    cases: cases.length,
    readings: document.readings.map((reading) => costOf(reading, cases)),
  };
}

function costOf({ values, status = 'open', ...reading }: Reading, cases: BankCase[]): ReadingCost {
  const under = (value: string) =>
    cases.map(({ policy, given }) => leavesOf(policy, given, { [reading.switch]: value }));
  const chosen = under(reading.chosen);
  const others = Object.entries(values)
    .filter(([value]) => value !== reading.chosen)
    .map(([value, says]) => {
      const answers = under(value);
      const changed = cases.flatMap(({ id, title_zh: title = '' }, i): ChangedCase[] => {
        const [before = {}, after = {}] = [chosen[i], answers[i]];
        const moves = movesBetween(before, after);
        return moves.length > 0 ? [{ id, title, changeFen: totalMoved(before, after), moves }] : [];
      });
      return { value, says, changed, ...sumsOf(changed) };
    });
  return { ...reading, status, chosenSays: values[reading.chosen] ?? '', others };
}

function sumsOf(changed: ChangedCase[]): Omit<OtherReading, 'value' | 'says' | 'changed'> {
  const counted = changed.filter((one): one is ChangedCase & { changeFen: number } => (one.changeFen ?? 0) !== 0);
  const up = counted.filter(({ changeFen }) => changeFen > 0);
  const down = counted.filter(({ changeFen }) => changeFen < 0);
  const sum = (list: { changeFen: number }[]): number => list.reduce((all, { changeFen }) => all + changeFen, 0);
  const [largest] = [...counted].sort((a, b) => Math.abs(b.changeFen) - Math.abs(a.changeFen));
  return {
    more: up.length,
    fewer: down.length,
    moreFen: sum(up),
    fewerFen: sum(down),
    sumFen: sum(counted),
    largest,
  };
}
