/** One layer of any shape, for the layers that have no short path. */
import { generalGross, lastBracketRow } from './gross';
import {
  ALREADY,
  BELOW_LINE,
  GATE,
  IS_SETTLED,
  type Layer,
  MISSING_FIGURE,
  PAID,
  type PoolRecord,
  type Program,
  RELATED,
  type Rows,
  SETTLED,
  TAPE_WIDTH,
} from './program';
import { lesser, notBelowZero } from './select';

/** Every other shape of layer: works out layer `i` and writes its part of the tape. Gives the row, or the reason for none. */
export function rare(
  program: Program,
  i: number,
  rows: Rows,
  w: number,
  v: number,
  balances: Float64Array,
  tape: Float64Array,
  t: number,
  unknown: number,
): number {
  const { words, amounts } = rows;
  const layer = program.layers[i] as Layer;
  const at = t + i * TAPE_WIDTH;
  tape.fill(0, at, at + TAPE_WIDTH);
  let state = refusalOf(program, layer, rows, w, v, balances, tape, t);
  if (state === 0) {
    const most = layer.most < 0 ? 0 : (amounts[v + layer.most] as number);
    const base = baseOf(layer, amounts, v, tape, t);
    tape[at + 1] = base;
    const pool = program.figures[layer.poolAt + (words[w + layer.poolKey] as number)] as number;
    if (layer.payer >= 0 && words[w + IS_SETTLED] !== 0) {
      post(layer, program.pools, pool, balances, base, amounts[v + layer.payer] as number);
      state = SETTLED;
    } else if ((unknown & layer.dependsOn) !== 0 || most < 0) state = MISSING_FIGURE;
    else state = give(program, layer, rows, w, v, balances, tape, t, at, base, pool);
  }
  tape[at] = state;
  return state;
}

/** Writes and posts what the layer gives, if it gives anything. */
function give(
  { pools, figures, selfPay }: Program,
  layer: Layer,
  { words, amounts }: Rows,
  w: number,
  v: number,
  balances: Float64Array,
  tape: Float64Array,
  t: number,
  at: number,
  base: number,
  pool: number,
): number {
  const gross = general(layer, figures, words, w, balances, base);
  if (gross < 0) return gross;
  let paid = layer.topUp < 0 ? gross : gross - (balances[layer.topUp] as number);
  if (layer.capped) paid = capped(layer, figures, words, w, paid);
  paid = roomFor(pools, figures, pool, words, w, balances, paid);
  if (layer.clamp) {
    let left = amounts[v + selfPay] as number;
    for (let before = t + PAID; before < at; before += TAPE_WIDTH) left -= tape[before] as number;
    paid = Math.min(paid, left);
  }
  if (paid < 0) paid = 0;
  post(layer, pools, pool, balances, base, paid);
  tape[at + 2] = gross;
  tape[at + PAID] = paid;
  return layer.rows === 0 ? 0 : lastBracketRow();
}

/** What the layer is worked out on, floored at 0. */
function baseOf(layer: Layer, amounts: Float64Array, v: number, tape: Float64Array, t: number): number {
  let base = amounts[v + layer.base] as number;
  for (let k = 0; k < layer.minus.length; k++)
    base -= tape[t + (layer.minus[k] as number) * TAPE_WIDTH + PAID] as number;
  return layer.most < 0 ? notBelowZero(base) : within(layer, base, amounts[v + layer.most] as number);
}

/** The part of the base that counts, below or above its limit; all of it while the limit is not known. */
export function within({ beyond }: Layer, base: number, most: number): number {
  if (most < 0) return notBelowZero(base);
  return notBelowZero(beyond ? base - most : lesser(base, most));
}

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
  { figures }: Program,
  layer: Layer,
  { words, amounts }: Rows,
  w: number,
  v: number,
  balances: Float64Array,
  tape: Float64Array,
  t: number,
): number {
  const bits = words[w] as number;
  if ((bits & layer.deny) !== 0 || (bits & layer.allow) === 0) return GATE;
  if (!layer.guarded) return 0;
  if ((((words[w + 1] as number) & layer.denyB) | ((words[w + 2] as number) & layer.denyC)) !== 0) return GATE;
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
