/** Many encounters of one stage, column by column. */
import type { Stage } from './bind';
import { FACT_WORDS, FIRST_CODE, IS_SETTLED, type Rows } from './program';

/** Rows worked through a layer at a time: few enough for the columns of a block to stay in the cache. */
export const BLOCK = 512;

/** Of a block's rows, after the layers so far: what is left to pay of the policy-covered amount; layers whose figure is missing (as bits). */
export const left = new Float64Array(BLOCK);
export const unknown = new Int32Array(BLOCK);

/**
 * Amounts in fen. Each row has its own balances: rows are people, or
 * encounters whose balances are known, in any order. `row`, `gross` and `paid` are written, one array a layer.
 */
export type Columns = {
  count: number;
  /** One array a word of facts. */
  facts: Int32Array[];
  settled: Uint8Array;
  /** One array a combination of facts, in the order of the layout's keys. */
  codes: Int32Array[];
  /** One array a place among the amounts. */
  amounts: Float64Array[];
  /** One array a balance; read and posted to. */
  balances: Float64Array[];
  row: Int8Array[];
  gross: Float64Array[];
  paid: Float64Array[];
};

/** Room for `count` rows of a stage with `balances` running totals. */
export function columnsFor({ program, layout }: Stage, count: number, balances: number): Columns {
  const amounts = (n: number): Float64Array[] => Array.from({ length: n }, () => new Float64Array(count));
  return {
    count,
    facts: Array.from({ length: FACT_WORDS }, () => new Int32Array(count)),
    settled: new Uint8Array(count).fill(1),
    codes: layout.keys.map(() => new Int32Array(count)),
    amounts: amounts(program.amountCount),
    balances: amounts(balances),
    row: program.layers.map(() => new Int8Array(count)),
    gross: amounts(program.layers.length),
    paid: amounts(program.layers.length),
  };
}

/** Copies one encoded row into row `i` of the columns. */
export function toColumns({ program, layout }: Stage, rows: Rows, index: number, columns: Columns, i: number): void {
  const w = index * program.wordCount;
  columns.facts.forEach((word, k) => {
    word[i] = rows.words[w + k] as number;
  });
  columns.settled[i] = rows.words[w + IS_SETTLED] as number;
  layout.keys.forEach((_, k) => {
    (columns.codes[k] as Int32Array)[i] = rows.words[w + FIRST_CODE + k] as number;
  });
  for (let a = 0; a < program.amountCount; a++)
    (columns.amounts[a] as Float64Array)[i] = rows.amounts[index * program.amountCount + a] as number;
}

export const codesAt = (columns: Columns, key: number): Int32Array => columns.codes[key - FIRST_CODE] as Int32Array;
