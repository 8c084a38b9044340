/** `given.params`: switches of readings, and outside figures under the short names of the cases. */
import { AppError } from '@yizhu/shared/api/errors';
import type { ParameterValue, PolicyDocument } from '@yizhu/shared/policy/document';
import type { ParameterOverrides } from '@yizhu/shared/policy/figures';
import type { Switches } from '@yizhu/shared/policy/read-policy';
import * as z from 'zod';
import { amount, date, read, switchesIn } from './fields';

/** `[[upper, rate %], …]`: rising bounds, the last one open, whole hundredths of a percent. */
const tiers = z
  .array(z.tuple([z.union([amount, z.null()]), z.number().min(0).max(100)]))
  .refine((rows) => rows.length > 0 && rows.every(([upto], i) => (upto === null) === (i === rows.length - 1)))
  .refine((rows) => rows.every(([upto], i) => upto === null || upto > (rows[i - 1]?.[0] ?? 0)))
  .refine((rows) => rows.every(([, percent]) => Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-9))
  .transform((rows) => ({
    brackets: rows.map(([upto, percent]): [number | null, number] => [upto, Math.round(percent * 100)]),
  }));

const fenValue = amount.transform((fen) => ({ fen }));
const dayValue = date.transform((day) => ({ date: day }));
/** An income for all years, or by the year of the visit, for which the year before counts. */
const incomeBefore = z.union([
  fenValue,
  z
    .record(z.string().regex(/^\d{4}$/), fenValue)
    .transform((byYear) =>
      Object.fromEntries(Object.entries(byYear).map(([year, value]) => [String(Number(year) - 1), value])),
    ),
]);

type Outside = { ids: string[]; schema: z.ZodType<ParameterValue | Record<string, ParameterValue>> };

/** The cases' short names; of the ids, the one that the policy declares is meant. */
const outside: Record<string, Outside> = {
  tier1_std: { ids: ['plan-1-premium'], schema: fenValue },
  deductible: { ids: ['critical-deductible'], schema: fenValue },
  cap: { ids: ['critical-cap', 'annual-limit'], schema: fenValue },
  tiers: { ids: ['critical-brackets'], schema: tiers },
  premium: { ids: ['resident-premium'], schema: fenValue },
  quota: { ids: ['premium-quota'], schema: fenValue },
  base_income: { ids: ['resident-income'], schema: incomeBefore },
  poverty_period_end: { ids: ['poverty-period-end'], schema: dayValue },
};

/** Switches and figures of `params`, each known to the document. Throws AppError with the path of what is not. */
export function parametersIn(
  params: Record<string, unknown>,
  document: PolicyDocument,
): { switches: Switches; figures: ParameterOverrides } {
  const known = document.readings.map((reading) => reading.switch);
  const figures: ParameterOverrides = {};
  for (const [name, value] of Object.entries(params)) {
    if (known.includes(name)) continue;
    const found = Object.hasOwn(outside, name) ? outside[name] : undefined;
    const id = found?.ids.find((one) => Object.hasOwn(document.parameters, one));
    if (!found || !id) throw new AppError('input.unknownField', `given.params.${name}`, { field: name });
    if (value !== undefined && value !== null) figures[id] = read(found.schema, value, `given.params.${name}`);
  }
  return { switches: checked(document, switchesIn(params, known)), figures };
}

function checked({ readings }: PolicyDocument, switches: Switches): Switches {
  for (const [name, value] of Object.entries(switches)) {
    const values = Object.keys(readings.find((reading) => reading.switch === name)?.values ?? {});
    if (!values.includes(value))
      throw new AppError('input.wrongType', `given.params.${name}`, { expected: values.join('、') });
  }
  return switches;
}
