/** The same layers over columns: one benefit after another for every row, nothing allocated for each evaluation. */
import { layerBlock } from './column-layer';
import { BLOCK, type Columns, left, unknown } from './columns';
import type { Program } from './program';

export { type Columns, columnsFor, toColumns } from './columns';

/** Works out rows `from` … `to − 1` of every layer. The same results as the kernel's, to the fen. */
export function assessAll(program: Program, columns: Columns, from = 0, to = columns.count): void {
  for (let start = from; start < to; start += BLOCK) {
    const end = start + BLOCK < to ? start + BLOCK : to;
    const selfPay = columns.amounts[program.selfPay] as Float64Array;
    for (let i = start; i < end; i++) left[i - start] = selfPay[i] as number;
    unknown.fill(0);
    for (let k = 0; k < program.layers.length; k++) layerBlock(program, columns, k, start, end);
  }
}
