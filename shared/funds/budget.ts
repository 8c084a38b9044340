import { AppError } from '../api/errors';
import { type Fen, fen } from '../money/fen';
import type { BudgetRule } from '../policy/fund-rules';
import { sumOfProducts } from './exact-sum';

export type MatchingBudget = { needFen: Fen; shares: { payer: string; amountFen: Fen }[] };

/**
 * What is to be set aside: people × each group's share × its standard a head, no head count rounded, half up to the fen once for all; each
 * payer half up, the last one what is left. Too much for an amount is reported at `path`.
 */
export function matchingBudget(
  { groups, split }: BudgetRule,
  people: number,
  standardFen: Readonly<Record<string, Fen>>,
  path: string,
): MatchingBudget {
  const needFen = sumOfProducts(
    groups.map(({ id, share }) => [people, share.units, standardFen[id] ?? 0]),
    1,
  );
  if (needFen === undefined) throw new AppError('amount.tooLarge', path);
  let leftFen = needFen;
  const shares = split.map(({ payer, share }, i) => {
    const ownFen = share ? (sumOfProducts([[needFen, share.units]], 1) ?? 0) : leftFen;
    const amountFen = fen(i === split.length - 1 ? leftFen : Math.min(leftFen, ownFen));
    leftFen -= amountFen;
    return { payer, amountFen };
  });
  return { needFen: fen(needFen), shares };
}
