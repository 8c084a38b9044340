/** How a policy file writes amounts, rates, pools, tables and conditions. */
import * as z from 'zod';
import { amountInFen, rateInUnits } from './amount-words';
import type { AmountExpr, Condition, PoolExpr, RateExpr } from './document';

/** A name for ever, that other parts refer to. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, '名称只用小写字母、数字和连字符');
/** Words that a person reads. */
export const text = z.string().min(1);
/** A value of a fact or a reading, kept as text whatever YAML takes it for. */
export const word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const words = z.union([z.array(word), word.transform((one) => [one])]);
/** Where the document says it, and its own words. */
export const cited = {
  clause: z
    .strictObject({
      at: text,
      ids: z.array(z.string().regex(/^C-[A-Z0-9]+-\d{3}$/, '条款编号写法如 C-PS-040')).default([]),
    })
    .optional(),
  quote: z.union([z.array(text), text.transform((one) => [one])]).optional(),
};

/** Once, at the end; half up to the fen where a file says nothing. */
export const rounding = z.strictObject({ to: z.enum(['fen', 'yuan']), mode: z.enum(['half-up', 'down', 'up']) });

/** `{ by: category, 'tekun, dibao': 3000元, else: 5000元 }` */
function table<T>(leaf: z.ZodType<T>): z.ZodType<{ by: string; cases: Record<string, T>; else?: T }> {
  return z.looseObject({ by: z.string() }).transform((raw, context) => {
    const { by, else: rest, ...branches } = raw as Record<string, unknown>;
    const out: { by: string; cases: Record<string, T>; else?: T } = { by: String(by), cases: {} };
    const read = (value: unknown, key: string) => {
      const result = leaf.safeParse(value);
      if (result.success) return result.data;
      for (const issue of result.error.issues) context.addIssue({ ...issue, path: [key, ...issue.path] } as never);
      return undefined;
    };
    if (rest !== undefined) out.else = read(rest, 'else');
    for (const [keys, value] of Object.entries(branches))
      for (const key of keys.split(/[,，]\s*/)) {
        if (key in out.cases) context.addIssue({ code: 'custom', message: `“${key}”写了两次`, path: [keys] });
        const one = read(value, keys);
        if (one !== undefined) out.cases[key] = one;
      }
    return out;
  });
}

/** `3000元`, `0.3万元` → `{ fen }`. */
export const fenText = z.string('金额写法如 3000元、10万元').transform((value, context) => {
  const fen = amountInFen(value);
  if (fen !== undefined) return { fen };
  context.addIssue({ code: 'custom', message: `“${value}”不是金额，写法如 3000元、10万元` });
  return z.NEVER;
});
/** The same as a plain number of fen. */
export const fenOf = fenText.transform(({ fen }) => fen);
/** `60%`, `12.5%` → `{ units }` in ten-thousandths; from 0 % to 100 %. */
export const unitsText = z.string('比例写法如 60%、12.5%').transform((value, context) => {
  const units = rateInUnits(value);
  if (units === undefined) {
    context.addIssue({ code: 'custom', message: `“${value}”不是比例，写法如 60%、12.5%` });
    return z.NEVER;
  }
  if (units < 0 || units > 10_000) context.addIssue({ code: 'custom', message: `比例 ${value} 不在 0% 到 100% 之间` });
  return { units };
});
const missing = z.strictObject({ missing: text });

/** A share, or how to find it. */
export const rate: z.ZodType<RateExpr> = z.lazy(() =>
  oneOf<RateExpr>([
    ['missing', missing],
    ['parameter', z.strictObject({ parameter: id })],
    ['by', table(rate)],
    ['', unitsText],
  ]),
);
/** An amount, or how to find it. */
export const amount: z.ZodType<AmountExpr> = z.lazy(() =>
  oneOf<AmountExpr>([
    ['missing', missing],
    [
      'parameter',
      z.strictObject({
        parameter: id,
        share: rate.optional(),
        'years-before': z.number().int().min(0).max(5).default(0),
        round: rounding.default({ to: 'fen', mode: 'half-up' }),
      }),
    ],
    ['sum', z.strictObject({ sum: z.array(amount).min(2) })],
    ['first', z.strictObject({ first: z.array(amount).min(2) })],
    ['least', z.strictObject({ least: z.array(amount).min(2) })],
    ['by', table(amount)],
    ['', z.union([z.literal('none').transform(() => ({ none: true as const })), fenText])],
  ]),
);
/** Which limit is drawn on. */
export const pool: z.ZodType<PoolExpr> = z.lazy(() =>
  oneOf<PoolExpr>([
    ['by', table(pool)],
    ['', z.union([z.literal('none').transform(() => ({ none: true as const })), id.transform((pool) => ({ pool }))])],
  ]),
);

/** Chooses the form by the key that the node carries, so that an error speaks of the form that was meant. */
function oneOf<T>(forms: [key: string, schema: z.ZodType<T>][]): z.ZodType<T> {
  return z.unknown().transform((value, context) => {
    const isMap = typeof value === 'object' && value !== null;
    const form = forms.find(([key]) => (key === '' ? !isMap : isMap && key in value));
    if (!form) {
      context.addIssue({
        code: 'custom',
        message: `这里要写金额、比例、名称，或带 ${forms
          .map(([key]) => key)
          .filter(Boolean)
          .join('、')} 的一组`,
      });
      return z.NEVER;
    }
    const result = form[1].safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.addIssue(issue as never);
    return z.NEVER;
  });
}

/** Bounds of an amount: `over` and `below` leave the bound out. */
export const interval = {
  over: fenText.optional(),
  from: fenText.optional(),
  below: fenText.optional(),
  upto: fenText.optional(),
};
const condition: z.ZodType<Condition> = z.union([
  words.transform((is) => ({ is })),
  z.strictObject({ is: words.optional(), not: words.optional(), ...interval, ...cited }).transform((raw): Condition => {
    const { over, from, below, upto, is, not, ...citation } = raw;
    return { ...citation, is, not, over: over?.fen, from: from?.fen, below: below?.fen, upto: upto?.fen };
  }),
]);
const facts = z.record(z.string(), condition);
/** Conditions that must all hold, and alternatives of which one must. */
export const when = z.looseObject({ any: z.array(facts).min(2).optional() }).transform(({ any, ...all }, context) => {
  const result = facts.safeParse(all);
  if (!result.success) for (const issue of result.error.issues) context.addIssue(issue as never);
  return { all: result.data ?? {}, any: any ?? [] };
});
