/** Evaluates one row. Integers only, nothing allocated: results go to `row.values`, the account of them to `tape`. */
import {
  ALREADY,
  BELOW_LINE,
  EXCESS,
  FLAT,
  GATE,
  GRANT,
  type Layer,
  MARGINAL,
  MISSING_FIGURE,
  NO_LINE,
  NO_ROW,
  type Program,
  RELATED,
  type Row,
  SETTLED,
  TAPE_WIDTH,
} from './program';

/** Runs every layer in order. `balances` (used of each pool, reached of each line) are read and posted to. */
export function run(program: Program, row: Row, balances: Float64Array, tape: Float64Array, start = 0): void {
  const layers = program.layers;
  const values = row.values;
  let left = values[program.selfPay] as number;
  let unknown = 0;
  for (let i = 0, at = start; i < layers.length; i++, at += TAPE_WIDTH) {
    const layer = layers[i] as Layer;
    values[layer.result] = 0;
    tape[at + 1] = tape[at + 2] = tape[at + 3] = 0;
    const refusal = refuses(layer, row, balances);
    if (refusal !== 0) {
      tape[at] = refusal;
      continue;
    }
    let base = layer.base < 0 ? 0 : (values[layer.base] as number);
    const minus = layer.minus;
    for (let k = 0; k < minus.length; k++) base -= values[minus[k] as number] as number;
    if (base < 0) base = 0;
    tape[at + 1] = base;
    if (layer.payer >= 0 && row.settled) {
      post(program, layer, row, balances, base, values[layer.payer] as number);
      tape[at] = SETTLED;
      continue;
    }
    const gross = (unknown & layer.dependsOn) !== 0 ? MISSING_FIGURE : grossOf(layer, row, balances, base);
    if (gross < 0) {
      tape[at] = gross;
      if (gross === MISSING_FIGURE) unknown |= 1 << i;
      continue;
    }
    let paid = gross;
    if (layer.topUp >= 0) paid -= balances[layer.topUp] as number;
    paid = limited(program, layer, row, balances, paid);
    if (layer.clamp && paid > left) paid = left;
    if (paid < 0) paid = 0;
    left -= paid;
    values[layer.result] = paid;
    post(program, layer, row, balances, base, paid);
    tape[at] = rowApplied;
    tape[at + 2] = gross;
    tape[at + 3] = paid;
  }
}

/** 0 when the layer may apply, else the reason that goes on the tape. */
function refuses(layer: Layer, row: Row, balances: Float64Array): number {
  if ((row.category & layer.denyCategory) | (row.a & layer.denyA) | (row.b & layer.denyB)) return GATE;
  const { values } = row;
  const gates = layer.gates;
  for (let k = 0; k < gates.length; k += 3) {
    const value = values[gates[k] as number] as number;
    if (value < (gates[k + 1] as number) || value > (gates[k + 2] as number)) return GATE;
  }
  if (layer.any.length > 0 && !anyHolds(layer.any, row)) return GATE;
  if (layer.requires.length > 0 && !anyPaid(layer.requires, values)) return RELATED;
  if (layer.unless.length > 0 && anyPaid(layer.unless, values)) return RELATED;
  if (layer.once >= 0 && (balances[layer.once] as number) > 0) return ALREADY;
  return 0;
}

function anyHolds(any: Int32Array, row: Row): boolean {
  for (let k = 0; k < any.length; k += 3)
    if (
      ((row.category & (any[k] as number)) | (row.a & (any[k + 1] as number)) | (row.b & (any[k + 2] as number))) ===
      0
    )
      return true;
  return false;
}

function anyPaid(results: Int32Array, values: Float64Array): boolean {
  for (let k = 0; k < results.length; k++) if ((values[results[k] as number] as number) > 0) return true;
  return false;
}

/** Row of the brackets that applied last; 0 where there are no brackets. */
let rowApplied = 0;

/** What the layer gives before any limit, in fen, or the reason why it gives nothing. */
function grossOf(layer: Layer, row: Row, balances: Float64Array, base: number): number {
  rowApplied = 0;
  const codes = row.codes;
  if (layer.kind === GRANT && layer.lineMode === NO_LINE) {
    const grant = layer.rate.values[codes[layer.rate.key] as number] as number;
    return grant < 0 ? MISSING_FIGURE : grant;
  }
  let before = 0;
  let after = base;
  if (layer.lineMode !== NO_LINE) {
    const line = layer.line.values[codes[layer.line.key] as number] as number;
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
  const points = layer.points.values[codes[layer.points.key] as number] as number;
  if (layer.kind === FLAT) {
    const rate = layer.rate.values[codes[layer.rate.key] as number] as number;
    if (rate < 0) return MISSING_FIGURE;
    const share = rate + points;
    return Math.floor(((after - before) * (share > 0 ? share : 0) + layer.addend) / layer.divisor) * layer.unit;
  }
  if (layer.kind === GRANT) {
    const grant = layer.rate.values[codes[layer.rate.key] as number] as number;
    return grant < 0 ? MISSING_FIGURE : grant;
  }
  return bracketed(layer, codes[layer.bracketKey] as number, before, after, points);
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

/** The amount after the cap of the event and after every pool in the chain. */
function limited(program: Program, layer: Layer, row: Row, balances: Float64Array, amount: number): number {
  const codes = row.codes;
  const cap = layer.cap.values[codes[layer.cap.key] as number] as number;
  let paid = cap >= 0 && amount > cap ? cap : amount;
  let at = layer.pool.values[codes[layer.pool.key] as number] as number;
  while (at >= 0) {
    const pool = program.pools[at] as (typeof program.pools)[number];
    const limit = pool.limit.values[codes[pool.limit.key] as number] as number;
    const room = limit - (balances[pool.balance] as number);
    if (limit >= 0 && paid > room) paid = room > 0 ? room : 0;
    at = pool.parent;
  }
  return paid;
}

function post(program: Program, layer: Layer, row: Row, balances: Float64Array, base: number, paid: number): void {
  if (layer.lineAccumulator >= 0) balances[layer.lineAccumulator] = (balances[layer.lineAccumulator] as number) + base;
  if (layer.once >= 0) balances[layer.once] = (balances[layer.once] as number) + paid;
  let at = layer.pool.values[row.codes[layer.pool.key] as number] as number;
  while (at >= 0) {
    const pool = program.pools[at] as (typeof program.pools)[number];
    balances[pool.balance] = (balances[pool.balance] as number) + paid;
    at = pool.parent;
  }
}
