import type { Params } from './given';

export type HeshanStatus = { kind: 'status'; person?: { identity?: string }; params?: Params };
export type HeshanEvent =
  | { t: 'contrib'; amount: number }
  | { t: 'gap'; payable: number; available: number }
  | { t: 'year_end'; subsidy_surplus: number };
export type HeshanReserve = {
  kind: 'reserve';
  opening?: number;
  advanced_opening?: number;
  events: HeshanEvent[];
  params?: Params;
};
export type HeshanNeedRow = {
  count: number;
  morbidity_bp: number;
  avg_cost_fen: number;
  growth_bp: number;
  reimbursed_bp: number;
  aid_bp: number;
};
export type HeshanNeed = {
  kind: 'need';
  rows: HeshanNeedRow[];
  fund_surplus?: number;
  budget_income?: number;
  params?: Params;
};
export type HeshanGiven = HeshanStatus | HeshanReserve | HeshanNeed;
