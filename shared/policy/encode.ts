/** An encounter as numbers, laid out as one stage's program wants it. */
import type { Stage } from './compile';
import { type Assignment, codeOf } from './fact-space';
import { FIRST_CODE, IS_SETTLED, MISSING, type Rows } from './program';
import { type AmountWord, payers } from './vocabulary';

export type Amounts = Partial<Record<AmountWord, number>>;

/** Room for `count` encounters of a stage. */
export function rowsFor(stage: Stage, count: number): Rows {
  const { wordCount, amountCount } = stage.program;
  return { words: new Int32Array(wordCount * count), amounts: new Float64Array(amountCount * count) };
}

/** Writes one encounter as row `index`. `bases` are the year's sums, by benefit id, for the yearly stage. */
export function encode(
  stage: Stage,
  rows: Rows,
  index: number,
  facts: Assignment,
  amounts: Amounts,
  settled: boolean,
  bases: Record<string, number> = {},
): void {
  const { layout, program } = stage;
  const w = index * program.wordCount;
  const v = index * program.amountCount;
  rows.words.set(layout.words(facts), w);
  rows.words[w + IS_SETTLED] = settled ? 1 : 0;
  layout.keys.forEach((names, k) => {
    rows.words[w + FIRST_CODE + k] = codeOf(layout.space, names, facts);
  });
  layout.sums.forEach((sum, i) => {
    rows.amounts[v + i] = sumOf(sum.of, sum.less, amounts);
  });
  layout.named.forEach((name, i) => {
    rows.amounts[v + layout.sums.length + i] = namedValue(stage, name, facts, bases);
  });
}

function sumOf(of: string, less: string[], amounts: Amounts): number {
  let sum = amounts[of as AmountWord] ?? 0;
  for (const payer of less[0] === '*' ? payers : less) sum -= amounts[payer as AmountWord] ?? 0;
  return sum;
}

function namedValue(stage: Stage, name: string, facts: Assignment, bases: Record<string, number>): number {
  const id = name.slice(name.indexOf(':') + 1);
  if (name.indexOf('base:') === 0) return bases[id] ?? 0;
  const figure = stage.plans.find((plan) => plan.benefit.id === id)?.figures.base;
  return figure ? (figure.values[codeOf(stage.space, figure.facts, facts)] as number) : MISSING;
}
