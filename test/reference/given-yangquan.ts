import type { Params } from './given';

/** An identity as a case writes it: a word, or a word with the day of its proof and the day of leaving. */
export type DatedIdentity = string | { name: string; from?: string; to?: string };

export type YangquanPerson = { identities?: DatedIdentity[]; insured?: boolean; insurance?: string };

export type YangquanSettlement = {
  id: string;
  date: string;
  setting: string;
  disease?: string;
  special_drug?: boolean;
  hospital_level?: number;
  in_city?: boolean;
  in_scope?: number;
  basic?: number;
  big?: number;
  supp?: number;
  commercial?: number;
  veteran?: number;
  mutual?: number;
  special_aid?: number;
  total?: number;
  package?: { limit_fen: number };
};

export type YangquanCare = { date: string; disease?: string; late_stage?: boolean; already_received?: boolean };

export type YangquanYear = {
  kind: 'year';
  year: number;
  person?: YangquanPerson;
  settlements: YangquanSettlement[];
  oneoff_application?: string;
  care?: YangquanCare;
  params?: Params;
};
export type YangquanPremium = {
  kind: 'premium';
  date: string;
  person?: YangquanPerson;
  premium?: number;
  fiscal_subsidy?: number;
  case?: string;
  params?: Params;
};
export type YangquanExpense = { kind: 'expense'; self_pay_list: number[]; params?: Params };
export type YangquanSurplus = {
  kind: 'surplus';
  cumulative_surplus: number;
  raised_this_year: number;
  params?: Params;
};
export type YangquanBudget = {
  kind: 'budget';
  persons: number;
  opd_standard: number;
  major_standard: number;
  params?: Params;
};
export type YangquanGiven = YangquanYear | YangquanPremium | YangquanExpense | YangquanSurplus | YangquanBudget;
