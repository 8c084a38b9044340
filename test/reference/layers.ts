// Chongqing, resident insurance (secondary sources, 2023): inpatient deductible of a stay 100 / 300 / 800 yuan at level 1 / 2 / 3;
// plan 1 80 / 70 / 50 %, plan 2 85 / 75 / 55 %, minors 5 points more; 80,000 / 120,000 yuan a year. Critical illness: what the
// year's policy-covered self-pay has above 16,901 yuan, at 60 %, 200,000 yuan a year; 特困, 低保 and 返贫致贫 (彭水 二(二)2):
// deductible halved, 5 points more, no limit.
import { fen, floorZero, least, percentOf, plain } from './exact';
import { pengshuiCategory } from './pengshui-people';

/** One inpatient stay; `before` is what the same year already saw. Amounts in fen. */
export type Bill = {
  in_scope: number;
  level: 1 | 2 | 3;
  plan: 1 | 2;
  minor?: boolean;
  identities?: string[];
  before?: YearToDate;
};
export type YearToDate = { basic_fen: number; after_basic_fen: number; big_fen: number };
export type LayersAnswer = { basic_fen: number; big_fen: number; self_pay_fen: number };

const DEDUCTIBLE = { 1: 100_00n, 2: 300_00n, 3: 800_00n };
const PERCENT = { 1: { 1: 80n, 2: 70n, 3: 50n }, 2: { 1: 85n, 2: 75n, 3: 55n } };
const BASIC_LIMIT = { 1: 80_000_00n, 2: 120_000_00n };

/** Basic and critical-illness insurance of one stay. */
export function referenceLayers(bill: Bill): LayersAnswer {
  const percent = PERCENT[bill.plan][bill.level] + (bill.minor ? 5n : 0n);
  const basicLeft = floorZero(BASIC_LIMIT[bill.plan] - fen(bill.before?.basic_fen));
  const basic = least(percentOf(floorZero(fen(bill.in_scope) - DEDUCTIBLE[bill.level]), percent), basicLeft);
  const afterBasic = fen(bill.in_scope) - basic;
  const big = criticalIllness(bill, afterBasic);
  return { basic_fen: plain(basic), big_fen: plain(big), self_pay_fen: plain(afterBasic - big) };
}

function criticalIllness(bill: Bill, afterBasic: bigint): bigint {
  const category = pengshuiCategory(bill.identities ?? []);
  const favoured = category === '特困人员' || category === '低保对象' || category === '返贫致贫人口';
  const deductible = favoured ? 8_450_50n : 16_901_00n;
  const deductibleLeft = floorZero(deductible - fen(bill.before?.after_basic_fen));
  const amount = percentOf(floorZero(afterBasic - deductibleLeft), favoured ? 65n : 60n);
  return favoured ? amount : least(amount, floorZero(200_000_00n - fen(bill.before?.big_fen)));
}

/** The stays of one year in the order given, each seeing what came before it. */
export function referenceLayersOfYear(bills: Omit<Bill, 'before'>[]): LayersAnswer[] {
  const before: YearToDate = { basic_fen: 0, after_basic_fen: 0, big_fen: 0 };
  return bills.map((bill) => {
    const answer = referenceLayers({ ...bill, before });
    before.basic_fen += answer.basic_fen;
    before.after_basic_fen += bill.in_scope - answer.basic_fen;
    before.big_fen += answer.big_fen;
    return answer;
  });
}
