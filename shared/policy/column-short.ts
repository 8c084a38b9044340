/** The short path of `kernel.ts` over the rows of a block that may get a layer. */
import { type Columns, codesAt, left } from './columns';
import type { Layer, Program } from './program';
import { lesser, notBelowZero } from './select';
import type { Piece, Terms } from './terms';

/** Stands in for the balance of a layer that draws on none. */
const none = new Float64Array(0);

/**
 * Works out layer `k` for the first `n` picked rows, in a block that begins at row `start`. Longer than a function should
 * be: one pass over the rows, whose settings are numbers of its own, is what makes it fast.
 */
export function short(
  program: Program,
  k: number,
  columns: Columns,
  picked: Int32Array,
  n: number,
  start: number,
): void {
  const layer = program.layers[k] as Layer;
  const { terms, nets, pieces: count, divisor, unit, pooled, topUp } = layer;
  const capped = Number(layer.capped);
  const clamp = Number(layer.clamp);
  const row = columns.row[k] as Int8Array;
  const grossOut = columns.gross[k] as Float64Array;
  const paidOut = columns.paid[k] as Float64Array;
  const from = columns.amounts[layer.base] as Float64Array;
  const selfPay = columns.amounts[program.selfPay] as Float64Array;
  const balance = pooled < 0 ? none : (columns.balances[pooled] as Float64Array);
  const codes = codesAt(columns, layer.termsKey);
  const toPay = left;
  for (let j = 0; j < n; j++) {
    const i = picked[j] as number;
    const term = terms[codes[i] as number] as Terms;
    let base = from[i] as number;
    if (nets !== 0) base -= (selfPay[i] as number) - (toPay[i - start] as number);
    if (base < 0) base = 0;
    const applies = Number(base >= term.line);
    const amount = base - term.deduct;
    let at = 0;
    if (count > 1) at = Number(amount >= term.second) + Number(amount >= term.third) + Number(amount >= term.fourth);
    const piece = term.pieces[at] as Piece;
    const gross = Math.floor(((amount * piece.slope + piece.add) * applies) / divisor) * unit + 0;
    let paid = capped === 0 ? gross : lesser(gross, term.cap);
    if (pooled >= 0) {
      const used = balance[i] as number;
      paid = notBelowZero(topUp >= 0 ? paid - used : lesser(paid, term.limit - used));
      if (clamp !== 0 && paid > (toPay[i - start] as number)) paid = notBelowZero(toPay[i - start] as number);
      if (topUp < 0) balance[i] = used + paid;
    } else if (clamp !== 0 && paid > (toPay[i - start] as number)) paid = notBelowZero(toPay[i - start] as number);
    row[i] = (at & -applies) - ((applies ^ 1) << 1);
    toPay[i - start] = (toPay[i - start] as number) - paid;
    grossOut[i] = gross;
    paidOut[i] = paid;
  }
}
