// 阳医保发〔2019〕45号
// 四(二)1 脱贫攻坚期内，建档立卡贫困人口参加城乡居民基本医疗保险个人缴费部分 … 由财政专项给予全额救助，所需资金按照省级财政70%、
// 县级财政30%的比例分别负担。城乡低保对象、特困供养人员（含孤儿）、低收入家庭六十周岁以上的老年人和未成年人、丧失劳动能力的重度残疾人、
// 计划生育特殊困难家庭成员等困难群众 … 由医疗救助资金给予全额救助。在乡重点优抚对象由退役军人事务部门按优抚对象医疗补助政策执行。
// 六(一) 已参加城乡居民基本医疗保险的新增低保对象、特困人员、在乡重点优抚对象，其参保个人缴费资金不退还 … 未参加城乡居民基本医疗保险的 …
// 分别由医疗救助和优抚对象医疗补助资金对其当年参保个人缴费、财政补助资金给予全额救助 … 本办法从2020年1月1日起执行。
import { fen, percentOf, plain } from './exact';
import type { YangquanPremium } from './given-yangquan';
import { hasLowIncomePremium, type YangquanCategory, yangquanCategory } from './yangquan-people';

type Payers = Record<string, bigint>;

/** The premium of the resident insurance, and who pays it. */
export function referenceYangquanPremium(given: YangquanPremium) {
  const resident = (given.person?.insurance ?? '居民') === '居民';
  const payers = given.date >= '2020-01-01' && resident ? payersOf(given) : {};
  const amount = Object.values(payers).reduce((a, b) => a + b, 0n);
  const awards = [{ ref: 'premium', benefit: '参保救助', amount_fen: plain(amount) }];
  return {
    awards: amount > 0n ? awards : [],
    total_fen: plain(amount),
    payers: amount > 0n ? Object.fromEntries(Object.entries(payers).map(([payer, part]) => [payer, plain(part)])) : {},
  };
}

function payersOf(given: YangquanPremium): Payers {
  const identities = given.person?.identities ?? [];
  const category = yangquanCategory(identities, given.date, given.params ?? {});
  const insured = given.person?.insured !== false;
  if (given.case === 'new_midyear') return insured ? {} : newMidyear(given, category);
  if (!insured) return {};
  const premium = fen(given.premium);
  if (category === '建档立卡贫困人口') {
    const province = percentOf(premium, 70n);
    return { 省级财政: province, 县级财政: premium - province };
  }
  const listed = category === '低收入救助对象' && hasLowIncomePremium(identities, given.date);
  return listed || category === '特困供养人员' || category === '低保对象' ? { 医疗救助资金: premium } : {};
}

/** Who is new in the middle of a year and not insured yet: the person's part and the state's. */
function newMidyear(given: YangquanPremium, category: YangquanCategory | undefined): Payers {
  const both = fen(given.premium) + fen(given.fiscal_subsidy);
  if (category === '特困供养人员' || category === '低保对象') return { 医疗救助资金: both };
  return category === '在乡重点优抚对象' ? { 优抚对象医疗补助资金: both } : {};
}
