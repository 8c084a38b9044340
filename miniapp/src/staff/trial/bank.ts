/** A bank of bills under two sets of rules: the totals, who gains, who loses, by category. */
import type { Encounter } from '@yizhu/shared/policy/assess';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { answerFor } from './answer';

/** One settled bill; amounts in fen. */
export type BankBill = {
  /** Title or word of a category; empty for somebody who holds none. */
  identity: string;
  facts: Record<string, string>;
  amounts: Record<string, number>;
};

export type BankRow = BankBill & { firstFen: number; secondFen: number; isUnknown: boolean };
export type BankGroup = {
  identity: string;
  count: number;
  firstFen: number;
  secondFen: number;
  gain: number;
  lose: number;
  unknown: number;
};
export type BankResult = { rows: BankRow[]; groups: BankGroup[]; total: BankGroup };

/** Each bill under the first rules and the second, as one person's only bill of the year. */
export function runBank(bills: readonly BankBill[], first: Side, second: Side): BankResult {
  const rows = bills.map((bill) => rowOf(bill, first, second));
  const names = rows.map(({ identity }) => identity).filter((one, at, all) => all.indexOf(one) === at);
  const groups = names.map((identity) =>
    groupOf(
      identity,
      rows.filter((row) => row.identity === identity),
    ),
  );
  return { rows, groups, total: groupOf('合计', rows) };
}

/** Rules and the day on which they are asked. */
export type Side = { compiled: Compiled; date: string };

function rowOf(bill: BankBill, first: Side, second: Side): BankRow {
  const [one, two] = [first, second].map(({ compiled, date }) =>
    answerFor(compiled, bill.identity, encounterOf(bill, date)),
  );
  return {
    ...bill,
    firstFen: one?.aidFen ?? 0,
    secondFen: two?.aidFen ?? 0,
    isUnknown: (one?.isUnknown || two?.isUnknown) ?? false,
  };
}

const encounterOf = ({ facts, amounts }: BankBill, date: string): Encounter => ({
  id: 'bill',
  date,
  facts,
  amounts,
  settled: true,
});

function groupOf(identity: string, rows: BankRow[]): BankGroup {
  const sum = (amountOf: (row: BankRow) => number): number => rows.reduce((total, row) => total + amountOf(row), 0);
  return {
    identity: identity || '没有救助身份',
    count: rows.length,
    firstFen: sum(({ firstFen }) => firstFen),
    secondFen: sum(({ secondFen }) => secondFen),
    gain: rows.filter(({ firstFen, secondFen }) => secondFen > firstFen).length,
    lose: rows.filter(({ firstFen, secondFen }) => secondFen < firstFen).length,
    unknown: rows.filter(({ isUnknown }) => isUnknown).length,
  };
}
