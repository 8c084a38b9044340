/** `kind: expense` — whether what a person paid themselves is enough to be recognised. */
import { AppError } from '@yizhu/shared/api/errors';
import { fen } from '@yizhu/shared/money/fen';
import { categoryByExpense, meetsExpense } from '@yizhu/shared/policy/by-expense';
import type { Category } from '@yizhu/shared/policy/document';
import * as z from 'zod';
import { compiledPolicy } from '../policies/library';
import type { Context } from './answer';
import { amount, params, read } from './fields';

const MOST_BILLS = 10_000;
const given = z.strictObject({
  kind: z.literal('expense'),
  self_pay_list: z.array(amount).max(MOST_BILLS),
  params,
});

export function answerExpense(raw: unknown, { policy, switches }: Context) {
  const { self_pay_list } = read(given, raw);
  const category = categoryByExpense(compiledPolicy(policy, switches).categories) as Category & {
    'by-expense': NonNullable<Category['by-expense']>;
  };
  const { isMet, missing } = meetsExpense(category['by-expense'], self_pay_list.map(fen));
  const document = missing[0];
  if (document !== undefined)
    throw new AppError('parameter.missing', 'given.self_pay_list', { name: `${category.title}的标准`, document });
  return { eligible: isMet, ...(isMet && { category: category.title }), awards: [], total_fen: 0 };
}
