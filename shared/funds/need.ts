import { AppError } from '../api/errors';
import { type Fen, fen } from '../money/fen';
import { RATE_UNIT } from '../policy/amount-words';
import type { NeedFactor, NeedRule } from '../policy/fund-rules';
import { sumOfProducts } from './exact-sum';

/** One group of people: each factor that the rule names; people counted, amounts in fen, rates and growth in ten-thousandths. */
export type NeedRow = Readonly<Partial<Record<NeedFactor, number>>>;

export type Need = { needFen: Fen; leftToRaiseFen: Fen };

/** Parts of one product, and how many of them are in ten-thousandths. */
const parts: [factor: NeedFactor, value: (given: number) => number, divisions: 0 | 1][] = [
  ['count', (given) => given, 0],
  ['morbidity', (given) => given, 1],
  ['average-cost', (given) => given, 0],
  ['growth', (given) => RATE_UNIT + given, 1],
  ['reimbursed', (given) => RATE_UNIT - given, 1],
  ['aid', (given) => given, 1],
];

/**
 * Next year's need, each row half up to the fen, less what is there already (never below 0). The documents name factors and no formula:
 * multiplying them is a proposal, and whoever shows the result says so (HS-A2). `path` is where a row that is too large is reported.
 */
export function nextYearNeed(
  rule: NeedRule,
  rows: readonly NeedRow[],
  less: { fundSurplusFen: Fen; budgetIncomeFen: Fen },
  path: string,
): Need {
  const needFen = rows.reduce((sum, row, i) => sum + needOfRow(rule, row, `${path}[${i}]`), 0);
  if (!Number.isSafeInteger(needFen)) throw new AppError('amount.tooLarge', path);
  const has = (name: NeedRule['less'][number]): boolean => rule.less.indexOf(name) >= 0;
  const thereFen = (has('fund-surplus') ? less.fundSurplusFen : 0) + (has('budget-income') ? less.budgetIncomeFen : 0);
  return { needFen: fen(needFen), leftToRaiseFen: fen(Math.max(0, needFen - thereFen)) };
}

function needOfRow({ factors }: NeedRule, row: NeedRow, path: string): number {
  const used = parts.filter(([factor]) => factors.indexOf(factor) >= 0);
  const divisions = used.reduce((sum, [, , one]) => sum + one, 0);
  const care = sumOfProducts([used.map(([factor, value]) => value(row[factor] ?? 0))], divisions);
  const enrolment = sumOfProducts([[row.count ?? 0, row['enrolment-standard'] ?? 0]], 0);
  if (care === undefined || enrolment === undefined) throw new AppError('amount.tooLarge', path);
  return care + enrolment;
}
