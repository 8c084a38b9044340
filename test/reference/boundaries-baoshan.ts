import { around, type Boundary, half, reaching } from './boundaries';
import type { Params } from './given';
import type { BaoshanGiven, BaoshanVisit } from './given-baoshan';

const CLASSES = [
  { identity: '特困人员', rate: 100, line: 0 },
  { identity: '低保对象', rate: 70, line: 0 },
  { identity: '突发严重困难户', rate: 60, line: 10 },
  { identity: '相对困难职工', rate: 50, line: 25 },
] as const;
const INCOMES = [26_937_00, 26_937_05];
const READINGS: Params[] = [{}, { cap_mode: 'single' }, { deductible_mode: 'per_visit' }, { cap: 30_000_00 }];

/** Every figure of 保政办规〔2022〕2号, one fen below, at and above, for every class and reading. */
export function baoshanBoundaries(): Boundary<BaoshanGiven>[] {
  const ofVisits = CLASSES.flatMap(({ identity, rate, line }) =>
    INCOMES.flatMap((income) =>
      [...singles(rate, half(income, line), income), ...pairs(rate, half(income, line), income), ...others()].flatMap(
        (visits) =>
          READINGS.map((params) => ({
            title: `${identity} ${income} ${JSON.stringify(params)} ${visits.map((one) => one.in_scope).join('+')}`,
            given: {
              kind: 'visits' as const,
              person: { identities: [identity] },
              visits,
              params: { base_income: income, ...params },
            },
          })),
      ),
    ),
  );
  return [...ofVisits, ...premiums(), ...funds()];
}

const visited = (facts: Partial<BaoshanVisit>): BaoshanVisit => ({
  id: 'v',
  date: '2023-03-01',
  setting: '住院',
  ...facts,
});

/** The deductible, where the rate falls on half a fen behind it, and where the limit is reached. */
const singles = (rate: number, line: number, income: number): BaoshanVisit[][] =>
  [
    ...around(line),
    ...Array.from({ length: 21 }, (_, fen) => line + fen),
    ...[income, 30_000_00].flatMap((cap) =>
      reaching(cap, 1_000_000_00, (self) => half(Math.max(0, self - line), rate)),
    ),
  ].map((in_scope) => [visited({ in_scope })]);

/** A first visit near the deductible or the limit, then one of each other kind, in the same year and in the next. */
function pairs(rate: number, line: number, income: number): BaoshanVisit[][] {
  const firsts = [...around(line), ...reaching(income, 1_000_000_00, (self) => half(Math.max(0, self - line), rate))];
  return firsts.flatMap((in_scope) =>
    ['日间手术', '门诊慢性病', '谈判药品门诊'].flatMap((setting) =>
      ['2023-12-31', '2024-01-01'].map((date) => [
        visited({ in_scope }),
        visited({ id: 'w', date, setting, in_scope: 50_000_00 }),
      ]),
    ),
  );
}

/** 除复诊和急诊抢救外, each mark and setting alone; the day of coming into force. */
const others = (): BaoshanVisit[][] => [
  ...['住院', '门诊急诊抢救', '门诊特殊病', '普通门诊'].flatMap((setting) =>
    [{}, { revisit: true }, { emergency: true }, { revisit: false, emergency: false }].flatMap((marks) =>
      ['unreferred', 'not_required'].map((referral) => [
        visited({ id: 'a', date: '2023-02-01', setting, referral, ...marks, in_scope: 20_000_00 }),
        visited({ in_scope: 20_000_00 }),
      ]),
    ),
  ),
  ...['2022-12-31', '2023-01-01'].map((date) => [
    visited({ id: 'a', date, in_scope: 20_000_00 }),
    visited({ in_scope: 20_000_00 }),
  ]),
];

const PREMIUM_WORDS = [
  ...CLASSES.map(({ identity }) => identity),
  ...['丧失劳动能力一二级重度残疾人', '低收入家庭60周岁以上老年人', '低收入家庭未成年人'],
  ...['低收入家庭三级智力精神残疾', '边境一线行政村农村居民', '脱贫人口', '普通居民'],
];

const premiums = (): Boundary<BaoshanGiven>[] =>
  PREMIUM_WORDS.flatMap((identity) =>
    ['特困人员', '低保边缘对象', '普通居民'].flatMap((other) =>
      around(200_00).flatMap((premium) =>
        [false, true].map((already_paid) => ({
          title: `${identity} ${other} ${premium} ${already_paid}`,
          given: {
            kind: 'premium' as const,
            person: { identities: [identity, other] },
            already_paid,
            params: { premium, quota: 200_00 },
          },
        })),
      ),
    ),
  );

const MODES: Params[] = ['whole', 'marginal'].flatMap((share_mode) =>
  ['partial', 'all_or_nothing'].map((insufficient_mode) => ({ share_mode, insufficient_mode })),
);

/** 3 % and 5 % of budgets small and large, with a roll-over around what the city owes. */
function funds(): Boundary<BaoshanGiven>[] {
  const overspends = [0, 1, 7, 20, 33, 100, 1_000_001, 1_000_000_00].flatMap((budget_fen) =>
    [0, 3, 5].flatMap((percent) =>
      [-1, 0, 1, 2].map((off) => ({
        budget_fen,
        spent_fen: Math.max(0, budget_fen + Math.floor((budget_fen * percent) / 100) + off),
      })),
    ),
  );
  return overspends.flatMap((one) => {
    const over = Math.max(0, one.spent_fen - one.budget_fen);
    const rollovers = new Set([0, Math.floor(over / 2), ...around(Math.ceil(over / 2)), ...around(over), over * 2]);
    return [...rollovers].flatMap((rollover_fen) =>
      MODES.flatMap((params) => [
        { title: `${one.budget_fen} ${one.spent_fen}`, given: { kind: 'fund' as const, ...one, rollover_fen, params } },
        {
          title: `三县 ${one.budget_fen} ${one.spent_fen}`,
          given: {
            kind: 'fund' as const,
            counties: ['P10', 'P2', '甲'].map((id) => ({ id, ...one })),
            rollover_fen,
            params,
          },
        },
      ]),
    );
  });
}
