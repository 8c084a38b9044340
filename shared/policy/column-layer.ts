/** One layer over a block of rows: the rows that may get it are picked first, without branching, then worked out one by one. */

import { short } from './column-short';
import { BLOCK, type Columns, codesAt, left, unknown } from './columns';
import { generalGross, lastBracketRow } from './gross';
import {
  ALREADY,
  BELOW_LINE,
  GATE,
  type Layer,
  MISSING_FIGURE,
  type PoolRecord,
  type Program,
  RELATED,
  SETTLED,
} from './program';
import { within } from './rare-layer';
import { notBelowZero } from './select';

/** The rows that the layer is still about; dense, rewritten for every layer. */
const picked = new Int32Array(BLOCK);
/** Stands in for a column that a layer does not have. */
const zeros = new Float64Array(0);

export function layerBlock(program: Program, columns: Columns, k: number, start: number, end: number): void {
  const layer = program.layers[k] as Layer;
  const row = columns.row[k] as Int8Array;
  (columns.gross[k] as Float64Array).fill(0, start, end);
  (columns.paid[k] as Float64Array).fill(0, start, end);
  let n = pick(columns.facts[0] as Int32Array, layer.deny, layer.allow, row, start, end);
  if (layer.guarded) n = guard(layer, program.figures, columns, row, n);
  if (layer.pieces > 0) short(program, k, columns, picked, n, start);
  else for (let j = 0; j < n; j++) rare(program, layer, columns, k, picked[j] as number, start);
}

/** Rows whose bits let them through. Counted without a branch, which would be guessed wrong as often as right. */
function pick(facts: Int32Array, deny: number, allow: number, row: Int8Array, start: number, end: number): number {
  let n = 0;
  for (let i = start; i < end; i++) {
    const bits = facts[i] as number;
    const yes = Number((bits & deny) === 0) & Number((bits & allow) !== 0);
    row[i] = yes - 1;
    picked[n] = i;
    n = (n + yes) | 0;
  }
  return n;
}

/** Conditions beyond the bits: intervals, alternatives, what else is paid, what is given once. */
function guard(layer: Layer, figures: Float64Array, columns: Columns, row: Int8Array, count: number): number {
  let n = count;
  if ((layer.denyB | layer.denyC) !== 0) n = otherWords(layer, columns, row, n);
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

/** Rows that the words of facts beyond the first let through, too. */
function otherWords({ denyB, denyC }: Layer, { facts }: Columns, row: Int8Array, n: number): number {
  const [, b, c] = facts as [Int32Array, Int32Array, Int32Array];
  let kept = 0;
  for (let j = 0; j < n; j++) {
    const i = picked[j] as number;
    if ((((b[i] as number) & denyB) | ((c[i] as number) & denyC)) === 0) picked[kept++] = i;
    else row[i] = GATE;
  }
  return kept;
}

function between(values: Float64Array, least: number, most: number, row: Int8Array, n: number): number {
  let kept = 0;
  for (let j = 0; j < n; j++) {
    const i = picked[j] as number;
    const value = values[i] as number;
    const yes = Number(value >= least) & Number(value <= most);
    row[i] = yes - 1;
    picked[kept] = i;
    kept = (kept + yes) | 0;
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

/** Every other shape of layer, one row. */
function rare(program: Program, layer: Layer, columns: Columns, k: number, i: number, start: number): void {
  const { figures } = program;
  const at = i - start;
  const row = columns.row[k] as Int8Array;
  const base = baseAt(layer, columns, i);
  const pool = figures[layer.poolAt + (codesAt(columns, layer.poolKey)[i] as number)] as number;
  if (layer.payer >= 0 && columns.settled[i] !== 0) {
    row[i] = SETTLED;
    post(program, layer, columns, pool, i, base, (columns.amounts[layer.payer] as Float64Array)[i] as number);
    return;
  }
  const isUnknown = ((unknown[at] as number) & layer.dependsOn) !== 0 || mostAt(layer, columns, i) < 0;
  const gross = isUnknown ? MISSING_FIGURE : grossAt(figures, layer, columns, base, i);
  if (gross === MISSING_FIGURE) {
    row[i] = MISSING_FIGURE;
    unknown[at] = (unknown[at] as number) | (1 << k);
    return;
  }
  row[i] = gross < 0 ? gross : layer.rows === 0 ? 0 : lastBracketRow();
  if (gross < 0) return;
  const before = layer.topUp < 0 ? 0 : ((columns.balances[layer.topUp] as Float64Array)[i] as number);
  const cap = layer.capped ? (figures[layer.capAt + (codesAt(columns, layer.capKey)[i] as number)] as number) : -1;
  let paid = gross - before;
  if (cap >= 0 && paid > cap) paid = cap;
  if (pool >= 0) paid = roomFor(program, columns, pool, i, paid);
  if (layer.clamp && paid > (left[at] as number)) paid = left[at] as number;
  if (paid < 0) paid = 0;
  left[at] = (left[at] as number) - paid;
  (columns.gross[k] as Float64Array)[i] = gross;
  (columns.paid[k] as Float64Array)[i] = paid;
  post(program, layer, columns, pool, i, base, paid);
}

function baseAt(layer: Layer, columns: Columns, i: number): number {
  let base = (columns.amounts[layer.base] as Float64Array)[i] as number;
  for (let m = 0; m < layer.minus.length; m++)
    base -= (columns.paid[layer.minus[m] as number] as Float64Array)[i] as number;
  return layer.most < 0 ? notBelowZero(base) : within(layer, base, mostAt(layer, columns, i));
}

/** Limit of the base, 0 where there is none. */
const mostAt = ({ most }: Layer, { amounts }: Columns, i: number): number =>
  most < 0 ? 0 : ((amounts[most] as Float64Array)[i] as number);

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
