/** How a category says that spending alone can open it. */
import * as z from 'zod';
import { amount, cited } from './figure-schema';

const bound = z.strictObject({
  per: z.enum(['encounter', 'year']),
  from: amount.optional(),
  over: amount.optional(),
});

export const byExpenseSchema = z.strictObject({ any: z.array(bound).min(1), ...cited });
