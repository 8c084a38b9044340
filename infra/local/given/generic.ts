/** A policy file from anywhere and a `given` in the engine's own words: person, encounters, balances, parameters, readings. */
import { readFileSync } from 'node:fs';
import { AppError } from '@yizhu/shared/api/errors';
import { checkIdentities } from '@yizhu/shared/people/validity';
import { assess, type Encounter, type EventResult } from '@yizhu/shared/policy/assess';
import type { Compiled } from '@yizhu/shared/policy/bind';
import type { ParameterValue } from '@yizhu/shared/policy/document';
import { splitOf } from '@yizhu/shared/policy/explain-award';
import type { FactSpace } from '@yizhu/shared/policy/fact-space';
import { type Outcome, outcomesOf } from '@yizhu/shared/policy/outcome';
import { PolicyError } from '@yizhu/shared/policy/problem';
import { amountWords, payers } from '@yizhu/shared/policy/vocabulary';
import * as z from 'zod';
import { ReadFile } from '../policies/library';
import { awardLines, totalOf } from './awards';
import { channelsOf } from './channels';
import { amount, date, read } from './fields';

const identity = z.union([
  z.string(),
  z.strictObject({ identity: z.string(), from: date.optional(), to: date.optional() }),
]);
const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({});
const amounts = z.record(z.string(), amount).default({});
const figure = z.union([
  z.strictObject({ fen: amount }),
  z.strictObject({ units: z.number().int().min(0).max(10_000) }),
  z.strictObject({ brackets: z.array(z.tuple([z.union([amount, z.null()]), z.number().int().min(0).max(10_000)])) }),
]);

const given = z.strictObject({
  person: z.strictObject({ identities: z.array(identity).default([]), facts }),
  encounters: z.array(
    z.strictObject({
      id: z.string().min(1),
      date,
      kind: z.string().optional(),
      settled: z.boolean().default(true),
      identities: z.array(identity).optional(),
      facts,
      amounts,
    }),
  ),
  balances: amounts,
  parameters: z.record(z.string(), z.union([figure, z.record(z.string().regex(/^\d{4}$/), figure)])).default({}),
  readings: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()]).transform(String)).default({}),
  offsets: z.array(z.strictObject({ date, amount_fen: amount })).default([]),
  as_of: date.optional(),
});
export type GenericGiven = z.output<typeof given>;

/**
 * Reads and compiles a file once, so that a broken one is refused before any line is read. Throws PolicyError naming the
 * file, or `file.unreadable`.
 */
export function genericPolicy(file: string): ReadFile {
  const text = textOf(file);
  try {
    const policy = new ReadFile(file, text);
    policy.compiled({}, {});
    return policy;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new PolicyError(error.problems.map((problem) => ({ ...problem, file })));
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new AppError('file.unreadable', file, { file });
  }
}

export function answerGeneric(policy: ReadFile, raw: unknown, today: string): object {
  const one = read(given, raw);
  if (one.encounters.length === 0) throw new AppError('estimate.empty', 'given.encounters');
  const compiled = policy.compiled(one.readings, { parameters: one.parameters as Record<string, ParameterValue> });
  checkEncounters(one.encounters, compiled, today);
  checkIdentities(one.person.identities, 'given.person.identities');
  checkFacts(one.person.facts, compiled.space, 'given.person.facts');
  const known = compiled.balances.map((balance) => balance.id);
  for (const id of Object.keys(one.balances))
    if (!known.includes(id)) throw new AppError('input.unknownField', `given.balances.${id}`, { field: id });
  const assessment = assess(compiled, one.person, one.encounters as Encounter[], {
    balances: one.balances,
    asOf: one.as_of,
    offsets: one.offsets.map((offset) => ({ date: offset.date, amountFen: offset.amount_fen })),
  });
  const awards = assessment.events.flatMap((event) => awardLines(event));
  const channels = channelsOf(compiled, assessment.events);
  return {
    awards,
    total_fen: totalOf(awards),
    ...(Object.keys(channels).length > 0 && { channels }),
    outcomes: assessment.events.flatMap((event) => outcomesOf(event).map((outcome) => outcomeLine(event, outcome))),
    accounts: assessment.events.map(({ ref, account }) => ({
      ref,
      total_fen: account.totalFen,
      outside_fen: account.outsideFen,
      self_pay_fen: account.selfPayFen,
    })),
    balances: Object.fromEntries(
      assessment.balances.map((balance) => [`${balance.id}@${balance.year}`, balance.usedFen]),
    ),
  };
}

/** One benefit of one event; why it gave nothing, what its amount rests on and who pays which part, where there is any of it. */
function outcomeLine(event: EventResult, { benefit, plan, status, paidFen, reasons, caveats }: Outcome): object {
  const parts = benefit.split && paidFen > 0 ? splitOf(event, plan, paidFen) : [];
  const shares = parts.map((fen, i) => ({ payer: benefit.split?.[i]?.payer, amount_fen: fen }));
  return {
    ref: event.ref,
    id: benefit.id,
    status,
    amount_fen: paidFen,
    ...(shares.length > 0 && { shares }),
    ...(reasons.length > 0 && { reasons: reasons.map((reason) => reason.text) }),
    ...(caveats.length > 0 && { caveats }),
  };
}

function checkEncounters(encounters: GenericGiven['encounters'], compiled: Compiled, today: string): void {
  const seen = new Set<string>();
  encounters.forEach((encounter, i) => {
    const path = `given.encounters[${i}]`;
    if (seen.has(encounter.id)) throw new AppError('encounter.duplicateId', `${path}.id`, { id: encounter.id });
    seen.add(encounter.id);
    if (encounter.date > today) throw new AppError('date.inFuture', `${path}.date`);
    checkIdentities(encounter.identities ?? [], `${path}.identities`);
    checkFacts(encounter.facts, compiled.space, `${path}.facts`);
    for (const word of Object.keys(encounter.amounts))
      if (!Object.hasOwn(amountWords, word))
        throw new AppError('input.unknownField', `${path}.amounts.${word}`, { field: word });
    const covered = encounter.amounts['policy-covered'] ?? 0;
    const paid = payers.reduce((sum, payer) => sum + (encounter.amounts[payer] ?? 0), 0);
    if (paid > covered) throw new AppError('amount.payersAboveCovered', `${path}.amounts.policy-covered`);
    const total = encounter.amounts['total-bill'];
    if (total !== undefined && covered > total)
      throw new AppError('amount.coveredAboveTotal', `${path}.amounts.policy-covered`);
  });
}

function checkFacts(facts: Record<string, string>, space: FactSpace, path: string): void {
  for (const [fact, value] of Object.entries(facts)) {
    const word = fact === 'category' ? undefined : space[fact];
    if (!word) throw new AppError('input.unknownField', `${path}.${fact}`, { field: fact });
    if (!Object.hasOwn(word.values, value))
      throw new AppError('input.wrongType', `${path}.${fact}`, { expected: Object.keys(word.values).join('、') });
  }
}
