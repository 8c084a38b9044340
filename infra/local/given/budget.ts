/** `kind: budget` — the matching funds of city and county. */
import { AppError } from '@yizhu/shared/api/errors';
import { matchingBudget } from '@yizhu/shared/funds/budget';
import { type Fen, fen } from '@yizhu/shared/money/fen';
import type { BudgetRule } from '@yizhu/shared/policy/fund-rules';
import * as z from 'zod';
import { compiledPolicy } from '../policies/library';
import type { Context } from './answer';
import { amount, count, params, read } from './fields';

const given = z.strictObject({
  kind: z.literal('budget'),
  persons: count,
  opd_standard: amount.optional(),
  major_standard: amount.optional(),
  standards: z.record(z.string(), amount).default({}),
  params,
});
type Given = z.output<typeof given>;

/** Groups whose standard has a field of its own; those of any other go into `standards` by their id. */
const fieldOf: Record<string, 'opd_standard' | 'major_standard'> = {
  outpatient: 'opd_standard',
  major: 'major_standard',
};

/** The first payer is the city, the last the county. */
export function answerBudget(raw: unknown, { policy, switches }: Context) {
  const one = read(given, raw);
  const rule = compiledPolicy(policy, switches).subject.funds?.budget as BudgetRule;
  const { needFen, shares } = matchingBudget(rule, one.persons, standardsIn(one, rule), 'given.persons');
  return {
    need_fen: needFen,
    city_fen: shares[0]?.amountFen,
    county_fen: shares[shares.length - 1]?.amountFen,
    payers: Object.fromEntries(shares.map(({ payer, amountFen }) => [payer, amountFen])),
  };
}

/** A standard for each group of the rule, and for no other. */
function standardsIn(one: Given, { groups }: BudgetRule): Record<string, Fen> {
  const known = groups.map(({ id }) => id);
  for (const id of Object.keys(one.standards))
    if (!known.includes(id)) throw new AppError('input.unknownField', `given.standards.${id}`, { field: id });
  for (const [id, field] of Object.entries(fieldOf))
    if (one[field] !== undefined && !known.includes(id))
      throw new AppError('input.unknownField', `given.${field}`, { field });
  return Object.fromEntries(
    known.map((id) => {
      const field = fieldOf[id];
      const standard = (field && one[field]) ?? one.standards[id];
      const path = field ?? `standards.${id}`;
      if (standard === undefined) throw new AppError('input.missingField', `given.${path}`, { field: path });
      return [id, fen(standard)];
    }),
  );
}
