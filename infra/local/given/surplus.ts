/** `kind: surplus` — whether more is left over than the document allows. */
import { testSurplus } from '@yizhu/shared/funds/surplus';
import { fen } from '@yizhu/shared/money/fen';
import type { SurplusRule } from '@yizhu/shared/policy/fund-rules';
import * as z from 'zod';
import { compiledPolicy } from '../policies/library';
import type { Context } from './answer';
import { amount, params, read } from './fields';

const given = z.strictObject({
  kind: z.literal('surplus'),
  cumulative_surplus: amount,
  raised_this_year: amount,
  params,
});

export function answerSurplus(raw: unknown, { policy, switches }: Context) {
  const { cumulative_surplus, raised_this_year } = read(given, raw);
  const rule = compiledPolicy(policy, switches).subject.funds?.surplus as SurplusRule;
  const { isOver, limitFen } = testSurplus(rule, fen(cumulative_surplus), fen(raised_this_year));
  return { over_limit: isOver, limit_fen: limitFen, ...(isOver && rule.allows && { allows: rule.allows }) };
}
