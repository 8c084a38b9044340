// 阳医保发〔2019〕45号
// 四(一)1 重点救助对象。包括城乡低保对象、特困供养人员（含孤儿）和在乡重点优抚对象。
// 四(一)2 建档立卡贫困人口。脱贫攻坚期内，建档立卡贫困人口（含已纳入低保、特困供养范围的）…
// 四(一)3 低收入救助对象。将低收入家庭六十周岁以上的老年人和未成年人、丧失劳动能力的重度（二级及以上）残疾人、计划生育特殊困难家庭成员
// 等困难群众，以及因医疗费用支出较大、影响家庭基本生活的其他特殊困难家庭重病患者 … 四(一)4 因病致贫家庭重病患者。
// 六(一) … 从各部门出具动态调整证明之日起按规定享受医疗救助政策；… 自退出之日起不再享受医疗救助政策。
import type { Params } from './given';
import type { DatedIdentity } from './given-yangquan';

export type YangquanCategory =
  | '建档立卡贫困人口'
  | '特困供养人员'
  | '低保对象'
  | '在乡重点优抚对象'
  | '低收入救助对象'
  | '因病致贫家庭重病患者';

/** The low-income people whose premium is paid (四(二)1); the fifth kind below them is not listed there. */
const LOW_INCOME_WITH_PREMIUM = [
  ...['低收入家庭60岁以上老年人', '低收入家庭未成年人', '重度残疾人', '计生特殊困难家庭成员'],
];

/** The categories in the order in which one holds before another, each with the words that name it. */
const WORDS: readonly (readonly [YangquanCategory, readonly string[]])[] = [
  ['建档立卡贫困人口', ['建档立卡贫困人口']],
  ['特困供养人员', ['特困供养人员', '孤儿']],
  ['低保对象', ['低保对象']],
  ['在乡重点优抚对象', ['在乡重点优抚对象']],
  ['低收入救助对象', [...LOW_INCOME_WITH_PREMIUM, '因病支出困难家庭重病患者']],
  ['因病致贫家庭重病患者', ['因病致贫家庭重病患者']],
];

const KEY: readonly (YangquanCategory | undefined)[] = ['特困供养人员', '低保对象', '在乡重点优抚对象'];
const LOW: readonly (YangquanCategory | undefined)[] = ['低收入救助对象', '因病致贫家庭重病患者'];

export const isKey = (category: YangquanCategory | undefined): boolean => KEY.includes(category);
export const isLow = (category: YangquanCategory | undefined): boolean => LOW.includes(category);

/** The one category of a day; undefined when no identity of this policy holds on it. */
export function yangquanCategory(
  identities: readonly DatedIdentity[],
  day: string,
  params: Params,
): YangquanCategory | undefined {
  const words = wordsOn(identities, day);
  const povertyPeriod = day <= String(params.poverty_period_end ?? '2020-12-31');
  return WORDS.find(
    ([category, names]) =>
      (category !== '建档立卡贫困人口' || povertyPeriod) && names.some((name) => words.includes(name)),
  )?.[0];
}

/** Whether one of the four low-income identities whose premium is paid holds on a day. */
export const hasLowIncomePremium = (identities: readonly DatedIdentity[], day: string): boolean =>
  wordsOn(identities, day).some((word) => LOW_INCOME_WITH_PREMIUM.includes(word));

/** 出具之日起 holds on the day of the proof; 自退出之日起不再 no longer holds on the day of leaving. */
function wordsOn(identities: readonly DatedIdentity[], day: string): string[] {
  const dated = identities.map((one) => (typeof one === 'string' ? { name: one } : one));
  const holding = dated.filter(({ from, to }) => (from ?? '') <= day && (to === undefined || day < to));
  return holding.map(({ name }) => name);
}
