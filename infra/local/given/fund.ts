/** `kind: fund` — who bears what one county, or several on one roll-over, spent above the budget. */
import { AppError } from '@yizhu/shared/api/errors';
import { type CountyYear, shareOverspend } from '@yizhu/shared/funds/overspend';
import { fen } from '@yizhu/shared/money/fen';
import type { OverspendRule } from '@yizhu/shared/policy/fund-rules';
import * as z from 'zod';
import { compiledPolicy } from '../policies/library';
import type { Context } from './answer';
import { amount, params, read } from './fields';

const county = z.strictObject({ id: z.string().min(1), budget_fen: amount, spent_fen: amount });

/** More than any prefecture has, and few enough that their sum is still exact. */
const MOST_COUNTIES = 100;
const given = z.strictObject({
  kind: z.literal('fund'),
  budget_fen: amount.optional(),
  spent_fen: amount.optional(),
  counties: z.array(county).min(1).max(MOST_COUNTIES).optional(),
  rollover_fen: amount.default(0),
  params,
});
type Given = z.output<typeof given>;

export function answerFund(raw: unknown, { policy, switches }: Context) {
  const one = read(given, raw);
  const rule = compiledPolicy(policy, switches).subject.funds?.overspend as OverspendRule;
  const result = shareOverspend(rule, fen(one.rollover_fen), countiesIn(one));
  return {
    shares: Object.fromEntries(
      result.shares.map(({ id, overspendFen, cityFen, countyFen }) => [
        id,
        { overspend_fen: overspendFen, city_fen: cityFen, county_fen: countyFen },
      ]),
    ),
    rollover_after_fen: result.rolloverAfterFen,
    surplus_carry_fen: result.surplusCarryFen,
  };
}

/** `counties`, or the one county whose figures stand alone. */
function countiesIn({ counties, budget_fen, spent_fen }: Given): CountyYear[] {
  for (const [field, value] of Object.entries({ budget_fen, spent_fen })) {
    if (counties && value !== undefined) throw new AppError('input.unknownField', `given.${field}`, { field });
    if (!counties && value === undefined) throw new AppError('input.missingField', `given.${field}`, { field });
  }
  const list = counties ?? [{ id: 'county', budget_fen: budget_fen ?? 0, spent_fen: spent_fen ?? 0 }];
  list.forEach(({ id }, i) => {
    if (list.findIndex((other) => other.id === id) < i)
      throw new AppError('fund.duplicateCounty', `given.counties[${i}].id`, { name: id });
  });
  return list.map(({ id, ...year }) => ({ id, budgetFen: fen(year.budget_fen), spentFen: fen(year.spent_fen) }));
}
