/** Evaluates one row. Integers only, nothing allocated: the account of every layer goes to `tape`, its postings to `balances`. */
import { generalGross, lastBracketRow } from './gross';
import {
  ALREADY,
  BELOW_LINE,
  CATEGORY,
  EXCESS,
  FACTS_A,
  FACTS_B,
  GATE,
  IS_SETTLED,
  type Layer,
  MISSING_FIGURE,
  NO_LINE,
  PAID,
  type PoolRecord,
  type Program,
  RELATED,
  type Rows,
  SETTLED,
  TAPE_WIDTH,
} from './program';

/**
 * Runs every layer of a row in order. `w` and `v` are where the row's words and amounts begin, `t` where its tape begins.
 * `balances` (used of each pool, reached of each line) are read and posted to.
 *
 * The common layer (a rate on what is left, one pool) is written out here; everything else is `rare`, so that this loop
 * stays small enough for the compiler to keep in registers.
 */
export function run(
  program: Program,
  rows: Rows,
  w: number,
  v: number,
  balances: Float64Array,
  tape: Float64Array,
  t: number,
): void {
  const { layers, figures } = program;
  const { words, amounts } = rows;
  const category = words[w + CATEGORY] as number;
  const a = words[w + FACTS_A] as number;
  const b = words[w + FACTS_B] as number;
  let left = amounts[v + program.selfPay] as number;
  let unknown = 0;
  for (let i = 0, at = t; i < layers.length; i++, at += TAPE_WIDTH) {
    const layer = layers[i] as Layer;
    let state = GATE;
    let base = 0;
    let gross = 0;
    let paid = 0;
    if (((category & layer.denyCategory) | (a & layer.denyA) | (b & layer.denyB)) === 0) {
      state = layer.guarded ? refusalOf(layer, figures, rows, w, v, balances, tape, t) : 0;
      if (state === 0) {
        base = amounts[v + layer.base] as number;
        const minus = layer.minus;
        for (let k = 0; k < minus.length; k++) base -= tape[t + (minus[k] as number) * TAPE_WIDTH + PAID] as number;
        if (base < 0) base = 0;
        if (!layer.plain || (unknown & layer.dependsOn) !== 0) {
          state = rare(program, layer, rows, w, v, balances, base, left, unknown);
          gross = grossOfRare;
          paid = paidOfRare;
        } else {
          let amount = base;
          if (layer.lineMode !== NO_LINE) {
            const line = figures[layer.lineAt + (words[w + layer.lineKey] as number)] as number;
            if (amount < line) state = BELOW_LINE;
            else if (line < 0) state = MISSING_FIGURE;
            else if (layer.lineMode === EXCESS) amount -= line;
          }
          const rate = figures[layer.rateAt + (words[w + layer.rateKey] as number)] as number;
          if (rate < 0) state = MISSING_FIGURE;
          if (state === 0) {
            gross = Math.floor((amount * rate + layer.addend) / layer.divisor) * layer.unit;
            paid = gross;
            if (layer.onePool >= 0) {
              const pool = program.pools[layer.onePool] as PoolRecord;
              const limit = figures[pool.limitAt + (words[w + pool.limitKey] as number)] as number;
              const used = balances[pool.balance] as number;
              if (paid > limit - used && limit >= 0) paid = limit > used ? limit - used : 0;
              if (paid > left && layer.clamp) paid = left;
              balances[pool.balance] = used + paid;
            } else if (paid > left && layer.clamp) paid = left;
          }
        }
        if (state === MISSING_FIGURE) unknown |= 1 << i;
        left -= paid;
      }
    }
    tape[at] = state;
    tape[at + 1] = base;
    tape[at + 2] = gross;
    tape[at + PAID] = paid;
  }
}

let grossOfRare = 0;
let paidOfRare = 0;

/** Every other shape of layer. Gives the row or the reason for the tape, and leaves the amounts beside it. */
function rare(
  program: Program,
  layer: Layer,
  rows: Rows,
  w: number,
  v: number,
  balances: Float64Array,
  base: number,
  left: number,
  unknown: number,
): number {
  const { pools, figures } = program;
  const { words, amounts } = rows;
  grossOfRare = 0;
  paidOfRare = 0;
  if (layer.payer >= 0 && words[w + IS_SETTLED] !== 0) {
    post(layer, pools, poolOf(layer, figures, words, w), balances, base, amounts[v + layer.payer] as number);
    return SETTLED;
  }
  if ((unknown & layer.dependsOn) !== 0) return MISSING_FIGURE;
  const gross = general(layer, figures, words, w, balances, base);
  if (gross < 0) return gross;
  let paid = layer.topUp < 0 ? gross : gross - (balances[layer.topUp] as number);
  if (layer.capped) paid = capped(layer, figures, words, w, paid);
  const pool = poolOf(layer, figures, words, w);
  paid = roomFor(pools, figures, pool, words, w, balances, paid);
  if (layer.clamp && paid > left) paid = left;
  if (paid < 0) paid = 0;
  post(layer, pools, pool, balances, base, paid);
  grossOfRare = gross;
  paidOfRare = paid;
  return layer.rows === 0 ? 0 : lastBracketRow();
}

const poolOf = (layer: Layer, figures: Float64Array, words: Int32Array, w: number): number =>
  figures[layer.poolAt + (words[w + layer.poolKey] as number)] as number;

function capped(layer: Layer, figures: Float64Array, words: Int32Array, w: number, paid: number): number {
  const cap = figures[layer.capAt + (words[w + layer.capKey] as number)] as number;
  return cap >= 0 && paid > cap ? cap : paid;
}

/** The amount after every pool in the chain. */
function roomFor(
  pools: PoolRecord[],
  figures: Float64Array,
  first: number,
  words: Int32Array,
  w: number,
  balances: Float64Array,
  amount: number,
): number {
  let paid = amount;
  for (let p = first; p >= 0; ) {
    const pool = pools[p] as PoolRecord;
    const limit = figures[pool.limitAt + (words[w + pool.limitKey] as number)] as number;
    const room = limit - (balances[pool.balance] as number);
    if (limit >= 0 && paid > room) paid = room;
    p = pool.parent;
  }
  return paid;
}

/** 0 when the layer may apply, else the reason that goes on the tape. */
function refusalOf(
  layer: Layer,
  figures: Float64Array,
  { words, amounts }: Rows,
  w: number,
  v: number,
  balances: Float64Array,
  tape: Float64Array,
  t: number,
): number {
  const gates = layer.gates;
  for (let k = 0; k < gates.length; k += 3) {
    const value = amounts[v + (gates[k] as number)] as number;
    if (value < (gates[k + 1] as number) || value > (gates[k + 2] as number)) return GATE;
  }
  if (layer.anyAt >= 0 && figures[layer.anyAt + (words[w + layer.anyKey] as number)] === 0) return GATE;
  if (layer.requires.length > 0 && !anyPaid(layer.requires, tape, t)) return RELATED;
  if (layer.unless.length > 0 && anyPaid(layer.unless, tape, t)) return RELATED;
  return layer.once >= 0 && (balances[layer.once] as number) > 0 ? ALREADY : 0;
}

function anyPaid(layers: Int32Array, tape: Float64Array, t: number): boolean {
  for (let k = 0; k < layers.length; k++)
    if ((tape[t + (layers[k] as number) * TAPE_WIDTH + PAID] as number) > 0) return true;
  return false;
}

function general(
  layer: Layer,
  figures: Float64Array,
  words: Int32Array,
  w: number,
  balances: Float64Array,
  base: number,
): number {
  const accumulator = layer.lineAccumulator;
  const before = accumulator < 0 ? 0 : (balances[accumulator] as number);
  const gross = generalGross(
    layer,
    figures,
    base,
    before,
    figures[layer.lineAt + (words[w + layer.lineKey] as number)] as number,
    figures[layer.rateAt + (words[w + layer.rateKey] as number)] as number,
    figures[layer.pointsAt + (words[w + layer.pointsKey] as number)] as number,
    words[w + layer.bracketKey] as number,
  );
  if (gross === BELOW_LINE && accumulator >= 0) balances[accumulator] = before + base;
  return gross;
}

function post(
  layer: Layer,
  pools: PoolRecord[],
  poolCode: number,
  balances: Float64Array,
  base: number,
  paid: number,
): void {
  if (layer.lineAccumulator >= 0) balances[layer.lineAccumulator] = (balances[layer.lineAccumulator] as number) + base;
  if (layer.once >= 0) balances[layer.once] = (balances[layer.once] as number) + paid;
  for (let p = poolCode; p >= 0; ) {
    const pool = pools[p] as PoolRecord;
    balances[pool.balance] = (balances[pool.balance] as number) + paid;
    p = pool.parent;
  }
}
