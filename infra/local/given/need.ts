/** `kind: need` — what next year's fund needs, and what is left to raise. */
import { AppError } from '@yizhu/shared/api/errors';
import { type NeedRow, nextYearNeed } from '@yizhu/shared/funds/need';
import { fen } from '@yizhu/shared/money/fen';
import type { NeedFactor, NeedRule } from '@yizhu/shared/policy/fund-rules';
import * as z from 'zod';
import { compiledPolicy } from '../policies/library';
import type { Context } from './answer';
import { amount, count, params, read, units } from './fields';

const growth = units(-10_000, 1_000_000);
const share = units(0, 10_000);
const row = z.strictObject({
  count,
  morbidity_bp: share.optional(),
  avg_cost_fen: amount.optional(),
  growth_bp: growth.optional(),
  reimbursed_bp: share.optional(),
  aid_bp: share.optional(),
  enrolment_fen: amount.optional(),
});
type Row = z.output<typeof row>;

const MOST_ROWS = 10_000;
const given = z.strictObject({
  kind: z.literal('need'),
  rows: z.array(row).max(MOST_ROWS),
  fund_surplus: amount.default(0),
  budget_income: amount.default(0),
  params,
});

const fieldOf: Record<NeedFactor, keyof Row> = {
  count: 'count',
  morbidity: 'morbidity_bp',
  'average-cost': 'avg_cost_fen',
  growth: 'growth_bp',
  reimbursed: 'reimbursed_bp',
  aid: 'aid_bp',
  'enrolment-standard': 'enrolment_fen',
};

export function answerNeed(raw: unknown, { policy, switches }: Context) {
  const { rows, fund_surplus, budget_income } = read(given, raw);
  const rule = compiledPolicy(policy, switches).subject.funds?.need as NeedRule;
  const less = { fundSurplusFen: fen(fund_surplus), budgetIncomeFen: fen(budget_income) };
  const factors = rows.map((one, i) => factorsOf(rule, one, `given.rows[${i}]`));
  const need = nextYearNeed(rule, factors, less, 'given.rows');
  return { need_fen: need.needFen, reserve_need_fen: need.leftToRaiseFen, notes: rule.formula };
}

/** Exactly the factors that the document names: one that is lacking or one more would change the result unseen. */
function factorsOf({ factors }: NeedRule, one: Row, path: string): NeedRow {
  const named = factors.map((factor) => fieldOf[factor]);
  for (const field of Object.values(fieldOf)) {
    const [isGiven, isNamed] = [one[field] !== undefined, named.includes(field)];
    if (isNamed && !isGiven) throw new AppError('input.missingField', `${path}.${field}`, { field });
    if (isGiven && !isNamed) throw new AppError('input.unknownField', `${path}.${field}`, { field });
  }
  return Object.fromEntries(factors.map((factor) => [factor, one[fieldOf[factor]]]));
}
