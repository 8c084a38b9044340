/** The plain form of a policy document: what `read-policy` gives, compile reads and the phone carries. Amounts in fen, rates in ten-thousandths. */

import type { DeadlineRule } from '../casework/deadline-rule';
import type { Reading } from './readings';

/** Where the document says it: its place in the document's own numbering and the ids of the clauses. */
export type Clause = { at: string; ids: string[] };
export type Cited = { clause?: Clause; quote?: string[] };

export type Rounding = { to: 'fen' | 'yuan'; mode: 'half-up' | 'down' | 'up' };
export interface Table<T> {
  by: string;
  cases: Record<string, T>;
  else?: T;
}

export type RateExpr = { units: number } | { missing: string } | { parameter: string } | Table<RateExpr>;
export type AmountExpr =
  | { fen: number }
  | { none: true }
  | { missing: string }
  | { parameter: string; share?: RateExpr; 'years-before': number; round: Rounding }
  | Table<AmountExpr>;
export type PoolExpr = { pool: string } | { none: true } | Table<PoolExpr>;

/** All that is given must hold. Bounds are fen; `over` and `below` leave the bound out, `from` and `upto` include it. */
export type Condition = Cited & { is?: string[]; over?: number; from?: number; below?: number; upto?: number };
/** Every fact of `all`, and at least one member of `any` if there are any. */
export type When = { all: Record<string, Condition>; any: Record<string, Condition>[] };

export type BracketRow = Cited & {
  over?: { fen: number };
  from?: { fen: number };
  below?: { fen: number };
  upto?: { fen: number };
  rate?: RateExpr;
  grant?: AmountExpr;
};

export type Benefit = Cited & {
  id: string;
  title: string;
  plain?: string;
  kind: string;
  per: 'encounter' | 'year';
  for: 'everyone' | string[];
  when?: When;
  counting?: When;
  pays?: string;
  after: string[];
  requires: string[];
  unless: string[];
  base?: 'self-pay' | { of: string | AmountExpr; less: string[] };
  line?: Cited & { amount: AmountExpr; mode: 'excess' | 'reaching' | 'exceeding'; over: string };
  rate?: RateExpr;
  brackets?: { mode: 'whole' | 'marginal'; rows: BracketRow[] | { parameter: string } };
  grant?: AmountExpr;
  adjust: (Cited & { for?: string[]; when?: When; points: number })[];
  cap?: AmountExpr;
  pool?: PoolExpr;
  once?: 'year' | 'life';
  'top-up'?: true;
  round: Rounding;
  split?: { payer: string; share?: RateExpr }[];
  external?: string;
  judgement?: string;
  examples: Example[];
};

/** One event worked out by hand, in fen: what the benefit gives for it, or that a figure is missing. */
export type Example = {
  title: string;
  who: string[];
  facts: Record<string, string>;
  bill: Record<string, number>;
  parameters: Record<string, number>;
  gives: number | 'missing';
};

export type ParameterValue = { fen: number } | { units: number } | { brackets: [upto: number | null, units: number][] };
export type Parameter = {
  title: string;
  kind: 'amount' | 'rate' | 'brackets';
  values: Record<string, ParameterValue>;
  source?: { tier: string; from: string; url?: string };
  missing?: string;
  open?: 'county';
};

export type Category = Cited & { id: string; title: string; words: string[]; certifier?: string };
export type Pool = Cited & {
  title: string;
  limit: AmountExpr;
  per: 'encounter' | 'year' | 'life';
  within?: string | null;
};
export type FactDeclaration = Cited & {
  title: string;
  values?: Record<string, string>;
  absent?: string;
  'any-of-year'?: When;
  missing?: string;
};

export type PolicyDocument = {
  schema: 1;
  id: string;
  name: string;
  example?: true;
  document: Cited & {
    title: string;
    number: string;
    issuer: string;
    adcode: string;
    issued?: string;
    source: { tier: 'official' | 'secondary'; text?: string; note?: string };
    'in-force': { from: string; to?: string; why?: string };
    based: string[];
  };
  contact: (Cited & { title: string; phone: string })[];
  categories: Category[];
  'category-choice'?: Cited & { resolve: 'order' | 'best'; why?: string };
  facts: Record<string, FactDeclaration>;
  parameters: Record<string, Parameter>;
  accumulators: Record<string, Cited & { title: string; per: 'year' | 'life' }>;
  pools: Record<string, Pool>;
  benefits: Benefit[];
  rounds?: RoundsRule;
  deadlines: (Cited & { id: string; title: string; rule: DeadlineRule })[];
  readings: Reading[];
  notes: (Cited & { says: string })[];
};

/** 一事一议: the rounds of a year, each on the year's costs up to its cutoff (month-day). */
export type RoundsRule = Cited & {
  benefit: string;
  rounds: (Cited & { round: number; cutoff: string })[];
  'top-up'?: Cited;
  shortage: Cited & { before: 'hold' | 'prorate'; last: 'prorate' };
  'carry-over'?: Cited;
};
