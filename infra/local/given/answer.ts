/** One case's `given` → what the cases call `expect`, by kind. */
import { AppError } from '@yizhu/shared/api/errors';
import type { ParameterValue, PolicyDocument } from '@yizhu/shared/policy/document';
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

type Kind = { answer: (given: unknown, context: Context) => object; suits: (document: PolicyDocument) => boolean };

const hasKind = (kind: string) => (document: PolicyDocument) =>
  document.benefits.some((benefit) => benefit.per === 'encounter' && benefit.kind === kind && !benefit.pays);
const hasCritical = (document: PolicyDocument): boolean =>
  document.benefits.some((benefit) => benefit.pays === 'critical');
const hasRounds = (document: PolicyDocument): boolean => document.rounds !== undefined;
const hasDeadlines = (document: PolicyDocument): boolean => document.deadlines.length > 0;

/** What may be asked, and of which documents. */
const kinds: Record<string, Kind> = {
  visits: { answer: answerVisits, suits: hasKind('visit') },
  premium: { answer: answerPremium, suits: hasKind('enrolment') },
  big: { answer: answerCritical, suits: hasCritical },
  person: { answer: answerPerson, suits: hasRounds },
  rounds: { answer: answerRounds, suits: hasRounds },
  deadline: { answer: answerDeadline, suits: hasDeadlines },
};

const kindsFor = (document: PolicyDocument): string[] =>
  Object.keys(kinds).filter((kind) => kinds[kind]?.suits(document));

const head = z.looseObject({ kind: z.string(), params: z.record(z.string(), z.unknown()).default({}) });

/** Throws AppError: what is wrong with the given, and where. */
export function answer(policy: string, given: unknown, today: string): object {
  const { document } = findPolicy(policy);
  const { kind, params } = read(head, given);
  const one = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!one?.suits(document))
    throw new AppError('input.wrongType', 'given.kind', { expected: kindsFor(document).join('、') });
  const known = document.readings.map((reading) => String(reading.switch));
  const figures = figuresIn(params);
  for (const name of Object.keys(params))
    if (!known.includes(name) && !Object.hasOwn(parameterOf, name))
      throw new AppError('input.unknownField', `given.params.${name}`, { field: name });
  return one.answer(given, { policy, switches: checked(document.readings, switchesIn(params, known)), figures, today });
}

/** `[[upper, rate %], …]`: rising bounds, the last one open, whole hundredths of a percent. */
const tiers = z
  .array(z.tuple([z.union([amount, z.null()]), z.number().min(0).max(100)]))
  .refine((rows) => rows.length > 0 && rows.every(([upto], i) => (upto === null) === (i === rows.length - 1)))
  .refine((rows) => rows.every(([upto], i) => upto === null || upto > (rows[i - 1]?.[0] ?? 0)))
  .refine((rows) => rows.every(([, percent]) => Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-9))
  .transform((rows) => ({
    brackets: rows.map(([upto, percent]): [number | null, number] => [upto, Math.round(percent * 100)]),
  }));

/** The cases' short names of outside figures. */
const parameterOf: Record<string, { id: string; schema: z.ZodType<ParameterValue> }> = {
  tier1_std: { id: 'plan-1-premium', schema: amount.transform((fen) => ({ fen })) },
  deductible: { id: 'critical-deductible', schema: amount.transform((fen) => ({ fen })) },
  cap: { id: 'critical-cap', schema: amount.transform((fen) => ({ fen })) },
  tiers: {
    id: 'critical-brackets',
    schema: tiers,
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
