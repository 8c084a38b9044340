/** The facts of a worked case, in the words of the case files: amounts are integer fen, dates `YYYY-MM-DD`. */

/** Outside figures and switches of readings; a key that is absent means the reading chosen first. */
export type Params = Record<string, unknown>;

export type PengshuiVisit = {
  id: string;
  date: string;
  setting: string;
  special?: boolean;
  hospital_level?: number;
  in_city?: boolean;
  designated?: boolean;
  referral?: string;
  in_scope?: number;
  basic?: number;
  big?: number;
  identities?: string[];
};

export type Holder = { identities?: string[] };

export type PengshuiVisits = { kind: 'visits'; person?: Holder; visits: PengshuiVisit[]; params?: Params };
export type PengshuiPremium = { kind: 'premium'; person?: Holder; tier: number; params?: Params };
export type PengshuiBig = { kind: 'big'; person?: Holder; after_basic: number; params?: Params };
export type PengshuiGiven = PengshuiVisits | PengshuiPremium | PengshuiBig;

export type XiushanSettlement = {
  id: string;
  date: string;
  in_scope?: number;
  basic?: number;
  big?: number;
  aid?: number;
  relief?: number;
  health?: number;
  other?: number;
};

export type XiushanPerson = {
  kind: 'person';
  year: number;
  round: number;
  person: { identity?: string; risk_eliminated?: boolean };
  self_pay?: number;
  settlements?: XiushanSettlement[];
  offsets?: { cost_date: string; amount: number }[];
  paid_before?: number;
  params?: Params;
};

export type XiushanListed = {
  id: string;
  identity?: string;
  cum: Record<string, number>;
  listed_from_round?: number;
  risk_eliminated_from_round?: number;
};

export type XiushanRounds = {
  kind: 'rounds';
  fund_opening: number;
  fund_added?: Record<string, number>;
  persons: XiushanListed[];
  params?: Params;
};
export type XiushanGiven = XiushanPerson | XiushanRounds;

export type Award = { ref: string; benefit: string; amount_fen: number };
