/** An encounter as numbers, laid out as one stage's program wants it. */
import type { Stage } from './compile';
import { type Assignment, codeOf } from './fact-space';
import { MISSING, type Row } from './program';
import { type AmountWord, payers } from './vocabulary';

export type Amounts = Partial<Record<AmountWord, number>>;

/** Room for a stage's facts and results; `encode` fills it as often as wanted. */
export function emptyRow(stage: Stage): Row {
  return {
    category: 0,
    a: 0,
    b: 0,
    settled: true,
    codes: new Int32Array(stage.program.codeCount),
    values: new Float64Array(stage.program.valueCount),
  };
}

/** Fills a row. `bases` are the year's sums, by benefit id, for the yearly stage. */
export function encode(
  stage: Stage,
  row: Row,
  facts: Assignment,
  amounts: Amounts,
  settled: boolean,
  bases: Record<string, number> = {},
): void {
  const { layout } = stage;
  const words = layout.words(facts);
  row.category = words.category;
  row.a = words.a;
  row.b = words.b;
  row.settled = settled;
  row.codes.set(layout.codes(facts));
  layout.sums.forEach((sum, i) => {
    row.values[i] = sumOf(sum.of, sum.less, amounts);
  });
  layout.named.forEach((name, i) => {
    row.values[layout.sums.length + i] = namedValue(stage, name, facts, bases);
  });
}

function sumOf(of: string, less: string[], amounts: Amounts): number {
  let sum = amounts[of as AmountWord] ?? 0;
  for (const payer of less[0] === '*' ? payers : less) sum -= amounts[payer as AmountWord] ?? 0;
  return sum;
}

function namedValue(stage: Stage, name: string, facts: Assignment, bases: Record<string, number>): number {
  const id = name.slice(name.indexOf(':') + 1);
  if (name.startsWith('base:')) return bases[id] ?? 0;
  const figure = stage.plans.find((plan) => plan.benefit.id === id)?.figures.base;
  return figure ? (figure.values[codeOf(stage.space, figure.facts, facts)] as number) : MISSING;
}
