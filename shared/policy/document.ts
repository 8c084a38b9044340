/** The plain form of a policy document: what `read-policy` gives, compile reads and the phone carries. Amounts in fen, rates in ten-thousandths. */

import type { DeadlineRule } from '../casework/deadline-rule';
import type { ByExpense } from './by-expense';
import type { FundRules } from './fund-rules';
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
  | { sum: AmountExpr[] }
  | { first: AmountExpr[] }
  | { least: AmountExpr[] }
  | Table<AmountExpr>;
export type PoolExpr = { pool: string } | { none: true } | Table<PoolExpr>;

/** All that is given must hold. Bounds are fen; `over` and `below` leave the bound out, `from` and `upto` include it. */
export type Condition = Cited & {
  is?: string[];
  not?: string[];
  over?: number;
  from?: number;
  below?: number;
  upto?: number;
};
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

/** A limit that the encounter's own sheet says under the name of `amount`; without it, what `else` says. */
export type SheetLimit = { amount: string; else?: AmountExpr };

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
  /** The county gives it; false where the document lets a county choose and it has not chosen. */
  offered: boolean;
  /** Only what is within `upto`, or only what is `beyond`, counts. */
  base?: 'self-pay' | { of: string | AmountExpr; less: string[]; upto?: SheetLimit; beyond?: SheetLimit };
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

/** One event worked out by hand: what the benefit gives for it, in fen, or the status that it ends in. */
export type Example = {
  title: string;
  who: string[];
  facts: Record<string, string>;
  bill: Record<string, number>;
  parameters: Record<string, number>;
  gives: number | 'missing' | 'not-applied' | 'needs-person' | 'other-document';
};

export type ParameterValue =
  | { fen: number }
  | { units: number }
  | { brackets: [upto: number | null, units: number][] }
  | { date: string };
export type Parameter = {
  title: string;
  kind: 'amount' | 'rate' | 'brackets' | 'date';
  values: Record<string, ParameterValue>;
  /** A day, which belongs to no year. */
  value?: { date: string };
  source?: { tier: string; from: string; url?: string };
  missing?: string;
  open?: 'county';
};

export type Category = Cited & {
  id: string;
  title: string;
  words: string[];
  certifier?: string;
  /** First and last day on which the identity opens a right. */
  from?: string;
  until?: string | { parameter: string };
  /** What is not certain about anything computed for it. */
  caveat?: string;
  /** The category as which it is helped with medical costs. */
  as?: string;
  'by-expense'?: ByExpense;
};
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
  /** Value → what lists and sheets write for it, besides its title. */
  words: Record<string, string[]>;
  /** Known to the office alone: a resident is not asked. */
  by?: 'staff';
};

/** Where `when` holds, this amount of the sheet is what counts as policy-covered. */
export type CoveredRule = Cited & { for?: string[]; when?: When; is: string };
/** By which way an event is settled: the first whose conditions hold. */
export type Channel = Cited & { title: string; for?: string[]; when?: When };

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
    /** Id of the document whose place it takes from its first day on. */
    replaces?: string;
    based: string[];
  };
  contact: (Cited & { title: string; phone?: string })[];
  categories: Category[];
  'category-choice'?: Cited & { resolve: 'order' | 'best'; why?: string };
  facts: Record<string, FactDeclaration>;
  parameters: Record<string, Parameter>;
  accumulators: Record<string, Cited & { title: string; per: 'year' | 'life' }>;
  pools: Record<string, Pool>;
  covered: CoveredRule[];
  benefits: Benefit[];
  channels: Channel[];
  rounds?: RoundsRule;
  funds?: FundRules;
  deadlines: (Cited & { id: string; title: string; rule: DeadlineRule })[];
  readings: Reading[];
  notes: (Cited & { says: string })[];
  acknowledged: Acknowledgement[];
};

/** What lint found and the author stands by: the check, where, of which of its findings there (all of them if absent), and why. */
export type Acknowledgement = { check: string; at: string; about?: string[]; why: string };

/** 一事一议: the rounds of a year, each on the year's costs up to its cutoff (month-day). */
export type RoundsRule = Cited & {
  benefit: string;
  rounds: (Cited & { round: number; cutoff: string })[];
  'top-up'?: Cited;
  shortage: Cited & { before: 'hold' | 'prorate'; last: 'prorate' };
  'carry-over'?: Cited;
};
