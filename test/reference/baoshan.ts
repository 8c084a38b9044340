// 保政办规〔2022〕2号
// 第九条 将医疗救助对象住院及门诊慢性病、门诊特殊病、门诊急诊抢救（含院前急诊抢救）、日间手术、协议期内国家医保谈判药品门诊保障 … 经基本医保、
// 大病保险等报销后的个人自付医疗费用，纳入认定地医疗救助支付范围。除复诊和急诊抢救外，未按照规范转诊的 … 不纳入医疗救助支付范围。
// 第十条 以统计部门公布的全省上一年度居民人均可支配收入为基数 … 一类、二类人员取消起付标准，三类人员按照基数10%确定，四类人员按照基数25%确定，
// 一个自然年度内医疗救助起付标准累计计算。 第十一条 一类 … 100% … 二类 … 70% … 三类 … 60% … 四类 … 50%。
// 第十二条 统一支付限额。… 其门诊和住院各救助项目年度最高救助限额相互独立，不合并计算。… 个人累计年救助总额不得超过最高限额。
// 第十三条 在认定地参保的，可通过“一站式”结算直接享受救助待遇；未在认定地参保的，依照申请在认定地予以救助。第三十二条 2023年1月1日起施行。
import { type FundAnswer, referenceBaoshanFund } from './baoshan-fund';
import { type BaoshanClass, baoshanClass } from './baoshan-people';
import { type PremiumAnswer, referenceBaoshanPremium } from './baoshan-premium';
import { byCodeUnits, fen, floorZero, least, percentOf, plain, sum } from './exact';
import type { Award, Params } from './given';
import type { BaoshanGiven, BaoshanVisit, BaoshanVisits } from './given-baoshan';

export type VisitsAnswer = { awards: Award[]; total_fen: number; channel?: string };
export type BaoshanAnswer = VisitsAnswer | PremiumAnswer | FundAnswer;

/** What 保山's document gives for a case's `given`: a slow, plain calculation to compare the engine with. */
export function referenceBaoshan(given: BaoshanGiven): BaoshanAnswer {
  if (given.kind === 'premium') return referenceBaoshanPremium(given);
  if (given.kind === 'fund') return referenceBaoshanFund(given);
  return visitsAnswer(given);
}

/** What one calendar year has seen: self-pay in the scope of aid, and aid of each limit. */
type Year = { selfPay: bigint; inpatient: bigint; outpatient: bigint };
type Pool = 'inpatient' | 'outpatient';

const POOL: Record<string, Pool> = {
  住院: 'inpatient',
  日间手术: 'inpatient',
  门诊慢性病: 'outpatient',
  门诊特殊病: 'outpatient',
  门诊急诊抢救: 'outpatient',
  谈判药品门诊: 'outpatient',
};
const RATE = { 1: 100n, 2: 70n, 3: 60n, 4: 50n };
const DEDUCTIBLE = { 1: 0n, 2: 0n, 3: 10n, 4: 25n };

function visitsAnswer(given: BaoshanVisits): VisitsAnswer {
  const years = new Map<string, Year>();
  const inOrder = [...given.visits].sort((a, b) => byCodeUnits(a.date, b.date) || byCodeUnits(a.id, b.id));
  const awards = inOrder.flatMap((visit) => {
    const category = baoshanClass(visit.identities ?? given.person?.identities ?? []);
    const pool = POOL[visit.setting];
    if (!category || !pool || visit.date < '2023-01-01' || isUnreferred(visit)) return [];
    return visitAward(visit, category, pool, yearOf(years, visit), given.params ?? {});
  });
  const here = given.person?.insured_in_recognition_place !== false;
  const total = sum(awards.map((award) => fen(award.amount_fen)));
  const inForce = given.visits.some(({ date }) => date >= '2023-01-01');
  return { awards, total_fen: plain(total), ...(inForce && { channel: here ? '一站式' : '依申请' }) };
}

/** An emergency needs its own mark; the setting alone is none. */
const isUnreferred = (visit: BaoshanVisit): boolean =>
  visit.referral === 'unreferred' && visit.revisit !== true && visit.emergency !== true;

function yearOf(years: Map<string, Year>, visit: BaoshanVisit): Year {
  const key = visit.date.slice(0, 4);
  const year = years.get(key) ?? { selfPay: 0n, inpatient: 0n, outpatient: 0n };
  years.set(key, year);
  return year;
}

function visitAward(visit: BaoshanVisit, category: BaoshanClass, pool: Pool, year: Year, params: Params): Award[] {
  const income = incomeOf(params, visit.date.slice(0, 4));
  const selfPay = floorZero(fen(visit.in_scope) - fen(visit.basic) - fen(visit.big) - fen(visit.other));
  const deductible = percentOf(income, DEDUCTIBLE[category]);
  const seen = params.deductible_mode === 'per_visit' ? 0n : year.selfPay;
  const base = floorZero(selfPay - floorZero(deductible - seen));
  year.selfPay += selfPay;
  const used = params.cap_mode === 'single' ? year.inpatient + year.outpatient : year[pool];
  const cap = params.cap === undefined ? income : fen(params.cap as number);
  const amount = least(percentOf(base, RATE[category]), floorZero(cap - used));
  year[pool] += amount;
  return amount > 0n ? [{ ref: visit.id, benefit: '医疗救助', amount_fen: plain(amount) }] : [];
}

/** The figure for visits of a year: the income of the year before, as the case gives it. */
function incomeOf(params: Params, year: string): bigint {
  const given = params.base_income;
  const income = typeof given === 'object' && given !== null ? (given as Record<string, unknown>)[year] : given;
  if (typeof income !== 'number') throw new Error(`no base_income for ${year}`);
  return BigInt(income);
}
