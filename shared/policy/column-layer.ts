/** One layer over a block of rows: the rows that may get it are picked first, without branching, then worked out one by one. */
import type { Columns } from './assess-all';
import { generalGross, lastBracketRow } from './gross';
import {
  ALREADY,
  BELOW_LINE,
  EXCESS,
  FIRST_CODE,
  GATE,
  type Layer,
  MISSING_FIGURE,
  NO_LINE,
  NO_ROW,
  type PoolRecord,
  type Program,
  RELATED,
  SETTLED,
  WHOLE,
} from './program';

/** Rows worked through a layer at a time: few enough for the columns of a block to stay in the cache. */
export const BLOCK = 512;

/** The rows that the layer is still about; dense, rewritten for every layer. */
const picked = new Int32Array(BLOCK);
/** Stands in for a column that a layer does not have. */
const zeros = new Float64Array(0);

const codesAt = (columns: Columns, key: number): Int32Array => columns.codes[key - FIRST_CODE] as Int32Array;

export function layerBlock(program: Program, columns: Columns, k: number, start: number, end: number): void {
  const layer = program.layers[k] as Layer;
  (columns.gross[k] as Float64Array).fill(0, start, end);
  (columns.paid[k] as Float64Array).fill(0, start, end);
  let n = pick(layer, columns, columns.row[k] as Int8Array, start, end);
  if (layer.guarded) n = guard(layer, program.figures, columns, columns.row[k] as Int8Array, n);
  if (layer.plain && layer.minus.length <= 2) plain(program, layer, columns, k, n);
  else if (isWholeBracket(layer)) wholeBrackets(program, layer, columns, k, n);
  else for (let j = 0; j < n; j++) rare(program, layer, columns, k, picked[j] as number);
}

/** Rows whose bits let them through, counted without a branch. */
function pick(layer: Layer, columns: Columns, row: Int8Array, start: number, end: number): number {
  const { category, factsA, factsB } = columns;
  const { denyCategory, denyA, denyB } = layer;
  let n = 0;
  for (let i = start; i < end; i++) {
    const denied =
      ((category[i] as number) & denyCategory) | ((factsA[i] as number) & denyA) | ((factsB[i] as number) & denyB);
    // 0 where nothing is denied, -1 where something is.
    const no = (denied | (0 - denied)) >> 31;
    row[i] = no;
    picked[n] = i;
    n = (n + 1 + no) | 0;
  }
  return n;
}

/** Conditions beyond the bits: intervals, alternatives, what else is paid, what is given once. */
function guard(layer: Layer, figures: Float64Array, columns: Columns, row: Int8Array, count: number): number {
  let n = count;
  for (let g = 0; g < layer.gates.length; g += 3)
    n = between(
      columns.amounts[layer.gates[g] as number] as Float64Array,
      layer.gates[g + 1] as number,
      layer.gates[g + 2] as number,
      row,
      n,
    );
  if (layer.anyAt >= 0) n = anyHolds(layer, figures, columns, row, n);
  if (layer.requires.length + layer.unless.length === 0 && layer.once < 0) return n;
  let kept = 0;
  for (let j = 0; j < n; j++) {
    const i = picked[j] as number;
    const refusal = refusalAt(layer, columns, i);
    row[i] = refusal;
    if (refusal === 0) picked[kept++] = i;
  }
  return kept;
}

function between(values: Float64Array, least: number, most: number, row: Int8Array, n: number): number {
  let kept = 0;
  for (let j = 0; j < n; j++) {
    const i = picked[j] as number;
    const value = values[i] as number;
    if (value >= least && value <= most) picked[kept++] = i;
    else row[i] = GATE;
  }
  return kept;
}

/** Rows for which one of the alternatives holds. */
function anyHolds(layer: Layer, figures: Float64Array, columns: Columns, row: Int8Array, n: number): number {
  const codes = codesAt(columns, layer.anyKey);
  const { anyAt } = layer;
  let kept = 0;
  for (let j = 0; j < n; j++) {
    const i = picked[j] as number;
    if (figures[anyAt + (codes[i] as number)] === 1) picked[kept++] = i;
    else row[i] = GATE;
  }
  return kept;
}

function refusalAt(layer: Layer, columns: Columns, i: number): number {
  if (layer.requires.length > 0 && !anyPaid(layer.requires, columns, i)) return RELATED;
  if (layer.unless.length > 0 && anyPaid(layer.unless, columns, i)) return RELATED;
  return layer.once >= 0 && ((columns.balances[layer.once] as Float64Array)[i] as number) > 0 ? ALREADY : 0;
}

function anyPaid(layers: Int32Array, { paid }: Columns, i: number): boolean {
  for (let m = 0; m < layers.length; m++)
    if (((paid[layers[m] as number] as Float64Array)[i] as number) > 0) return true;
  return false;
}

/** The common layer: a rate on what is left, one pool at most. */
function plain(program: Program, layer: Layer, columns: Columns, k: number, n: number): void {
  const { figures } = program;
  const { lineMode, lineAt, rateAt, addend, divisor, unit, clamp, dependsOn } = layer;
  const row = columns.row[k] as Int8Array;
  const grossOut = columns.gross[k] as Float64Array;
  const paidOut = columns.paid[k] as Float64Array;
  const { left, unknown } = columns;
  const from = columns.amounts[layer.base] as Float64Array;
  const lessCount = layer.minus.length;
  const less = lessCount > 0 ? (columns.paid[layer.minus[0] as number] as Float64Array) : zeros;
  const less2 = lessCount > 1 ? (columns.paid[layer.minus[1] as number] as Float64Array) : zeros;
  const lineCodes = codesAt(columns, layer.lineKey);
  const rateCodes = codesAt(columns, layer.rateKey);
  const pool = layer.onePool < 0 ? undefined : (program.pools[layer.onePool] as PoolRecord);
  const pooled = pool !== undefined;
  const used = pooled ? (columns.balances[pool.balance] as Float64Array) : zeros;
  const limitCodes = pooled ? codesAt(columns, pool.limitKey) : lineCodes;
  const limitAt = pooled ? pool.limitAt : 0;
  for (let j = 0; j < n; j++) {
    const i = picked[j] as number;
    let base = from[i] as number;
    if (lessCount > 0) base -= less[i] as number;
    if (lessCount > 1) base -= less2[i] as number;
    if (base < 0) base = 0;
    const rate = figures[rateAt + (rateCodes[i] as number)] as number;
    if (lineMode !== NO_LINE) {
      const line = figures[lineAt + (lineCodes[i] as number)] as number;
      if (base < line) {
        row[i] = rate < 0 ? MISSING_FIGURE : BELOW_LINE;
        continue;
      }
      if (line < 0) row[i] = MISSING_FIGURE;
      else if (lineMode === EXCESS) base -= line;
    }
    if (rate < 0 || row[i] !== 0 || ((unknown[i] as number) & dependsOn) !== 0) {
      missing(columns, row, k, i);
      continue;
    }
    const gross = Math.floor((base * rate + addend) / divisor) * unit;
    let paid = gross;
    if (pooled) {
      const limit = figures[limitAt + (limitCodes[i] as number)] as number;
      const room = limit - (used[i] as number);
      if (paid > room && limit >= 0) paid = room > 0 ? room : 0;
    }
    if (clamp && paid > (left[i] as number)) paid = left[i] as number;
    if (pooled) used[i] = (used[i] as number) + paid;
    left[i] = (left[i] as number) - paid;
    grossOut[i] = gross;
    paidOut[i] = paid;
  }
}

/** Brackets on the whole amount without a pool: what a round computes for everybody. */
const isWholeBracket = (layer: Layer): boolean =>
  layer.kind === WHOLE &&
  layer.onePool < 0 &&
  layer.lineAccumulator < 0 &&
  layer.payer < 0 &&
  layer.once < 0 &&
  !layer.capped &&
  !layer.clamp &&
  layer.minus.length === 0;

function wholeBrackets({ figures }: Program, layer: Layer, columns: Columns, k: number, n: number): void {
  const { lineMode, lineAt, pointsAt, addend, divisor, unit, rows, rowFrom, rowRate, rowGrant } = layer;
  const row = columns.row[k] as Int8Array;
  const grossOut = columns.gross[k] as Float64Array;
  const paidOut = columns.paid[k] as Float64Array;
  const { left } = columns;
  const from = columns.amounts[layer.base] as Float64Array;
  const lineCodes = codesAt(columns, layer.lineKey);
  const pointCodes = codesAt(columns, layer.pointsKey);
  const bracketCodes = codesAt(columns, layer.bracketKey);
  const toppedUp = layer.topUp >= 0;
  const earlier = toppedUp ? (columns.balances[layer.topUp] as Float64Array) : zeros;
  for (let j = 0; j < n; j++) {
    const i = picked[j] as number;
    let base = from[i] as number;
    if (base < 0) base = 0;
    const line = lineMode === NO_LINE ? 0 : (figures[lineAt + (lineCodes[i] as number)] as number);
    if (base < line) {
      row[i] = BELOW_LINE;
      continue;
    }
    if (lineMode === EXCESS) base -= line;
    const first = (bracketCodes[i] as number) * rows;
    let at = first + rows - 1;
    while (at >= first && base < (figures[rowFrom + at] as number)) at--;
    if (at < first) {
      row[i] = NO_ROW;
      continue;
    }
    let gross = figures[rowGrant + at] as number;
    if (gross < 0) {
      const rate = figures[rowRate + at] as number;
      if (rate < 0 || line < 0) {
        missing(columns, row, k, i);
        continue;
      }
      const share = rate + (figures[pointsAt + (pointCodes[i] as number)] as number);
      gross = Math.floor((base * share + addend) / divisor) * unit;
    }
    let paid = toppedUp ? gross - (earlier[i] as number) : gross;
    if (paid < 0) paid = 0;
    row[i] = at - first;
    left[i] = (left[i] as number) - paid;
    grossOut[i] = gross;
    paidOut[i] = paid;
  }
}

function missing(columns: Columns, row: Int8Array, k: number, i: number): void {
  row[i] = MISSING_FIGURE;
  columns.unknown[i] = (columns.unknown[i] as number) | (1 << k);
}

/** Every other shape of layer, one row. */
function rare(program: Program, layer: Layer, columns: Columns, k: number, i: number): void {
  const { figures } = program;
  const row = columns.row[k] as Int8Array;
  const base = baseAt(layer, columns, i);
  const pool = figures[layer.poolAt + (codesAt(columns, layer.poolKey)[i] as number)] as number;
  if (layer.payer >= 0 && columns.settled[i] !== 0) {
    row[i] = SETTLED;
    post(program, layer, columns, pool, i, base, (columns.amounts[layer.payer] as Float64Array)[i] as number);
    return;
  }
  const gross =
    ((columns.unknown[i] as number) & layer.dependsOn) !== 0
      ? MISSING_FIGURE
      : grossAt(figures, layer, columns, base, i);
  if (gross === MISSING_FIGURE) {
    missing(columns, row, k, i);
    return;
  }
  row[i] = gross < 0 ? gross : layer.rows === 0 ? 0 : lastBracketRow();
  if (gross < 0) return;
  const earlier = layer.topUp < 0 ? 0 : ((columns.balances[layer.topUp] as Float64Array)[i] as number);
  const cap = layer.capped ? (figures[layer.capAt + (codesAt(columns, layer.capKey)[i] as number)] as number) : -1;
  let paid = gross - earlier;
  if (cap >= 0 && paid > cap) paid = cap;
  if (pool >= 0) paid = roomFor(program, columns, pool, i, paid);
  if (layer.clamp && paid > (columns.left[i] as number)) paid = columns.left[i] as number;
  if (paid < 0) paid = 0;
  columns.left[i] = (columns.left[i] as number) - paid;
  (columns.gross[k] as Float64Array)[i] = gross;
  (columns.paid[k] as Float64Array)[i] = paid;
  post(program, layer, columns, pool, i, base, paid);
}

function baseAt(layer: Layer, columns: Columns, i: number): number {
  let base = (columns.amounts[layer.base] as Float64Array)[i] as number;
  for (let m = 0; m < layer.minus.length; m++)
    base -= (columns.paid[layer.minus[m] as number] as Float64Array)[i] as number;
  return base < 0 ? 0 : base;
}

function grossAt(figures: Float64Array, layer: Layer, columns: Columns, base: number, i: number): number {
  const seen = layer.lineAccumulator < 0 ? zeros : (columns.balances[layer.lineAccumulator] as Float64Array);
  const before = layer.lineAccumulator < 0 ? 0 : (seen[i] as number);
  const gross = generalGross(
    layer,
    figures,
    base,
    before,
    figures[layer.lineAt + (codesAt(columns, layer.lineKey)[i] as number)] as number,
    figures[layer.rateAt + (codesAt(columns, layer.rateKey)[i] as number)] as number,
    figures[layer.pointsAt + (codesAt(columns, layer.pointsKey)[i] as number)] as number,
    codesAt(columns, layer.bracketKey)[i] as number,
  );
  if (gross === BELOW_LINE && layer.lineAccumulator >= 0) seen[i] = before + base;
  return gross;
}

function roomFor(program: Program, columns: Columns, first: number, i: number, amount: number): number {
  let paid = amount;
  for (let p = first; p >= 0; ) {
    const pool = program.pools[p] as PoolRecord;
    const most = program.figures[pool.limitAt + (codesAt(columns, pool.limitKey)[i] as number)] as number;
    const room = most - ((columns.balances[pool.balance] as Float64Array)[i] as number);
    if (most >= 0 && paid > room) paid = room;
    p = pool.parent;
  }
  return paid;
}

function post(
  program: Program,
  layer: Layer,
  columns: Columns,
  first: number,
  i: number,
  from: number,
  paid: number,
): void {
  if (layer.lineAccumulator >= 0) add(columns, layer.lineAccumulator, i, from);
  if (layer.once >= 0) add(columns, layer.once, i, paid);
  for (let p = first; p >= 0; ) {
    const pool = program.pools[p] as PoolRecord;
    add(columns, pool.balance, i, paid);
    p = pool.parent;
  }
}

function add({ balances }: Columns, balance: number, i: number, amountFen: number): void {
  const column = balances[balance] as Float64Array;
  column[i] = (column[i] as number) + amountFen;
}
