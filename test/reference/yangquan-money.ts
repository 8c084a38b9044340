// 阳医保发〔2019〕45号
// 四(一)3 … 个人负担的合规医疗费用一次性支出20000元以上或年度累计支出50000元以上的患者 …
// 五(一) … 总人数的4%患门诊大额疾病人数和2%患重特大疾病人数及一定的救助标准测算，按照市、县（区）财政各负担50% …
// 七(二) … 基金累计结余一般应不超过当年筹集基金总额的15%。
import { fen, halfUp, plain, sum } from './exact';
import type { YangquanBudget, YangquanExpense, YangquanSurplus } from './given-yangquan';

export type BudgetAnswer = {
  need_fen: number;
  city_fen: number;
  county_fen: number;
  payers: Record<string, number>;
};

/** Whether the year's bills make 因医疗费用支出较大; 以上 includes the amount itself. */
export function referenceExpense({ self_pay_list }: YangquanExpense) {
  const bills = self_pay_list.map(fen);
  const eligible = bills.some((bill) => bill >= 20_000_00n) || sum(bills) >= 50_000_00n;
  return { awards: [], total_fen: 0, eligible };
}

/** 超过15%, compared before any rounding. */
export function referenceSurplus({ cumulative_surplus, raised_this_year }: YangquanSurplus) {
  const hundredths = fen(raised_this_year) * 15n;
  return { over_limit: fen(cumulative_surplus) * 100n > hundredths, limit_fen: plain(halfUp(hundredths, 100n)) };
}

/** People are not rounded; the county takes what the city's half leaves. */
export function referenceBudget({ persons, opd_standard, major_standard }: YangquanBudget): BudgetAnswer {
  const need = halfUp(fen(persons) * (4n * fen(opd_standard) + 2n * fen(major_standard)), 100n);
  const city = halfUp(need, 2n);
  const [city_fen, county_fen] = [plain(city), plain(need - city)];
  return { need_fen: plain(need), city_fen, county_fen, payers: { 市级财政: city_fen, '县（区）财政': county_fen } };
}
