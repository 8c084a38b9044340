// 阳医保发〔2019〕45号
// 四(一) 以上救助对象须参加基本医疗保险方可享受医疗救助。 本办法从2020年1月1日起执行，2019年度仍按现行政策规定执行。
// 四(二)2 因患门诊大额疾病需长期门诊治疗或者按规定享受特药保障的参保患者 … 特困供养人员（含孤儿）在年度内按100%的比例给予救助，
// 低保对象在年度内按50%的比例给予救助，限额原则上不超过3000元。
// 四(二)3 建档立卡贫困人口住院救助按照 … 晋发〔2017〕44号 … 执行。… 特困供养人员（含孤儿）个人负担的合规医疗费用在年度内按100%的比例给予
// 救助；低保对象、在乡重点优抚对象个人负担的合规医疗费用在年度限额内按70%给予救助，限额原则上不超过15000元。
// 患有戈谢病、庞贝氏病的患者，门诊、住院医疗费用 … 个人负担的合规医疗费用在年度限额内按70%给予救助，限额原则上不超过15000元。
import { byCodeUnits, fen, floorZero, least, percentOf, plain, sum } from './exact';
import type { Award, Params } from './given';
import type { YangquanSettlement, YangquanYear } from './given-yangquan';
import { channelOf } from './yangquan-channels';
import { isOutpatientDisease, isRareDisease } from './yangquan-diseases';
import { careAward, oneOffAward } from './yangquan-once';
import { type PackageAnswer, packageOf } from './yangquan-package';
import { isKey, isLow, type YangquanCategory, yangquanCategory } from './yangquan-people';

/** What the year's limits have seen, and what low-income people were left to pay of their stays. */
type Used = { outpatient: bigint; inpatient: bigint; rare: bigint; left: bigint };
type Case = {
  settlement: YangquanSettlement;
  category: YangquanCategory | undefined;
  resident: boolean;
  used: Used;
  params: Params;
};

const FIRST_DAY = '2020-01-01';

/** The year of one person: aid of each settlement in order, then what is applied for once. */
export function referenceYear(given: YangquanYear) {
  const params = given.params ?? {};
  const person = given.person ?? {};
  const insured = person.insured !== false;
  const inOrder = [...given.settlements].sort((a, b) => byCodeUnits(a.date, b.date) || byCodeUnits(a.id, b.id));
  const used: Used = { outpatient: 0n, inpatient: 0n, rare: 0n, left: 0n };
  const packages: Record<string, PackageAnswer> = {};
  const channels: Record<string, string> = {};
  const awards: Award[] = [];
  for (const settlement of inOrder) {
    const category = yangquanCategory(person.identities ?? [], settlement.date, params);
    if (settlement.date < FIRST_DAY || !settlement.date.startsWith(`${given.year}-`)) continue;
    channels[settlement.id] = channelOf(settlement, category, person);
    if (!insured) continue;
    const resident = (person.insurance ?? '居民') === '居民';
    awards.push(...settlementAwards({ settlement, category, resident, used, params }, packages));
  }
  if (insured && given.year >= 2020) awards.push(...oneOffAward(given, used.left), ...careAward(given));
  const paid = awards.filter((award) => award.amount_fen > 0);
  return { awards: paid, total_fen: plain(sum(paid.map((award) => fen(award.amount_fen)))), packages, channels };
}

function settlementAwards(one: Case, packages: Record<string, PackageAnswer>): Award[] {
  const { settlement, category, resident, used, params } = one;
  if (category === '建档立卡贫困人口') return []; // by another document
  const counts = settlement.setting === '住院' && isLow(category);
  const bundle = resident ? packageOf(settlement, category, params) : undefined;
  if (bundle) {
    packages[settlement.id] = bundle.packages;
    if (counts) used.left += fen(bundle.packages.patient_fen);
    return bundle.awards;
  }
  const selfPay = selfPayOf(settlement);
  const award = ordinaryAward(one, selfPay);
  if (counts) used.left += selfPay - fen(award.amount_fen);
  return [award];
}

function ordinaryAward(one: Case, selfPay: bigint): Award {
  const inpatient = one.settlement.setting === '住院';
  const tekunInpatient = inpatient && one.category === '特困供养人员';
  const rare = isRareDisease(one.settlement.disease) && !tekunInpatient;
  if (rare) return rareAward(one, isRareEntitled(one.category, one.params) ? selfPay : 0n);
  return inpatient ? inpatientAward(one, selfPay) : outpatientAward(one, selfPay);
}

/** 个人负担: all that others paid is taken off, whoever it was. */
function selfPayOf(settlement: YangquanSettlement): bigint {
  const { in_scope, basic, big, supp, commercial, veteran, mutual, special_aid } = settlement;
  return floorZero(fen(in_scope) - sum([basic, big, supp, commercial, veteran, mutual, special_aid].map(fen)));
}

const isRareEntitled = (category: YangquanCategory | undefined, params: Params): boolean =>
  params.rare_requires_identity !== true || isKey(category) || isLow(category);

function rareAward({ settlement, used, params }: Case, selfPay: bigint): Award {
  const room = floorZero(15_000_00n - (params.ipd_rare_shared_cap === true ? used.rare + used.inpatient : used.rare));
  const amount = least(percentOf(selfPay, 70n), room);
  used.rare += amount;
  return { ref: settlement.id, benefit: '戈谢病庞贝氏病救助', amount_fen: plain(amount) };
}

/** 限额 binds 特困 by the reading of YQ-A1; what it does not bind uses none of it. */
function outpatientAward({ settlement, category, used, params }: Case, selfPay: bigint): Award {
  const covered = isOutpatientDisease(settlement.disease) || settlement.special_drug === true;
  const percent = category === '特困供养人员' ? 100n : category === '低保对象' ? 50n : 0n;
  const full = covered ? percentOf(selfPay, percent) : 0n;
  const unlimited = category === '特困供养人员' && params.opd_cap_binds_tekun === false;
  const amount = unlimited ? full : least(full, floorZero(3_000_00n - used.outpatient));
  if (!unlimited) used.outpatient += amount;
  return { ref: settlement.id, benefit: '门诊救助', amount_fen: plain(amount) };
}

/** 年度限额 stands in the half sentence of 低保 and 优抚 alone: what 特困 is given uses none of it. */
function inpatientAward({ settlement, category, used, params }: Case, selfPay: bigint): Award {
  if (category === '特困供养人员') return { ref: settlement.id, benefit: '住院救助', amount_fen: plain(selfPay) };
  const seen = params.ipd_rare_shared_cap === true ? used.rare + used.inpatient : used.inpatient;
  const amount = isKey(category) ? least(percentOf(selfPay, 70n), floorZero(15_000_00n - seen)) : 0n;
  used.inpatient += amount;
  return { ref: settlement.id, benefit: '住院救助', amount_fen: plain(amount) };
}
