/** One case's `given` → what the cases call `expect`, by kind. */
import { AppError } from '@yizhu/shared/api/errors';
import type { ParameterValue } from '@yizhu/shared/policy/document';
import type { ParameterOverrides } from '@yizhu/shared/policy/figures';
import type { Switches } from '@yizhu/shared/policy/read-policy';
import * as z from 'zod';
import { findPolicy } from '../policies/library';
import { answerCritical } from './critical';
import { answerDeadline } from './deadline';
import { amount, read, switchesIn } from './fields';
import { answerPremium } from './premium';
import { answerRounds } from './rounds';
import { answerVisits } from './visits';
import { answerPerson } from './yearly';

/** What every kind is answered with. Dates after `today` are refused. */
export type Context = { policy: string; switches: Switches; figures: ParameterOverrides; today: string };

const kinds: Record<string, (given: unknown, context: Context) => object> = {
  visits: answerVisits,
  premium: answerPremium,
  big: answerCritical,
  person: answerPerson,
  rounds: answerRounds,
  deadline: answerDeadline,
};

const head = z.looseObject({ kind: z.string(), params: z.record(z.string(), z.unknown()).default({}) });

/** Throws AppError: what is wrong with the given, and where. */
export function answer(policy: string, given: unknown, today: string): object {
  const { document } = findPolicy(policy);
  const { kind, params } = read(head, given);
  const one = kinds[kind];
  if (!one) throw new AppError('input.wrongType', 'given.kind', { expected: Object.keys(kinds).join('、') });
  const known = document.readings.map((reading) => String(reading.switch));
  const figures = figuresIn(params);
  for (const name of Object.keys(params))
    if (!known.includes(name) && !Object.hasOwn(parameterOf, name))
      throw new AppError('input.unknownField', `given.params.${name}`, { field: name });
  return one(given, { policy, switches: checked(document.readings, switchesIn(params, known)), figures, today });
}

/** The cases' short names of outside figures. */
const parameterOf: Record<string, { id: string; schema: z.ZodType<ParameterValue> }> = {
  tier1_std: { id: 'plan-1-premium', schema: amount.transform((fen) => ({ fen })) },
  deductible: { id: 'critical-deductible', schema: amount.transform((fen) => ({ fen })) },
  cap: { id: 'critical-cap', schema: amount.transform((fen) => ({ fen })) },
  tiers: {
    id: 'critical-brackets',
    schema: z.array(z.tuple([z.union([amount, z.null()]), z.number().min(0).max(100)])).transform((rows) => ({
      brackets: rows.map(([upto, percent]): [number | null, number] => [upto, Math.round(percent * 100)]),
    })),
  },
};

function figuresIn(params: Record<string, unknown>): ParameterOverrides {
  const figures: ParameterOverrides = {};
  for (const [name, { id, schema }] of Object.entries(parameterOf))
    if (params[name] !== undefined && params[name] !== null)
      figures[id] = read(schema, params[name], `given.params.${name}`);
  return figures;
}

function checked(readings: { [key: string]: unknown }[], switches: Switches): Switches {
  for (const [name, value] of Object.entries(switches)) {
    const values = Object.keys(readings.find((reading) => reading.switch === name)?.values as object);
    if (!values.includes(value))
      throw new AppError('input.wrongType', `given.params.${name}`, { expected: values.join('、') });
  }
  return switches;
}
