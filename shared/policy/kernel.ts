/** Evaluates one row. Integers only, nothing allocated: the account of every layer goes to `tape`, its postings to `balances`. */
import {
  ALREADY,
  BELOW_LINE,
  CATEGORY,
  EXCESS,
  FACTS_A,
  FACTS_B,
  FLAT,
  GATE,
  GRANT,
  IS_SETTLED,
  type Layer,
  MARGINAL,
  MISSING_FIGURE,
  NO_LINE,
  NO_ROW,
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
  const layers = program.layers;
  const pools = program.pools;
  const words = rows.words;
  const amounts = rows.amounts;
  const category = words[w + CATEGORY] as number;
  const a = words[w + FACTS_A] as number;
  const b = words[w + FACTS_B] as number;
  let left = amounts[v + program.selfPay] as number;
  let unknown = 0;
  for (let i = 0, at = t; i < layers.length; i++, at += TAPE_WIDTH) {
    const layer = layers[i] as Layer;
    tape[at + 1] = 0;
    tape[at + 2] = 0;
    tape[at + PAID] = 0;
    if (((category & layer.denyCategory) | (a & layer.denyA) | (b & layer.denyB)) !== 0) {
      tape[at] = GATE;
      continue;
    }
    if (layer.guarded) {
      const refusal = refusalOf(layer, rows, w, v, balances, tape, t);
      if (refusal !== 0) {
        tape[at] = refusal;
        continue;
      }
    }
    let base = layer.base < 0 ? 0 : (amounts[v + layer.base] as number);
    const minus = layer.minus;
    for (let k = 0; k < minus.length; k++) base -= tape[t + (minus[k] as number) * TAPE_WIDTH + PAID] as number;
    if (base < 0) base = 0;
    tape[at + 1] = base;
    const poolCode = layer.pool[words[w + layer.poolKey] as number] as number;
    if (layer.payer >= 0 && words[w + IS_SETTLED] !== 0) {
      post(layer, pools, poolCode, balances, base, amounts[v + layer.payer] as number);
      tape[at] = SETTLED;
      continue;
    }
    let gross: number;
    if ((unknown & layer.dependsOn) !== 0) gross = MISSING_FIGURE;
    else if (layer.kind === FLAT && layer.lineAccumulator < 0) gross = flat(layer, words, w, base);
    else gross = general(layer, words, w, balances, base);
    if (gross < 0) {
      tape[at] = gross;
      if (gross === MISSING_FIGURE) unknown |= 1 << i;
      continue;
    }
    let paid = layer.topUp < 0 ? gross : gross - (balances[layer.topUp] as number);
    const cap = layer.cap[words[w + layer.capKey] as number] as number;
    if (paid > cap && cap >= 0) paid = cap;
    for (let p = poolCode; p >= 0; ) {
      const pool = pools[p] as PoolRecord;
      const limit = pool.limit[words[w + pool.limitKey] as number] as number;
      const room = limit - (balances[pool.balance] as number);
      if (paid > room && limit >= 0) paid = room;
      p = pool.parent;
    }
    if (layer.clamp && paid > left) paid = left;
    if (paid < 0) paid = 0;
    left -= paid;
    post(layer, pools, poolCode, balances, base, paid);
    tape[at] = layer.rows === 0 ? 0 : rowApplied;
    tape[at + 2] = gross;
    tape[at + PAID] = paid;
  }
}

/** 0 when the layer may apply, else the reason that goes on the tape. */
function refusalOf(
  layer: Layer,
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
  if (layer.any.length > 0 && !anyHolds(layer.any, words, w)) return GATE;
  if (layer.requires.length > 0 && !anyPaid(layer.requires, tape, t)) return RELATED;
  if (layer.unless.length > 0 && anyPaid(layer.unless, tape, t)) return RELATED;
  return layer.once >= 0 && (balances[layer.once] as number) > 0 ? ALREADY : 0;
}

function anyHolds(any: Int32Array, words: Int32Array, w: number): boolean {
  for (let k = 0; k < any.length; k += 3) {
    const denied =
      ((words[w + CATEGORY] as number) & (any[k] as number)) |
      ((words[w + FACTS_A] as number) & (any[k + 1] as number)) |
      ((words[w + FACTS_B] as number) & (any[k + 2] as number));
    if (denied === 0) return true;
  }
  return false;
}

function anyPaid(layers: Int32Array, tape: Float64Array, t: number): boolean {
  for (let k = 0; k < layers.length; k++)
    if ((tape[t + (layers[k] as number) * TAPE_WIDTH + PAID] as number) > 0) return true;
  return false;
}

/** One rate on the base or on what lies above the line. The commonest shape, kept apart because it is short. */
function flat(layer: Layer, words: Int32Array, w: number, base: number): number {
  let amount = base;
  if (layer.lineMode !== NO_LINE) {
    const line = layer.line[words[w + layer.lineKey] as number] as number;
    if (line < 0) return MISSING_FIGURE;
    if (amount < line) return BELOW_LINE;
    if (layer.lineMode === EXCESS) amount -= line;
  }
  const rate = layer.rate[words[w + layer.rateKey] as number] as number;
  if (rate < 0) return MISSING_FIGURE;
  const share = rate + (layer.points[words[w + layer.pointsKey] as number] as number);
  if (share <= 0) return 0;
  return Math.floor((amount * share + layer.addend) / layer.divisor) * layer.unit;
}

/** Row of the brackets that applied last. */
let rowApplied = 0;

/** What the layer gives before any limit, in fen, or the reason why it gives nothing. */
function general(layer: Layer, words: Int32Array, w: number, balances: Float64Array, base: number): number {
  rowApplied = 0;
  let before = 0;
  let after = base;
  if (layer.lineMode !== NO_LINE) {
    const line = layer.line[words[w + layer.lineKey] as number] as number;
    if (line < 0) return MISSING_FIGURE;
    if (layer.lineAccumulator >= 0) before = balances[layer.lineAccumulator] as number;
    after += before;
    if (after < line) {
      if (layer.lineAccumulator >= 0) balances[layer.lineAccumulator] = after;
      return BELOW_LINE;
    }
    if (layer.lineMode === EXCESS) {
      after -= line;
      before = before > line ? before - line : 0;
    } else {
      after = base;
      before = 0;
    }
  }
  if (layer.kind === GRANT) {
    const grant = layer.rate[words[w + layer.rateKey] as number] as number;
    return grant < 0 ? MISSING_FIGURE : grant;
  }
  const points = layer.points[words[w + layer.pointsKey] as number] as number;
  if (layer.kind === FLAT) {
    const rate = layer.rate[words[w + layer.rateKey] as number] as number;
    if (rate < 0) return MISSING_FIGURE;
    const share = rate + points;
    return share <= 0 ? 0 : Math.floor(((after - before) * share + layer.addend) / layer.divisor) * layer.unit;
  }
  return bracketed(layer, words[w + layer.bracketKey] as number, before, after, points);
}

function bracketed(layer: Layer, code: number, before: number, after: number, points: number): number {
  const first = code * layer.rows;
  const at = rowOf(layer, first, after);
  if (at < first) return NO_ROW;
  rowApplied = at - first;
  const grant = layer.rowGrant[at] as number;
  if (grant >= 0) return grant;
  const rate = layer.rowRate[at] as number;
  if (rate < 0) return MISSING_FIGURE;
  let numerator: number;
  if (layer.kind === MARGINAL) {
    numerator = marginal(layer, first, at, after, points);
    if (before > 0) numerator -= marginal(layer, first, rowOf(layer, first, before), before, points);
  } else numerator = (after - before) * (rate + points);
  return Math.floor((numerator + layer.addend) / layer.divisor) * layer.unit;
}

/** Index of the last row whose lower bound the amount reaches; one below `first` when it reaches none. */
function rowOf(layer: Layer, first: number, amount: number): number {
  let at = first + layer.rows - 1;
  while (at >= first && amount < (layer.rowFrom[at] as number)) at--;
  return at;
}

/** Exact sum of amount × rate over the rows up to `at`, in fen × ten-thousandths. */
function marginal(layer: Layer, first: number, at: number, amount: number, points: number): number {
  if (at < first) return 0;
  const from = layer.rowFrom[at] as number;
  const lowest = layer.rowFrom[first] as number;
  return (layer.rowBefore[at] as number) + (amount - from) * (layer.rowRate[at] as number) + (amount - lowest) * points;
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
