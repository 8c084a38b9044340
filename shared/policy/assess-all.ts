/** The same layers over columns: one benefit after another for every row, nothing allocated for each evaluation. */

import { BLOCK, layerBlock } from './column-layer';
import type { Stage } from './compile';
import { CATEGORY, FACTS_A, FACTS_B, FIRST_CODE, IS_SETTLED, type Program, type Rows } from './program';

/**
 * Many encounters of one stage, column by column; amounts in fen. Each row has its own balances: rows are people, or
 * encounters whose balances are known, in any order. `row`, `gross` and `paid` are written, one array a layer.
 */
export type Columns = {
  count: number;
  category: Int32Array;
  factsA: Int32Array;
  factsB: Int32Array;
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
  /** What is left to pay of the policy-covered amount, and layers whose figure is missing (as bits). */
  left: Float64Array;
  unknown: Int32Array;
};

/** Room for `count` rows of a stage with `balances` running totals. */
export function columnsFor({ program, layout }: Stage, count: number, balances: number): Columns {
  const amounts = (n: number): Float64Array[] => Array.from({ length: n }, () => new Float64Array(count));
  return {
    count,
    category: new Int32Array(count),
    factsA: new Int32Array(count),
    factsB: new Int32Array(count),
    settled: new Uint8Array(count).fill(1),
    codes: layout.keys.map(() => new Int32Array(count)),
    amounts: amounts(program.amountCount),
    balances: amounts(balances),
    row: program.layers.map(() => new Int8Array(count)),
    gross: amounts(program.layers.length),
    paid: amounts(program.layers.length),
    left: new Float64Array(count),
    unknown: new Int32Array(count),
  };
}

/** Works out rows `from` … `to − 1` of every layer. The same results as the kernel's, to the fen. */
export function assessAll(program: Program, columns: Columns, from = 0, to = columns.count): void {
  for (let start = from; start < to; start += BLOCK) {
    const end = start + BLOCK < to ? start + BLOCK : to;
    const selfPay = columns.amounts[program.selfPay] as Float64Array;
    for (let i = start; i < end; i++) columns.left[i] = selfPay[i] as number;
    columns.unknown.fill(0, start, end);
    for (let k = 0; k < program.layers.length; k++) layerBlock(program, columns, k, start, end);
  }
}

/** Copies one encoded row into row `i` of the columns. */
export function toColumns({ program, layout }: Stage, rows: Rows, index: number, columns: Columns, i: number): void {
  const w = index * program.wordCount;
  columns.category[i] = rows.words[w + CATEGORY] as number;
  columns.factsA[i] = rows.words[w + FACTS_A] as number;
  columns.factsB[i] = rows.words[w + FACTS_B] as number;
  columns.settled[i] = rows.words[w + IS_SETTLED] as number;
  layout.keys.forEach((_, k) => {
    (columns.codes[k] as Int32Array)[i] = rows.words[w + FIRST_CODE + k] as number;
  });
  for (let a = 0; a < program.amountCount; a++)
    (columns.amounts[a] as Float64Array)[i] = rows.amounts[index * program.amountCount + a] as number;
}
