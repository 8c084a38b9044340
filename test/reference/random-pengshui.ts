import { amountNear, type Dice, dice, LARGEST_FEN } from './dice';
import type { Params, PengshuiGiven, PengshuiVisit } from './given';

const WORDS = [
  ...['特困人员', '城市三无人员', '农村五保对象', '城乡孤儿', '事实无人抚养困境儿童', '低保对象', '返贫致贫人口'],
  ...['易返贫致贫人口', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户', '低保边缘家庭成员', '因病致贫重病患者'],
  ...['在乡重点优抚对象', '重度残疾人员', '残疾1级', '残疾2级', '残疾3级', '一般农户', ''],
];

/** Costs after insurance at which a rate, a line or a limit of the document starts to matter, in fen. */
const AFTER_INSURANCE = [
  ...[3_000_00, 4_000_00, 5_000_00], // tilt lines, reached without aid
  ...[15_000_00, 20_000_00, 13_333_33, 16_666_67], // reached by what 80 % and 70 % leave
  ...[125_000_00, 142_857_14, 75_000_00, 85_714_29], // 10万 and 6万 at 80 % and 70 %
  ...[36_333_33, 37_333_33, 38_333_33, 33_333_33], // 2万 of tilt, on the excess and on the whole
  ...[5, 15, 25, 35, 45, 95],
];
const IN_SCOPE = [30_000_00, 100_000_00, 60_000_00, ...AFTER_INSURANCE];
const IDS = ['v', 'P10', 'P2', 'p2', 'a', 'B', 'b', '1', '10', '2', '甲', '乙', 'ａ', '𠮷', 'z9', 'V-01', 'V-1', '~'];
const DAYS = ['2023-12-30', '2023-12-31', '2024-01-01', '2024-02-29', '2024-06-30', '2024-12-31', '2025-01-01'];

/** A 彭水 `given` of any kind but deadline, nasty near every figure of the document; the same seed gives the same one. */
export function randomPengshui(seed: number): PengshuiGiven {
  const d = dice(seed);
  const person = d.chance(0.05) ? {} : { identities: identities(d) };
  const kind = d.int(0, 99);
  if (kind < 6) return premium(d, person);
  if (kind < 14) return critical(d, person);
  const ids = d.shuffle(IDS);
  const count = d.chance(0.4) ? d.int(1, 2) : d.int(1, 12);
  const visits = Array.from({ length: count }, (_, i) => visit(d, ids[i] as string));
  return { kind: 'visits', person, visits, ...readings(d) };
}

const identities = (d: Dice): string[] => {
  if (d.chance(0.6)) return [d.pick(WORDS)];
  return Array.from({ length: d.int(0, 4) }, () => d.pick(WORDS));
};

function readings(d: Dice): { params?: Params } {
  if (d.chance(0.4)) return {};
  const params: Params = {};
  if (d.chance(0.5)) params.cap_mode = d.pick(['independent', 'nested', 'by_status']);
  if (d.chance(0.4)) params.tilt_base = d.pick(['excess', 'whole']);
  if (d.chance(0.3)) params.tilt_needs_aid = d.chance(0.7);
  if (d.chance(0.3)) params.referral_strict = d.chance(0.7);
  return { params };
}

function visit(d: Dice, id: string): PengshuiVisit {
  const inScope = amountNear(d, IN_SCOPE);
  const paid = inScope - afterInsurance(d, inScope);
  const basic = d.chance(0.5) ? paid : d.int(0, paid);
  const big = paid - basic;
  return {
    id,
    date: d.chance(0.3) ? d.pick(DAYS) : day(d),
    setting: d.chance(0.7) ? '住院' : '门诊',
    in_scope: inScope,
    ...flags(d),
    ...(basic === 0 && d.chance(0.5) ? {} : { basic }),
    ...(big === 0 && d.chance(0.5) ? {} : { big }),
    ...(d.chance(0.2) ? { identities: identities(d) } : {}),
  };
}

const afterInsurance = (d: Dice, inScope: number): number =>
  Math.min(inScope, d.chance(0.6) ? amountNear(d, AFTER_INSURANCE) : Math.floor((inScope * d.int(0, 100)) / 100));

const day = (d: Dice): string =>
  `${d.pick([2023, 2024, 2024, 2025])}-${String(d.int(6, 12)).padStart(2, '0')}-${String(d.int(1, 28)).padStart(2, '0')}`;

const flags = (d: Dice): Partial<PengshuiVisit> => ({
  ...(d.chance(0.4) ? { special: true } : d.chance(0.5) ? { special: false } : {}),
  ...(d.chance(0.5) ? { hospital_level: d.int(1, 3) } : {}),
  ...(d.chance(0.25) ? { in_city: d.chance(0.4) } : {}),
  ...(d.chance(0.15) ? { designated: d.chance(0.5) } : {}),
  ...(d.chance(0.4) ? { referral: d.pick(['referred', 'not_required', 'not_required', 'unreferred']) } : {}),
});

/** Outside figures come from small sets: each new one is a policy to compile. `boundaries-pengshui` has many more. */
const PREMIUMS = [350_00, 400_00, 380_00, 1, 5, 15, 25, 45, 349_95, 399_99, 123_45, 1_000_01, 775_00, LARGEST_FEN];
const DEDUCTIBLES = [16_901_00, 16_901_01, 1, 0];
const FIRST_BOUNDS = [200_000_00, 33_333_33];
const CRITICAL_CAPS = [200_000_00, 5_000_00];

function premium(d: Dice, person: { identities?: string[] }): PengshuiGiven {
  const universe = d.chance(0.4) ? { tier2_universe: d.pick(['listed', 'all']) } : {};
  const params = { tier1_std: d.pick(PREMIUMS), ...universe };
  return { kind: 'premium', person, tier: d.int(1, 2), params };
}

function critical(d: Dice, person: { identities?: string[] }): PengshuiGiven {
  const deductible = d.pick(DEDUCTIBLES);
  const first = d.pick(FIRST_BOUNDS);
  const tiers = d.pick([
    [[null, 60]],
    [
      [first, 60],
      [null, 65],
    ],
    [
      [first, 50],
      [first + 77_777_77, 60],
      [null, 70],
    ],
  ]);
  const cap = d.pick(CRITICAL_CAPS);
  const bends = [deductible, Math.ceil(deductible / 2), deductible + first, deductible + 333_333_33, cap];
  return { kind: 'big', person, after_basic: amountNear(d, bends), params: { deductible, tiers, cap } };
}
