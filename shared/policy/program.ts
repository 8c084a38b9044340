/** The compiled form: flat records of numbers, so that an evaluation allocates nothing and reads no string. */
import type { Terms } from './terms';

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

/** Words of a row before its codes: the bits of its facts, the category's first, and whether the bill is settled. */
export const FACT_WORDS = 3;
export const IS_SETTLED = FACT_WORDS;
export const FIRST_CODE = FACT_WORDS + 1;

/** One benefit of one event. A figure is `figures[…At + words[…Key]]`; `base` is a place among the amounts. */
export type LayerFields = {
  /** Bits of facts with which the layer does not apply, and, of the first word, those of which there must be one. */
  deny: number;
  denyB: number;
  denyC: number;
  allow: number;
  /** Whether anything but the first word may refuse: the other words and the five fields that follow. */
  guarded: boolean;
  /** Closed intervals of fen: place, least, most. */
  gates: Float64Array;
  /** The figure is 1 where one of the alternatives holds, 0 where none does; `anyAt` is -1 where `allow` says it all. */
  anyKey: number;
  anyAt: number;
  /** Layers of which one must be paid; layers of which none may be. */
  requires: Int32Array;
  unless: Int32Array;
  /** Balance that must still be 0, or -1. */
  once: number;
  base: number;
  /** Place of the limit of the base, -1 where there is none; below 0 there, it is not known. */
  most: number;
  /** What lies above that limit counts, not what lies below. */
  beyond: boolean;
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
  clamp: boolean;
  /** Balance of what earlier rounds paid, or -1. */
  topUp: number;
  /** Ten-thousandths × (1 fen or 100 fen), and what is added before the division. */
  divisor: number;
  addend: number;
  unit: number;
  /** Place of the payer that this layer stands for, or -1. */
  payer: number;
  /**
   * The short path's own fields follow, empty where the layer cannot take it: the terms by code `words[termsKey]`, the place
   * of the amount that the one interval is about (or -1), and the balance that the layer draws on, of its one pool or of
   * what was paid earlier (or -1).
   */
  pieces: number;
  nets: number;
  terms: Terms[];
  termsKey: number;
  gate: number;
  pooled: number;
};

export type ShortFields = Pick<LayerFields, 'pieces' | 'nets' | 'terms' | 'termsKey' | 'gate' | 'pooled'>;

/** A layer as it is compiled, before it is known whether it is short. */
export type GeneralFields = Omit<LayerFields, keyof ShortFields>;

/** The fields as an object of one fixed shape, which is what makes reading them fast. */
export class Layer implements LayerFields {
  declare readonly deny: number;
  declare readonly denyB: number;
  declare readonly denyC: number;
  declare readonly allow: number;
  declare readonly guarded: boolean;
  declare readonly gates: Float64Array;
  declare readonly anyKey: number;
  declare readonly anyAt: number;
  declare readonly requires: Int32Array;
  declare readonly unless: Int32Array;
  declare readonly once: number;
  declare readonly base: number;
  declare readonly most: number;
  declare readonly beyond: boolean;
  declare readonly minus: Int32Array;
  declare readonly dependsOn: number;
  declare readonly lineMode: number;
  declare readonly lineKey: number;
  declare readonly lineAt: number;
  declare readonly lineAccumulator: number;
  declare readonly kind: number;
  declare readonly rateKey: number;
  declare readonly rateAt: number;
  declare readonly pointsKey: number;
  declare readonly pointsAt: number;
  declare readonly rows: number;
  declare readonly bracketKey: number;
  declare readonly rowFrom: number;
  declare readonly rowRate: number;
  declare readonly rowGrant: number;
  declare readonly rowBefore: number;
  declare readonly capKey: number;
  declare readonly capAt: number;
  declare readonly capped: boolean;
  declare readonly poolKey: number;
  declare readonly poolAt: number;
  declare readonly clamp: boolean;
  declare readonly topUp: number;
  declare readonly divisor: number;
  declare readonly addend: number;
  declare readonly unit: number;
  declare readonly payer: number;
  declare readonly pieces: number;
  declare readonly nets: number;
  declare readonly terms: Terms[];
  declare readonly termsKey: number;
  declare readonly gate: number;
  declare readonly pooled: number;

  constructor(fields: LayerFields) {
    this.deny = fields.deny;
    this.denyB = fields.denyB;
    this.denyC = fields.denyC;
    this.allow = fields.allow;
    this.guarded = fields.guarded;
    this.gates = fields.gates;
    this.anyKey = fields.anyKey;
    this.anyAt = fields.anyAt;
    this.requires = fields.requires;
    this.unless = fields.unless;
    this.once = fields.once;
    this.base = fields.base;
    this.most = fields.most;
    this.beyond = fields.beyond;
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
    this.clamp = fields.clamp;
    this.topUp = fields.topUp;
    this.divisor = fields.divisor;
    this.addend = fields.addend;
    this.unit = fields.unit;
    this.payer = fields.payer;
    this.pieces = fields.pieces;
    this.nets = fields.nets;
    this.terms = fields.terms;
    this.termsKey = fields.termsKey;
    this.gate = fields.gate;
    this.pooled = fields.pooled;
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
