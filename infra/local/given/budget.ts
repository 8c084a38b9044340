/** `kind: budget` — the matching funds of city and county. */
import { matchingBudget } from '@yizhu/shared/funds/budget';
import { fen } from '@yizhu/shared/money/fen';
import type { BudgetRule } from '@yizhu/shared/policy/fund-rules';
import * as z from 'zod';
import { compiledPolicy } from '../policies/library';
import type { Context } from './answer';
import { amount, count, params, read } from './fields';

const given = z.strictObject({
  kind: z.literal('budget'),
  persons: count,
  opd_standard: amount,
  major_standard: amount,
  params,
});

/** The first payer is the city, the last the county. */
export function answerBudget(raw: unknown, { policy, switches }: Context) {
  const { persons, opd_standard, major_standard } = read(given, raw);
  const rule = compiledPolicy(policy, switches).subject.funds?.budget as BudgetRule;
  const standards = { outpatient: fen(opd_standard), major: fen(major_standard) };
  const { needFen, shares } = matchingBudget(rule, persons, standards, 'given.persons');
  return {
    need_fen: needFen,
    city_fen: shares[0]?.amountFen,
    county_fen: shares[shares.length - 1]?.amountFen,
    payers: Object.fromEntries(shares.map(({ payer, amountFen }) => [payer, amountFen])),
  };
}
