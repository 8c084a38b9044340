import type { Params } from './given';

export type BaoshanPerson = { identities?: string[]; insured_in_recognition_place?: boolean };

export type BaoshanVisit = {
  id: string;
  date: string;
  setting: string;
  identities?: string[];
  referral?: string;
  revisit?: boolean;
  emergency?: boolean;
  in_scope?: number;
  basic?: number;
  big?: number;
  other?: number;
};

export type BaoshanVisits = { kind: 'visits'; person?: BaoshanPerson; visits: BaoshanVisit[]; params?: Params };
export type BaoshanPremium = { kind: 'premium'; person?: BaoshanPerson; already_paid?: boolean; params?: Params };
export type BaoshanCounty = { budget_fen: number; spent_fen: number };
export type BaoshanFund = {
  kind: 'fund';
  budget_fen?: number;
  spent_fen?: number;
  rollover_fen?: number;
  counties?: (BaoshanCounty & { id: string })[];
  params?: Params;
};
export type BaoshanGiven = BaoshanVisits | BaoshanPremium | BaoshanFund;
