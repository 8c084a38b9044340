/** The compiled form: flat records of numbers, so that an evaluation allocates nothing and reads no string. */

/** Values by one code: `values[codes[key]]`. MISSING where a figure is not known, NO_LIMIT where there is none. */
export type KeyTable = { key: number; values: Float64Array };
export const MISSING = -1;
export const NO_LIMIT = Number.POSITIVE_INFINITY;

/** First number of a layer's tape entry when it is not the row that applied. */
export const GATE = -1;
export const BELOW_LINE = -2;
export const MISSING_FIGURE = -3;
export const RELATED = -4;
export const ALREADY = -5;
export const NO_ROW = -6;
export const SETTLED = -7;

/** Numbers a layer writes on the tape: row or reason, amount in, amount before limits, amount paid. */
export const TAPE_WIDTH = 4;

export const NO_LINE = 0;
export const EXCESS = 1;
export const REACHING = 2;

export const FLAT = 0;
export const WHOLE = 1;
export const MARGINAL = 2;
export const GRANT = 3;

/** One benefit of one event. Slots are indexes into a row's `values`, keys into its `codes`. */
export type Layer = {
  /** Bits of facts (and of the category) with which the layer does not apply. */
  denyCategory: number;
  denyA: number;
  denyB: number;
  /** Closed intervals of fen: slot, least, most. */
  gates: Float64Array;
  /** Alternatives of which one must hold: triples of denyCategory, denyA, denyB. */
  any: Int32Array;
  /** Results of which one must be paid; results of which none may be. */
  requires: Int32Array;
  unless: Int32Array;
  base: number;
  minus: Int32Array;
  /** Layers (as bits) whose missing figure makes this one unknown too. */
  dependsOn: number;
  lineMode: number;
  line: KeyTable;
  lineAccumulator: number;
  kind: number;
  rate: KeyTable;
  points: KeyTable;
  /** Rows of the brackets; each array has `rows` entries a code. */
  rows: number;
  bracketKey: number;
  rowFrom: Float64Array;
  rowRate: Float64Array;
  rowGrant: Float64Array;
  rowBefore: Float64Array;
  cap: KeyTable;
  pool: KeyTable;
  clamp: boolean;
  topUp: number;
  once: number;
  /** ten-thousandths × (1 fen or 100 fen), and what is added before the division. */
  divisor: number;
  addend: number;
  unit: number;
  /** Slot of the payer that this layer stands for, or -1. */
  payer: number;
  result: number;
};

export type PoolRecord = { limit: KeyTable; parent: number; balance: number };

export type Program = {
  layers: Layer[];
  pools: PoolRecord[];
  /** Slot of what is left to pay of the policy-covered amount before any layer. */
  selfPay: number;
  valueCount: number;
  codeCount: number;
};

/** One encounter as numbers. The kernel writes results behind the facts in `values`. */
export type Row = {
  category: number;
  a: number;
  b: number;
  settled: boolean;
  codes: Int32Array;
  values: Float64Array;
};
