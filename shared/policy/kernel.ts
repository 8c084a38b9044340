/** Evaluates one row. Integers only, nothing allocated: the account of every layer goes to `tape`, its postings to `balances`. */
import { type Layer, MISSING_FIGURE, type Program, type Rows } from './program';
import { rare } from './rare-layer';
import { lesser, notBelowZero } from './select';
import type { Piece, Terms } from './terms';

/**
 * Runs every layer of a row in order. `w` and `v` are where the row's words and amounts begin, `t` where its tape begins.
 * `balances` (used of each pool, reached of each line) are read and posted to. `first` is where to go on, with the layers
 * before it whose figure is missing as bits of `unknown`.
 *
 * Longer than a function should be: as the loop calls nothing and changes no array but the tape and the balances, the
 * compiler checks each array once and not at every access; and where an `if` would be guessed wrong as often as right there
 * is arithmetic with 0 and 1 instead. States: the row, -1 for `GATE`, -2 for `BELOW_LINE`.
 */
export function run(
  program: Program,
  rows: Rows,
  w: number,
  v: number,
  balances: Float64Array,
  tape: Float64Array,
  t: number,
  first = 0,
  unknown = 0,
): void {
  const { layers } = program;
  const { words, amounts } = rows;
  const bits = words[w] as number;
  let earlier = 0;
  for (let at = t + 3; at < t + first * 4; at += 4) earlier += tape[at] as number;
  let left = (amounts[v + program.selfPay] as number) - earlier;
  let at = t + first * 4;
  for (let i = first; i < layers.length; i++) {
    const layer = layers[i] as Layer;
    if (layer.pieces === 0) {
      rareAndRest(program, rows, w, v, balances, tape, t, i, unknown);
      return;
    }
    let state = -1;
    let base = 0;
    let gross = 0;
    let paid = 0;
    if ((bits & layer.deny) === 0 && (bits & layer.allow) !== 0) {
      const terms = layer.terms[words[w + layer.termsKey] as number] as Terms;
      base = amounts[v + layer.base] as number;
      if (layer.nets !== 0) base -= earlier;
      if (base < 0) base = 0;
      let open = 1;
      if (layer.gate >= 0) {
        const value = amounts[v + layer.gate] as number;
        open = Number(value >= terms.least) & Number(value <= terms.most);
      }
      const applies = open & Number(base >= terms.line);
      const amount = base - terms.deduct;
      let row = 0;
      if (layer.pieces > 1)
        row = Number(amount >= terms.second) + Number(amount >= terms.third) + Number(amount >= terms.fourth);
      const piece = terms.pieces[row] as Piece;
      gross = Math.floor(((amount * piece.slope + piece.add) * applies) / layer.divisor) * layer.unit + 0;
      paid = gross;
      if (layer.capped === true) paid = lesser(paid, terms.cap);
      if (layer.pooled >= 0) {
        const used = balances[layer.pooled] as number;
        paid = notBelowZero(layer.topUp >= 0 ? paid - used : lesser(paid, terms.limit - used));
        if (paid > left && layer.clamp === true) paid = notBelowZero(left);
        if (layer.topUp < 0) balances[layer.pooled] = used + paid;
      } else if (paid > left && layer.clamp === true) paid = notBelowZero(left);
      base *= open;
      state = (row & -applies) + (open - 1) - ((open & (applies ^ 1)) << 1);
      left -= paid;
      earlier += paid;
    }
    tape[at] = state;
    tape[at + 1] = base;
    tape[at + 2] = gross;
    tape[at + 3] = paid;
    at += 4;
  }
}

/** Works out layer `i`, which has no short path, and goes on behind it. */
function rareAndRest(
  program: Program,
  rows: Rows,
  w: number,
  v: number,
  balances: Float64Array,
  tape: Float64Array,
  t: number,
  i: number,
  unknown: number,
): void {
  const state = rare(program, i, rows, w, v, balances, tape, t, unknown);
  run(program, rows, w, v, balances, tape, t, i + 1, state === MISSING_FIGURE ? unknown | (1 << i) : unknown);
}
