/** The compiled form: flat records of numbers, so that an evaluation allocates nothing and reads no string. */

/** A figure that is not known; a limit that does not exist. */
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

/** One benefit of one event. A figure is `figures[…At + words[…Key]]`; `base` is a place among the amounts. */
export type LayerFields = {
  /** Bits of facts (and of the category) with which the layer does not apply. */
  denyCategory: number;
  denyA: number;
  denyB: number;
  /** Whether anything but the bits may refuse: the four lists that follow. */
  guarded: boolean;
  /** Closed intervals of fen: place, least, most. */
  gates: Float64Array;
  /** The figure is 1 where one of the alternatives holds, 0 where none does; `anyAt` is -1 without alternatives. */
  anyKey: number;
  anyAt: number;
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
  lineAt: number;
  lineAccumulator: number;
  kind: number;
  rateKey: number;
  rateAt: number;
  pointsKey: number;
  pointsAt: number;
  /** Rows of the brackets, and where in the figures their bounds, rates, grants and sums below begin: `rows` entries a code. */
  rows: number;
  bracketKey: number;
  rowFrom: number;
  rowRate: number;
  rowGrant: number;
  rowBefore: number;
  capKey: number;
  capAt: number;
  /** Whether there is a cap of the event. */
  capped: boolean;
  /** The figure is a pool, -1 where there is none. */
  poolKey: number;
  poolAt: number;
  /** The only pool there can be, -1 where there is none; meaningful where `plain`. */
  onePool: number;
  /** One rate, no running line, no earlier payment, no payer, at most one pool outside any other: the short path. */
  plain: boolean;
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

/** The fields as an object of one fixed shape, which is what makes reading them fast. */
export class Layer implements LayerFields {
  readonly denyCategory: number;
  readonly denyA: number;
  readonly denyB: number;
  readonly guarded: boolean;
  readonly gates: Float64Array;
  readonly anyKey: number;
  readonly anyAt: number;
  readonly requires: Int32Array;
  readonly unless: Int32Array;
  readonly once: number;
  readonly base: number;
  readonly minus: Int32Array;
  readonly dependsOn: number;
  readonly lineMode: number;
  readonly lineKey: number;
  readonly lineAt: number;
  readonly lineAccumulator: number;
  readonly kind: number;
  readonly rateKey: number;
  readonly rateAt: number;
  readonly pointsKey: number;
  readonly pointsAt: number;
  readonly rows: number;
  readonly bracketKey: number;
  readonly rowFrom: number;
  readonly rowRate: number;
  readonly rowGrant: number;
  readonly rowBefore: number;
  readonly capKey: number;
  readonly capAt: number;
  readonly capped: boolean;
  readonly poolKey: number;
  readonly poolAt: number;
  readonly onePool: number;
  readonly plain: boolean;
  readonly clamp: boolean;
  readonly topUp: number;
  readonly divisor: number;
  readonly addend: number;
  readonly unit: number;
  readonly payer: number;

  constructor(fields: LayerFields) {
    this.denyCategory = fields.denyCategory;
    this.denyA = fields.denyA;
    this.denyB = fields.denyB;
    this.guarded = fields.guarded;
    this.gates = fields.gates;
    this.anyKey = fields.anyKey;
    this.anyAt = fields.anyAt;
    this.requires = fields.requires;
    this.unless = fields.unless;
    this.once = fields.once;
    this.base = fields.base;
    this.minus = fields.minus;
    this.dependsOn = fields.dependsOn;
    this.lineMode = fields.lineMode;
    this.lineKey = fields.lineKey;
    this.lineAt = fields.lineAt;
    this.lineAccumulator = fields.lineAccumulator;
    this.kind = fields.kind;
    this.rateKey = fields.rateKey;
    this.rateAt = fields.rateAt;
    this.pointsKey = fields.pointsKey;
    this.pointsAt = fields.pointsAt;
    this.rows = fields.rows;
    this.bracketKey = fields.bracketKey;
    this.rowFrom = fields.rowFrom;
    this.rowRate = fields.rowRate;
    this.rowGrant = fields.rowGrant;
    this.rowBefore = fields.rowBefore;
    this.capKey = fields.capKey;
    this.capAt = fields.capAt;
    this.capped = fields.capped;
    this.poolKey = fields.poolKey;
    this.poolAt = fields.poolAt;
    this.onePool = fields.onePool;
    this.plain = fields.plain;
    this.clamp = fields.clamp;
    this.topUp = fields.topUp;
    this.divisor = fields.divisor;
    this.addend = fields.addend;
    this.unit = fields.unit;
    this.payer = fields.payer;
  }
}

export type PoolRecord = { limitKey: number; limitAt: number; parent: number; balance: number };

export type Program = {
  layers: Layer[];
  pools: PoolRecord[];
  /** Every figure of every layer and pool, table after table. */
  figures: Float64Array;
  /** Place of what is left to pay of the policy-covered amount before any layer. */
  selfPay: number;
  amountCount: number;
  wordCount: number;
};

/** Encounters as numbers, one after another: `wordCount` words and `amountCount` amounts each. */
export type Rows = { words: Int32Array; amounts: Float64Array };
