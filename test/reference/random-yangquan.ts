import { amountNear, type Dice, dice, LARGEST_FEN } from './dice';
import type { Params } from './given';
import type { DatedIdentity, YangquanGiven, YangquanPerson, YangquanSettlement, YangquanYear } from './given-yangquan';

export const YANGQUAN_WORDS = [
  ...['特困供养人员', '孤儿', '低保对象', '在乡重点优抚对象', '建档立卡贫困人口', '低收入家庭60岁以上老年人'],
  ...['低收入家庭未成年人', '重度残疾人', '计生特殊困难家庭成员', '因病支出困难家庭重病患者', '因病致贫家庭重病患者'],
];
const KEY = ['特困供养人员', '低保对象', '在乡重点优抚对象'];
/** Words of other counties, and none. */
const NO_IDENTITY = ['普通居民', '低保边缘家庭成员', '返贫致贫人口', '特困人员', ''];

const MAJOR = [
  ...['肺癌', '胃癌', '儿童白血病', '终末期肾病', '血友病', 'I型糖尿病', '儿童先天性肥厚性幽门狭窄'],
  ...['大骨节病住院关节置换手术', '氟骨症住院关节置换手术', '氟骨病住院关节置换手术'],
];
const OUTPATIENT = [
  ...['尿毒症透析', '器官移植后使用抗排斥免疫调节剂', '恶性肿瘤', '肝硬化失代偿期', '慢性再生障碍性贫血'],
  ...['血友病', '苯丙酮尿症', '腹透', '终末期肾病', '淋巴瘤', '乳腺癌', '儿童苯丙酮尿症'],
];
const RARE = ['戈谢病', '庞贝氏病'];
const OTHER = ['肺炎', '高血压', ''];

/** Self-pay at which a limit, a line or half a fen of the document starts to matter. */
const SELF_PAY = [
  ...[3_000_00, 6_000_00], // 3000 of outpatient aid at 100 % and 50 %
  ...[21_428_57, 10_714_29, 15_000_00], // 15000 at 70 %, and half of it
  ...[20_000_00, 30_000_00, 10_000_00], // the line and the limit of the one-off aid
  ...[1, 5, 15, 25, 35, 45, 95],
];
const IDS = ['s', 'P10', 'P2', 'p2', 'a', 'B', 'b', '1', '10', '2', '甲', '乙', 'ａ', '𠮷', 'z9', 'V-01', 'V-1', '~'];

/** A 阳泉 `given` of any kind but deadline, nasty near every figure and day; the same seed gives the same one. */
export function randomYangquan(seed: number): YangquanGiven {
  const d = dice(seed);
  const kind = d.int(0, 99);
  if (kind < 15) return premium(d);
  if (kind < 18) return { kind: 'expense', self_pay_list: bills(d) };
  if (kind < 21) return surplus(d);
  if (kind < 24) return budget(d);
  return year(d);
}

function year(d: Dice): YangquanYear {
  const ofYear = d.pick([2020, 2020, 2020, 2021, 2021, 2023, 2024, 2019]);
  const ids = d.shuffle(IDS);
  const count = d.chance(0.5) ? d.int(0, 2) : d.int(1, 10);
  const params = d.chance(0.4) ? {} : d.pick(READINGS);
  return {
    kind: 'year',
    year: ofYear,
    person: d.chance(0.03) ? {} : person(d, ofYear),
    settlements: Array.from({ length: count }, (_, i) => settlement(d, ids[i] as string, ofYear)),
    ...(d.chance(0.6) ? { oneoff_application: applied(d, ofYear) } : {}),
    ...(d.chance(0.3) ? { care: care(d, ofYear) } : {}),
    ...(Object.keys(params).length ? { params } : {}),
  };
}

const POVERTY_ENDS = ['2020-12-31', '2021-06-30', '2020-06-15'];

/** Switches come in a small number of sets: each new one is a policy to compile. The first is the reading chosen. */
const READINGS: Params[] = Array.from({ length: 48 }, (_, i) => (i === 0 ? {} : readings(dice(i))));

function readings(d: Dice): Params {
  const params: Params = {};
  if (d.chance(0.35)) params.opd_cap_binds_tekun = d.chance(0.5);
  if (d.chance(0.35)) params.rare_requires_identity = d.chance(0.7);
  if (d.chance(0.35)) params.package_residual_for_tekun = d.chance(0.7);
  if (d.chance(0.35)) params.ipd_rare_shared_cap = d.chance(0.7);
  if (d.chance(0.2)) params.oneoff_on = d.chance(0.4);
  if (d.chance(0.35)) params.poverty_period_end = d.pick(POVERTY_ENDS);
  return params;
}

function person(d: Dice, ofYear: number): YangquanPerson {
  return {
    ...(d.chance(0.03) ? {} : { identities: identities(d, ofYear) }),
    ...(d.chance(0.25) ? { insured: d.chance(0.7) } : {}),
    ...(d.chance(0.3) ? { insurance: d.pick(['居民', '职工']) } : {}),
  };
}

/** One word for most; else up to four, some with the day of a proof or of leaving, some twice with a gap between. */
function identities(d: Dice, ofYear: number): DatedIdentity[] {
  const word = () => (d.chance(0.08) ? d.pick(NO_IDENTITY) : d.pick(d.chance(0.35) ? KEY : YANGQUAN_WORDS));
  if (d.chance(0.55)) return [word()];
  const words = new Set(Array.from({ length: d.int(0, 4) }, word));
  return [...words].flatMap((name) => {
    if (d.chance(0.4)) return [name];
    return d.chance(0.2) ? twice(d, name, ofYear) : [dated(d, name, ofYear)];
  });
}

/** Who leaves the list and is on it again later; sometimes on the same day. */
function twice(d: Dice, name: string, ofYear: number): DatedIdentity[] {
  const [from, to, again] = [dayOf(d, ofYear), dayOf(d, ofYear), dayOf(d, ofYear)].sort();
  return [
    { name, from, to },
    { name, from: again },
  ];
}

function dated(d: Dice, name: string, ofYear: number): DatedIdentity {
  const [one, other] = [dayOf(d, ofYear), dayOf(d, ofYear)];
  const [from, to] = one <= other ? [one, other] : [other, one];
  return { name, ...(d.chance(0.7) ? { from } : {}), ...(d.chance(0.6) ? { to } : {}) };
}

/** Few days, so that settlements fall on the days of proofs, of leaving and of the poverty period's end. */
const DAYS = ['01-01', '02-28', '06-14', '06-15', '06-16', '06-30', '07-01', '12-31'];

const dayOf = (d: Dice, ofYear: number): string =>
  d.chance(0.7) ? `${ofYear}-${d.pick(DAYS)}` : `${ofYear}-${two(d.int(1, 12))}-${two(d.int(1, 28))}`;

const two = (value: number): string => String(value).padStart(2, '0');

function settlement(d: Dice, id: string, ofYear: number): YangquanSettlement {
  const selfPay = Math.min(amountNear(d, SELF_PAY), LARGEST_FEN / 20);
  const paid = d.chance(0.4) ? [] : payers(d);
  const inScope = selfPay + paid.reduce((total, [, amount]) => total + amount, 0);
  return {
    id,
    date: dayOf(d, ofYear),
    setting: d.chance(0.6) ? '住院' : '门诊',
    in_scope: inScope,
    ...Object.fromEntries(paid),
    ...disease(d),
    ...(d.chance(0.12) ? { special_drug: d.chance(0.8) } : {}),
    ...(d.chance(0.5) ? { hospital_level: d.int(1, 3) } : {}),
    ...(d.chance(0.3) ? { in_city: d.chance(0.5) } : {}),
    ...(d.chance(0.3) ? priced(d, inScope) : {}),
  };
}

const PAYERS = ['basic', 'big', 'supp', 'commercial', 'veteran', 'mutual', 'special_aid'] as const;

const payers = (d: Dice) =>
  PAYERS.filter(() => d.chance(0.35)).map((payer) => [payer, d.chance(0.1) ? 0 : d.int(1, 20_000_00)] as const);

function disease(d: Dice): { disease?: string } {
  const kind = d.int(0, 99);
  if (kind < 25) return {};
  if (kind < 50) return { disease: d.pick(MAJOR) };
  if (kind < 75) return { disease: d.pick(OUTPATIENT) };
  return { disease: d.pick(kind < 90 ? RARE : OTHER) };
}

/** A package price around the bill, or so small that each share falls on half a fen. */
function priced(d: Dice, inScope: number): Partial<YangquanSettlement> {
  const bill = d.chance(0.5) ? { total: inScope + d.pick([0, 0, 1, d.int(0, 30_000_00)]) } : {};
  const limits = [inScope - 1, inScope, inScope + 1, d.int(1, 50), d.int(1, 80_000_00)];
  return { ...bill, package: { limit_fen: Math.max(1, d.pick(limits)) } };
}

function applied(d: Dice, ofYear: number): string {
  const edges = ['01-01', '01-15', '02-27', '02-28', '02-29', '03-01', '03-31'];
  const leap = (ofYear + 1) % 4 === 0;
  return `${ofYear + 1}-${d.pick(edges.filter((day) => leap || day !== '02-29'))}`;
}

const care = (d: Dice, ofYear: number) => ({
  date: dayOf(d, ofYear),
  disease: d.chance(0.8) ? d.pick(MAJOR) : d.pick([...RARE, ...OTHER, '尿毒症透析']),
  ...(d.chance(0.9) ? { late_stage: d.chance(0.85) } : {}),
  ...(d.chance(0.3) ? { already_received: d.chance(0.4) } : {}),
});

/** Outside figures come from small sets, like the switches. */
const PREMIUMS = [250_00, 250_01, 280_00, 1, 2, 5, 15, 25, 45, 0, LARGEST_FEN / 2];
const SUBSIDIES = [520_00, 0, 1, 550_05];

function premium(d: Dice): YangquanGiven {
  const days = ['2020-01-01', '2020-06-15', '2020-06-16', '2020-12-31', '2021-01-01', '2021-06-30', '2021-07-01'];
  const date = d.pick(days);
  const midyear = d.chance(0.4);
  return {
    kind: 'premium',
    date,
    person: { ...person(d, Number(date.slice(0, 4))), ...(midyear && d.chance(0.7) ? { insured: false } : {}) },
    premium: d.pick(PREMIUMS),
    ...(midyear ? { case: 'new_midyear' } : {}),
    ...(d.chance(0.5) ? { fiscal_subsidy: d.pick(SUBSIDIES) } : {}),
    ...(d.chance(0.3) ? { params: { poverty_period_end: d.pick(POVERTY_ENDS) } } : {}),
  };
}

const bills = (d: Dice): number[] =>
  Array.from({ length: d.int(0, 6) }, () =>
    d.chance(0.4)
      ? d.int(1, 14_000_00)
      : Math.min(amountNear(d, [20_000_00, 50_000_00, 12_500_00, 16_666_67, 25_000_00]), LARGEST_FEN / 20),
  );

function surplus(d: Dice): YangquanGiven {
  const raised = d.chance(0.3) ? d.int(0, 60) : d.int(1, 100_000_000_00);
  const near = Math.floor((raised * 15) / 100) + d.int(-2, 2);
  const held = d.chance(0.6) ? Math.max(0, near) : d.int(0, raised);
  return { kind: 'surplus', cumulative_surplus: held, raised_this_year: raised };
}

const budget = (d: Dice): YangquanGiven => ({
  kind: 'budget',
  persons: d.chance(0.4) ? d.int(0, 50) : d.int(0, 60_000),
  opd_standard: d.chance(0.5) ? 3_000_00 : d.int(0, 5_000_00),
  major_standard: d.chance(0.5) ? 15_000_00 : d.int(0, 20_000_00),
});
