/** What a policy file may say, word by word. `z.output` of these is the plain form that compile reads and the phone carries. */
import * as z from 'zod';
import { isCalendarDate } from '../casework/calendar-date';
import { parseDeadlineRule } from '../casework/deadline-rule';
import type { AmountExpr, RateExpr } from './document';
import { byExpenseSchema } from './expense-schema';
import {
  amount,
  cited,
  fenOf,
  fenText,
  id,
  interval,
  pool,
  rate,
  rounding,
  text,
  unitsText,
  when,
  word,
} from './figure-schema';
import { fundsSchema } from './fund-schema';

const date = z.string().refine(isCalendarDate, '不是日期，写法如 2023-05-30');

const row = z.strictObject({
  ...interval,
  rate: rate.optional(),
  grant: amount.optional(),
  ...cited,
});

/** One event worked out by hand; what the benefit gives for it. Run as a test. */
const example = z.strictObject({
  title: text,
  who: z.array(text).default([]),
  facts: z.record(z.string(), word).default({}),
  bill: z.record(z.string(), fenOf).default({}),
  parameters: z.record(id, fenOf).default({}),
  gives: z.union([z.enum(['missing', 'not-applied', 'needs-person', 'other-document']), fenOf]),
});

/** A limit of the base that the sheet of the event says. */
const sheetLimit = z.strictObject({ amount: id, else: amount.optional() });

export const benefitSchema = z.strictObject({
  id,
  title: text,
  plain: text.optional(),
  ...cited,
  kind: id.default('visit'),
  per: z.enum(['encounter', 'year']),
  for: z.union([z.literal('everyone'), z.array(id).min(1)], '写 everyone，或一组身份，如 [tekun, dibao]'),
  when: when.optional(),
  counting: when.optional(),
  pays: id.optional(),
  offered: z.boolean('写 true 或 false').default(true),
  after: z.array(id).default([]),
  requires: z.array(id).default([]),
  unless: z.array(id).default([]),
  base: z
    .union([
      z.literal('self-pay'),
      z.strictObject({
        of: z.union([id, amount]),
        less: z.array(id).default([]),
        upto: sheetLimit.optional(),
        beyond: sheetLimit.optional(),
      }),
    ])
    .optional(),
  line: z.strictObject({ amount, mode: z.enum(['excess', 'reaching', 'exceeding']), over: id, ...cited }).optional(),
  rate: rate.optional(),
  brackets: z
    .strictObject({
      mode: z.enum(['whole', 'marginal']),
      rows: z.union([z.array(row).min(1), z.strictObject({ parameter: id })]),
    })
    .optional(),
  grant: amount.optional(),
  adjust: z
    .array(z.strictObject({ for: z.array(id).optional(), when: when.optional(), points: z.number(), ...cited }))
    .default([]),
  cap: amount.optional(),
  pool: pool.optional(),
  once: z.enum(['year', 'life']).optional(),
  'top-up': z.literal(true).optional(),
  round: rounding.optional(),
  split: z.array(z.strictObject({ payer: text, share: rate.optional() })).optional(),
  external: text.optional(),
  judgement: text.optional(),
  examples: z.array(example).default([]),
});

const series = z.record(z.string().regex(/^\d{4}$/, '年份写法如 2023'), z.unknown());
const parameter = z
  .strictObject({
    title: text,
    kind: z.enum(['amount', 'rate', 'brackets', 'date']),
    values: series.default({}),
    value: date.transform((day) => ({ date: day })).optional(),
    source: z.strictObject({ tier: text, from: text, url: text.optional() }).optional(),
    missing: text.optional(),
    open: z.enum(['county']).optional(),
  })
  .transform((raw, context) => {
    const values: Record<string, AmountExpr | RateExpr | { brackets: [number | null, number][] }> = {};
    for (const [year, value] of Object.entries(raw.values)) {
      const schema = raw.kind === 'amount' ? fenText : raw.kind === 'rate' ? unitsText : bracketList;
      const result = (schema as z.ZodType).safeParse(value);
      if (result.success) values[year] = result.data as AmountExpr;
      else
        context.addIssue({
          code: 'custom',
          message: result.error.issues[0]?.message ?? '写法不对',
          path: ['values', year],
        });
    }
    return { ...raw, values };
  });
const bracketList = z
  .array(z.strictObject({ upto: fenText.optional(), rate: unitsText }))
  .transform((rows) => ({ brackets: rows.map((r): [number | null, number] => [r.upto?.fen ?? null, r.rate.units]) }));

const rounds = z.strictObject({
  benefit: id,
  rounds: z
    .array(
      z.strictObject({
        round: z.number().int().min(1),
        cutoff: z.string().regex(/^\d{2}-\d{2}$/, '月日写法如 03-31'),
        ...cited,
      }),
    )
    .min(1),
  'top-up': z.strictObject(cited).optional(),
  shortage: z.strictObject({ before: z.enum(['hold', 'prorate']), last: z.literal('prorate'), ...cited }),
  'carry-over': z.strictObject(cited).optional(),
  ...cited,
});

const deadlineRule = z.unknown().transform((data, context) => {
  try {
    return parseDeadlineRule(data, '');
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});

const reading = z.strictObject({
  id: text,
  switch: z.string().regex(/^[a-z0-9_]+$/, '开关名只用小写字母、数字和下划线'),
  question: text,
  chosen: word,
  values: z.record(z.string(), text),
  why: text,
  confirmed: text.optional(),
  status: z.enum(['agreed', 'disputed', 'open']).optional(),
});

const acknowledgement = z.strictObject({
  check: z.string().regex(/^[SLETH]\d$/, '检查编号写法如 L1'),
  at: text,
  about: z.union([z.array(word), word.transform((one) => [one])]).optional(),
  why: text,
});

/** The words of a policy file, key by key. */
export const policyFile = z.strictObject({
  schema: z.literal(1),
  id,
  name: text,
  example: z.literal(true).optional(),
  document: z.strictObject({
    title: text,
    number: text,
    issuer: text,
    adcode: z.string('行政区划代码要加引号').regex(/^\d{6}$/, '行政区划代码是6位数字'),
    issued: date.optional(),
    source: z.strictObject({ tier: z.enum(['official', 'secondary']), text: text.optional(), note: text.optional() }),
    'in-force': z.strictObject({ from: date, to: date.optional(), why: text.optional() }),
    replaces: id.optional(),
    based: z.array(text).default([]),
    ...cited,
  }),
  contact: z.array(z.strictObject({ title: text, phone: text.optional(), ...cited })).default([]),
  categories: z
    .array(
      z.strictObject({
        id,
        title: text,
        words: z.array(text).default([]),
        certifier: text.optional(),
        from: date.optional(),
        until: z.union([date, z.strictObject({ parameter: id })]).optional(),
        caveat: text.optional(),
        as: id.optional(),
        'by-expense': byExpenseSchema.optional(),
        ...cited,
      }),
    )
    .default([]),
  'category-choice': z.strictObject({ resolve: z.enum(['order', 'best']), why: text.optional(), ...cited }).optional(),
  facts: z
    .record(
      id,
      z.strictObject({
        title: text,
        values: z.record(z.string(), text).optional(),
        absent: word.optional(),
        'any-of-year': when.optional(),
        missing: text.optional(),
        words: z.record(z.string(), z.array(text)).default({}),
        by: z.literal('staff').optional(),
        ...cited,
      }),
    )
    .default({}),
  parameters: z.record(id, parameter).default({}),
  accumulators: z.record(id, z.strictObject({ title: text, per: z.enum(['year', 'life']), ...cited })).default({}),
  pools: z
    .record(
      id,
      z.strictObject({
        title: text,
        limit: amount,
        per: z.enum(['encounter', 'year', 'life']),
        within: z.union([id, z.null()]).optional(),
        ...cited,
      }),
    )
    .default({}),
  covered: z
    .array(z.strictObject({ for: z.array(id).optional(), when: when.optional(), is: id, ...cited }))
    .default([]),
  round: rounding.default({ to: 'fen', mode: 'half-up' }),
  benefits: z.array(benefitSchema),
  channels: z
    .array(z.strictObject({ title: text, for: z.array(id).optional(), when: when.optional(), ...cited }))
    .default([]),
  rounds: rounds.optional(),
  funds: fundsSchema.optional(),
  deadlines: z.array(z.strictObject({ id: text, title: text, rule: deadlineRule, ...cited })).default([]),
  readings: z.array(reading).default([]),
  notes: z.array(z.strictObject({ says: text, ...cited })).default([]),
  acknowledged: z.array(acknowledgement).default([]),
});

/** A benefit that does not say how it is rounded is rounded as the document is. */
export const policySchema = policyFile.transform(({ round, ...policy }) => ({
  ...policy,
  benefits: policy.benefits.map((benefit) => ({ ...benefit, round: benefit.round ?? round })),
}));

export type PolicySource = z.output<typeof policySchema>;
