/** An encounter as numbers, laid out as one stage's program wants it. */
import type { Stage } from './bind';
import type { Benefit } from './document';
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
  rows.words.set(layout.words(facts), w);
  rows.words[w + IS_SETTLED] = settled ? 1 : 0;
  layout.keys.forEach((names, k) => {
    rows.words[w + FIRST_CODE + k] = codeOf(layout.space, names, facts);
  });
  encodeAmounts(stage, rows, index, facts, amounts, bases);
}

/** The amounts alone, where the words of the row stand already. */
export function encodeAmounts(
  stage: Stage,
  rows: Rows,
  index: number,
  facts: Assignment,
  amounts: Amounts,
  bases: Record<string, number> = {},
): void {
  const { layout, program } = stage;
  const v = index * program.amountCount;
  layout.sums.forEach((sum, i) => {
    rows.amounts[v + i] = sumOf(sum.of, sum.less, amounts);
  });
  layout.named.forEach((name, i) => {
    rows.amounts[v + layout.sums.length + i] = namedValue(stage, name, facts, amounts, bases);
  });
}

/** Under which name an event's own sheet says the limit of the base. */
const sheetWord = (benefit: Benefit | undefined): string =>
  typeof benefit?.base === 'object' ? ((benefit.base.upto ?? benefit.base.beyond)?.amount ?? '') : '';

function sumOf(of: string, less: string[], amounts: Amounts): number {
  let sum = amounts[of as AmountWord] ?? 0;
  for (const payer of less[0] === '*' ? payers : less) sum -= amounts[payer as AmountWord] ?? 0;
  return sum;
}

function namedValue(
  stage: Stage,
  name: string,
  facts: Assignment,
  amounts: Amounts,
  bases: Record<string, number>,
): number {
  const cut = name.indexOf(':');
  const id = name.slice(cut + 1);
  const kind = name.slice(0, cut);
  if (kind === 'base') return bases[id] ?? 0;
  const plan = stage.plans.find((one) => one.benefit.id === id);
  if (kind === 'most') {
    const onSheet = amounts[sheetWord(plan?.benefit) as AmountWord];
    if (onSheet !== undefined) return onSheet;
  }
  const figure = kind === 'most' ? plan?.figures.most : plan?.figures.base;
  return figure ? (figure.values[codeOf(stage.space, figure.facts, facts)] as number) : MISSING;
}
