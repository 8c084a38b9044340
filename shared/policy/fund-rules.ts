/** The rules of a fund as a policy file gives them, in the plain form: rates in ten-thousandths. */
import type { Cited } from './document';

/** Whole: the row that the overspend falls into, for all of it. Marginal: each row for its part. Bounds are shares of the year's budget, included. */
export type OverspendRule = Cited & {
  mode: 'whole' | 'marginal';
  rows: (Cited & { upto?: { units: number }; rate: { units: number } })[];
  /** What the roll-over gives when it holds less than it should: all that it holds, or nothing. */
  shortage: Cited & { gives: 'partial' | 'nothing' };
  'carry-over'?: Cited;
};

/** A reserve that lends what the fund lacks, as far as it holds, and is paid back out of what is left of the year's subsidy. */
export type ReserveRule = Cited & { title: string; sources: string[]; advance: Cited; repay: Cited };

export const needFactors = [
  'count',
  'morbidity',
  'average-cost',
  'growth',
  'reimbursed',
  'aid',
  'enrolment-standard',
] as const;
export type NeedFactor = (typeof needFactors)[number];

/** What next year's need is worked out from. `formula` says in Chinese how, and that the document does not. */
export type NeedRule = Cited & {
  factors: NeedFactor[];
  less: ('fund-surplus' | 'budget-income')[];
  formula: string;
};

/** How much may be left over, as a share of what the year raised; `over` leaves the bound out. */
export type SurplusRule = Cited & { over: { units: number }; allows?: string; 'carry-over'?: Cited };

/** Matching funds: shares of the people helped, each with a standard a head, paid by several; the last takes what is left. */
export type BudgetRule = Cited & {
  groups: { id: string; title: string; share: { units: number } }[];
  split: { payer: string; share?: { units: number } }[];
};

export type FundRules = {
  overspend?: OverspendRule;
  reserve?: ReserveRule;
  need?: NeedRule;
  surplus?: SurplusRule;
  budget?: BudgetRule;
};
