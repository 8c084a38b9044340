/** The compiled form: flat records of numbers, so that an evaluation allocates nothing and reads no string. */

/** A figure by one code. MISSING where it is not known, NO_LIMIT where there is none. */
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
export const PAID = 3;

export const NO_LINE = 0;
export const EXCESS = 1;
export const REACHING = 2;

export const FLAT = 0;
export const WHOLE = 1;
export const MARGINAL = 2;
export const GRANT = 3;

/** Words of a row before its codes: bits of the category, bits of the facts (two words), whether the bill is settled. */
export const CATEGORY = 0;
export const FACTS_A = 1;
export const FACTS_B = 2;
export const IS_SETTLED = 3;
export const FIRST_CODE = 4;

/** One benefit of one event. `…Key` is the place of a code among a row's words; `base` a place among its amounts. */
export type Layer = {
  /** Bits of facts (and of the category) with which the layer does not apply. */
  denyCategory: number;
  denyA: number;
  denyB: number;
  /** Whether anything but the bits may refuse: the four lists that follow. */
  guarded: boolean;
  /** Closed intervals of fen: place, least, most. */
  gates: Float64Array;
  /** Alternatives of which one must hold: triples of denyCategory, denyA, denyB. */
  any: Int32Array;
  /** Layers of which one must be paid; layers of which none may be. */
  requires: Int32Array;
  unless: Int32Array;
  /** Balance that must still be 0, or -1. */
  once: number;
  base: number;
  /** Layers whose results are taken off the base. */
  minus: Int32Array;
  /** Layers (as bits) whose missing figure makes this one unknown too. */
  dependsOn: number;
  lineMode: number;
  lineKey: number;
  line: Float64Array;
  lineAccumulator: number;
  kind: number;
  rateKey: number;
  rate: Float64Array;
  pointsKey: number;
  points: Float64Array;
  /** Rows of the brackets; each array has `rows` entries a code. */
  rows: number;
  bracketKey: number;
  rowFrom: Float64Array;
  rowRate: Float64Array;
  rowGrant: Float64Array;
  rowBefore: Float64Array;
  capKey: number;
  cap: Float64Array;
  /** Code → pool, -1 where there is none. */
  poolKey: number;
  pool: Float64Array;
  clamp: boolean;
  /** Balance of what earlier rounds paid, or -1. */
  topUp: number;
  /** Ten-thousandths × (1 fen or 100 fen), and what is added before the division. */
  divisor: number;
  addend: number;
  unit: number;
  /** Place of the payer that this layer stands for, or -1. */
  payer: number;
};

export type PoolRecord = { limitKey: number; limit: Float64Array; parent: number; balance: number };

export type Program = {
  layers: Layer[];
  pools: PoolRecord[];
  /** Place of what is left to pay of the policy-covered amount before any layer. */
  selfPay: number;
  amountCount: number;
  wordCount: number;
};

/** Encounters as numbers, one after another: `wordCount` words and `amountCount` amounts each. */
export type Rows = { words: Int32Array; amounts: Float64Array };
