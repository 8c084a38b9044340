/** What one layer gives before any limit, as pure functions of numbers: shared by the kernel and the columns. */
import { BELOW_LINE, EXCESS, FLAT, GRANT, type Layer, MARGINAL, MISSING_FIGURE, NO_LINE, NO_ROW } from './program';

let row = 0;
/** Row of the brackets that the last call of `generalGross` applied. */
export const lastBracketRow = (): number => row;

/**
 * A rate, a grant or brackets on the base or on what lies above the line, in fen, or the reason why it gives nothing;
 * `before` is what an accumulating line has seen already.
 */
export function generalGross(
  layer: Layer,
  figures: Float64Array,
  base: number,
  before: number,
  line: number,
  rate: number,
  points: number,
  bracketCode: number,
): number {
  row = 0;
  let from = 0;
  let to = base;
  if (layer.lineMode !== NO_LINE) {
    if (line < 0) return MISSING_FIGURE;
    if (before + base < line) return BELOW_LINE;
    if (layer.lineMode === EXCESS) {
      to = before + base - line;
      from = before > line ? before - line : 0;
    }
  }
  if (layer.kind === GRANT) return rate < 0 ? MISSING_FIGURE : rate;
  if (layer.kind !== FLAT) return bracketed(layer, figures, bracketCode * layer.rows, from, to, points);
  if (rate < 0) return MISSING_FIGURE;
  const share = rate + points;
  return share <= 0 ? 0 : Math.floor(((to - from) * share + layer.addend) / layer.divisor) * layer.unit;
}

/** What the part of an amount between `from` and `to` gives; `first` is where the rows of the row's code begin. */
function bracketed(
  layer: Layer,
  figures: Float64Array,
  first: number,
  from: number,
  to: number,
  points: number,
): number {
  const at = rowOf(layer, figures, first, to);
  if (at < first) return NO_ROW;
  row = at - first;
  const grant = figures[layer.rowGrant + at] as number;
  if (grant >= 0) return grant;
  const rate = figures[layer.rowRate + at] as number;
  if (rate < 0) return MISSING_FIGURE;
  let numerator: number;
  if (layer.kind === MARGINAL) {
    numerator = marginal(layer, figures, first, at, to, points);
    if (from > 0) numerator -= marginal(layer, figures, first, rowOf(layer, figures, first, from), from, points);
  } else numerator = (to - from) * (rate + points);
  return Math.floor((numerator + layer.addend) / layer.divisor) * layer.unit;
}

/** Index of the last row whose lower bound the amount reaches; one below `first` when it reaches none. */
function rowOf(layer: Layer, figures: Float64Array, first: number, amount: number): number {
  let at = first + layer.rows - 1;
  while (at >= first && amount < (figures[layer.rowFrom + at] as number)) at--;
  return at;
}

/** Exact sum of amount × rate over the rows up to `at`, in fen × ten-thousandths. */
function marginal(
  layer: Layer,
  figures: Float64Array,
  first: number,
  at: number,
  amount: number,
  points: number,
): number {
  if (at < first) return 0;
  const from = figures[layer.rowFrom + at] as number;
  const lowest = figures[layer.rowFrom + first] as number;
  const below = figures[layer.rowBefore + at] as number;
  return below + (amount - from) * (figures[layer.rowRate + at] as number) + (amount - lowest) * points;
}
