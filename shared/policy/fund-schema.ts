/** How a policy file writes the rules of the fund. */
import * as z from 'zod';
import { cited, id, text, unitsText } from './figure-schema';
import { needFactors } from './fund-rules';

const part = z.strictObject(cited);

const overspend = z.strictObject({
  mode: z.enum(['whole', 'marginal']),
  rows: z.array(z.strictObject({ upto: unitsText.optional(), rate: unitsText, ...cited })).min(1),
  shortage: z.strictObject({ gives: z.enum(['partial', 'nothing']), ...cited }),
  'carry-over': part.optional(),
  ...cited,
});

const reserve = z.strictObject({
  title: text,
  sources: z.array(text).default([]),
  advance: part,
  repay: part,
  ...cited,
});

const need = z.strictObject({
  factors: z.array(z.enum(needFactors)).min(1),
  less: z.array(z.enum(['fund-surplus', 'budget-income'])).default([]),
  formula: text,
  ...cited,
});

const surplus = z.strictObject({
  over: unitsText,
  allows: text.optional(),
  'carry-over': part.optional(),
  ...cited,
});

const budget = z.strictObject({
  groups: z.array(z.strictObject({ id, title: text, share: unitsText })).min(1),
  split: z.array(z.strictObject({ payer: text, share: unitsText.optional() })).min(1),
  ...cited,
});

export const fundsSchema = z.strictObject({
  overspend: overspend.optional(),
  reserve: reserve.optional(),
  need: need.optional(),
  surplus: surplus.optional(),
  budget: budget.optional(),
});
