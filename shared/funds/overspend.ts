import { type Fen, fen } from '../money/fen';
import { RATE_UNIT } from '../policy/amount-words';
import type { OverspendRule } from '../policy/fund-rules';
import { sumOfProducts } from './exact-sum';
import { proRata } from './pro-rata';

/** A year of one county's fund. */
export type CountyYear = { readonly id: string; readonly budgetFen: Fen; readonly spentFen: Fen };
export type OverspendShare = { id: string; overspendFen: Fen; cityFen: Fen; countyFen: Fen };
export type OverspendResult = { shares: OverspendShare[]; rolloverAfterFen: Fen; surplusCarryFen: Fen };

/**
 * Who bears what the counties spent above their budgets: the city's roll-over by the rule's rows, each county the rest of its own.
 * A roll-over that is too short is shared in one ratio among what it should give. This year's surpluses are not lent to this year's
 * overspends; they join next year's opening.
 */
export function shareOverspend(
  rule: OverspendRule,
  rolloverFen: Fen,
  counties: readonly CountyYear[],
): OverspendResult {
  const dueFen = counties.map((county) => duePart(rule, county));
  const claims = counties.map(({ id }, i) => ({ id, amountFen: dueFen[i] as Fen }));
  const isShort = dueFen.reduce((sum, due) => sum + due, 0) > rolloverFen;
  const paidFen =
    isShort && rule.shortage.gives === 'nothing' ? claims.map(() => fen(0)) : proRata(rolloverFen, claims);
  const shares = counties.map((county, i): OverspendShare => {
    const overspendFen = overspendOf(county);
    const cityFen = paidFen[i] as Fen;
    return { id: county.id, overspendFen, cityFen, countyFen: fen(overspendFen - cityFen) };
  });
  return {
    shares,
    rolloverAfterFen: fen(shares.reduce<number>((left, { cityFen }) => left - cityFen, rolloverFen)),
    surplusCarryFen: fen(counties.reduce((sum, one) => sum + Math.max(0, one.budgetFen - one.spentFen), 0)),
  };
}

const overspendOf = ({ budgetFen, spentFen }: CountyYear): Fen => fen(Math.max(0, spentFen - budgetFen));

/** What the roll-over should give; half up, once, the county's part being what is left. */
function duePart({ mode, rows }: OverspendRule, county: CountyYear): Fen {
  // Ten-thousandths of a fen: a bound is a share of the budget, and no part of a fen may be lost before the end.
  const over = overspendOf(county) * RATE_UNIT;
  const ends = rows.map(({ upto }) => (upto ? Math.min(over, county.budgetFen * upto.units) : over));
  const starts = ends.map((_, i) => (i === 0 ? 0 : (ends[i - 1] as number)));
  const reached = ends.indexOf(over);
  const terms = rows.map(({ rate }, i) =>
    mode === 'marginal'
      ? [(ends[i] as number) - (starts[i] as number), rate.units]
      : [i === reached ? over : 0, rate.units],
  );
  return fen(sumOfProducts(terms, 2) ?? Number.NaN);
}
