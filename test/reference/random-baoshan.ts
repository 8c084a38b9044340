import { amountNear, type Dice, dice, LARGEST_FEN } from './dice';
import type { Params } from './given';
import type { BaoshanFund, BaoshanGiven, BaoshanPerson, BaoshanPremium, BaoshanVisit } from './given-baoshan';

export const BAOSHAN_WORDS = [
  ...['特困人员', '孤儿', '事实无人抚养儿童', '低保对象', '返贫致贫人口', '低保边缘对象', '易返贫致贫人口'],
  ...['深度困难职工', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户', '因病致贫重病患者', '相对困难职工'],
  '其他特殊困难人员',
];
const SUBSIDISED = [
  ...['丧失劳动能力一二级重度残疾人', '低收入家庭60周岁以上老年人', '低收入家庭未成年人'],
  ...['低收入家庭三级智力精神残疾', '边境一线行政村农村居民'],
];
const NO_IDENTITY = ['脱贫人口', '普通居民', '低保边缘家庭成员', '特困供养人员', '一类人员', ''];

const INPATIENT = ['住院', '日间手术'];
const OUTPATIENT = ['门诊慢性病', '门诊特殊病', '门诊急诊抢救', '谈判药品门诊'];
const IDS = ['v', 'P10', 'P2', 'p2', 'a', 'B', 'b', '1', '10', '2', '甲', '乙', 'ａ', '𠮷', 'z9', 'V-01', 'V-1', '~'];
const DAYS = ['2023-01-01', '2023-12-31', '2024-01-01', '2024-02-29', '2024-12-31', '2025-01-01'];

/** Outside figures come from small sets: each new one is a policy to compile. */
const INCOMES = [26_937_00, 28_421_00, 26_937_05, 102];

/** A 保山 `given` of any kind but deadline, nasty near every figure; the same seed gives the same one. */
export function randomBaoshan(seed: number): BaoshanGiven {
  const d = dice(seed);
  const kind = d.int(0, 99);
  if (kind < 10) return premium(d);
  if (kind < 35) return fund(d);
  const income = d.pick(INCOMES);
  const ids = d.shuffle(IDS);
  const count = d.chance(0.4) ? d.int(1, 2) : d.int(1, 12);
  const figures = figuresAround(income);
  const visits = Array.from({ length: count }, (_, i) => visit(d, ids[i] as string, figures));
  return { kind: 'visits', person: d.chance(0.03) ? {} : person(d), visits, params: params(d, income) };
}

function params(d: Dice, income: number): Params {
  const byYear = { '2023': income, '2024': d.pick(INCOMES.slice(0, 2)), '2025': 26_937_00 };
  return {
    base_income: d.chance(0.6) ? income : byYear,
    ...(d.chance(0.25) ? { cap: d.pick([30_000_00, 26_937_01]) } : {}),
    ...(d.chance(0.35) ? { cap_mode: d.pick(['separate', 'single', 'single']) } : {}),
    ...(d.chance(0.35) ? { deductible_mode: d.pick(['annual', 'per_visit', 'per_visit']) } : {}),
  };
}

/** Self-pay that reaches a deductible, half of it, or a limit at one of the rates. */
function figuresAround(income: number): number[] {
  const deductibles = [Math.floor((income * 10 + 50) / 100), Math.floor((income * 25 + 50) / 100)];
  const limits = [100, 70, 60, 50].map((rate) => Math.ceil((income * 100) / rate));
  const behind = [Math.ceil((income * 100) / 60) + (deductibles[0] ?? 0), income * 2 + (deductibles[1] ?? 0)];
  return [...deductibles, ...deductibles.map((one) => Math.floor(one / 2)), ...limits, ...behind, 5, 15, 25, 45];
}

const person = (d: Dice): BaoshanPerson => ({
  ...(d.chance(0.05) ? {} : { identities: identities(d) }),
  ...(d.chance(0.3) ? { insured_in_recognition_place: d.chance(0.4) } : {}),
});

function identities(d: Dice): string[] {
  const word = () => (d.chance(0.12) ? d.pick([...NO_IDENTITY, ...SUBSIDISED]) : d.pick(BAOSHAN_WORDS));
  return d.chance(0.65) ? [word()] : Array.from({ length: d.int(0, 4) }, word);
}

function visit(d: Dice, id: string, figures: number[]): BaoshanVisit {
  const selfPay = Math.min(amountNear(d, figures), LARGEST_FEN / 20);
  const payers = (['basic', 'big', 'other'] as const).filter(() => d.chance(0.4));
  const paid = payers.map((payer) => [payer, d.chance(0.1) ? 0 : d.int(1, 50_000_00)] as const);
  return {
    id,
    date: d.chance(0.35) ? d.pick(DAYS) : day(d),
    setting: d.chance(0.06) ? '普通门诊' : d.pick(d.chance(0.55) ? INPATIENT : OUTPATIENT),
    in_scope: selfPay + paid.reduce((total, [, amount]) => total + amount, 0),
    ...Object.fromEntries(paid),
    ...(d.chance(0.4) ? { referral: d.pick(['referred', 'not_required', 'unreferred', 'unreferred']) } : {}),
    ...(d.chance(0.2) ? { revisit: d.chance(0.6) } : {}),
    ...(d.chance(0.2) ? { emergency: d.chance(0.6) } : {}),
    ...(d.chance(0.3) ? { identities: identities(d) } : {}),
  };
}

const day = (d: Dice): string =>
  `${d.pick([2023, 2024, 2024, 2025])}-${String(d.int(1, 12)).padStart(2, '0')}-${String(d.int(1, 28)).padStart(2, '0')}`;

function premium(d: Dice): BaoshanPremium {
  const words = () => d.pick([...BAOSHAN_WORDS, ...SUBSIDISED, ...NO_IDENTITY]);
  return {
    kind: 'premium',
    person: { identities: Array.from({ length: d.pick([1, 1, 2, 3, 0]) }, words) },
    ...(d.chance(0.3) ? { already_paid: d.chance(0.4) } : {}),
    params: { premium: d.pick([380_00, 200_00, 1, 0]), quota: d.pick([200_00, 199_99, 200_01, 380_00, 380_01, 0]) },
  };
}

function fund(d: Dice): BaoshanFund {
  const modes = {
    ...(d.chance(0.4) ? { share_mode: d.pick(['whole', 'marginal', 'marginal']) } : {}),
    ...(d.chance(0.4) ? { insufficient_mode: d.pick(['partial', 'all_or_nothing', 'all_or_nothing']) } : {}),
  };
  const params = Object.keys(modes).length ? { params: modes } : {};
  if (d.chance(0.4)) {
    const one = county(d);
    return { kind: 'fund', ...one, rollover_fen: rollover(d, [one]), ...params };
  }
  const ids = d.shuffle(IDS);
  const alike = d.chance(0.3) ? county(d) : undefined;
  const counties = Array.from({ length: d.int(1, 6) }, (_, i) => ({ id: ids[i] as string, ...(alike ?? county(d)) }));
  return { kind: 'fund', counties, rollover_fen: rollover(d, counties), ...params };
}

/** Spent around 3 % and 5 % above the budget, mostly; budgets of which neither is whole fen too. */
function county(d: Dice): { budget_fen: number; spent_fen: number } {
  const budget = d.pick([1_000_000_00, d.int(1, 200), d.int(1, 100_000_000_00), 0]);
  const percent = d.pick([3, 3, 4, 5, 5, 0, d.int(1, 12)]);
  const near = budget + Math.floor((budget * percent) / 100) + d.int(-2, 2);
  const spent = d.chance(0.15) ? d.int(0, budget) : Math.max(0, near);
  return { budget_fen: budget, spent_fen: spent };
}

/** Nothing, too little, just around what the city could owe, or plenty. */
function rollover(d: Dice, counties: { budget_fen: number; spent_fen: number }[]): number {
  const over = counties.map(({ budget_fen, spent_fen }) => Math.max(0, spent_fen - budget_fen));
  const most = over.reduce((a, b) => a + b, 0);
  const amounts = [0, d.int(0, most), Math.max(0, most + d.int(-2, 1)), Math.ceil(most / 2) + d.int(0, 1), most * 2];
  return Math.min(d.pick(amounts), LARGEST_FEN);
}
