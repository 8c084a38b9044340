import type { Award } from './given';
import type { YangquanGiven } from './given-yangquan';
import { type BudgetAnswer, referenceBudget, referenceExpense, referenceSurplus } from './yangquan-money';
import type { PackageAnswer } from './yangquan-package';
import { referenceYangquanPremium } from './yangquan-premium';
import { referenceYear } from './yangquan-year';

export type YangquanAnswer = {
  awards?: Award[];
  total_fen?: number;
  packages?: Record<string, PackageAnswer>;
  channels?: Record<string, string>;
  payers?: Record<string, number>;
  eligible?: boolean;
  over_limit?: boolean;
  limit_fen?: number;
} & Partial<BudgetAnswer>;

/** What 阳泉's document gives for a case's `given`: a slow, plain calculation to compare the engine with. */
export function referenceYangquan(given: YangquanGiven): YangquanAnswer {
  switch (given.kind) {
    case 'year':
      return referenceYear(given);
    case 'premium':
      return referenceYangquanPremium(given);
    case 'expense':
      return referenceExpense(given);
    case 'surplus':
      return referenceSurplus(given);
    case 'budget':
      return referenceBudget(given);
  }
}
