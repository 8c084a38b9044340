/** `kind: visits` — each visit of a person, in order of date, then id. */
import { AppError } from '@yizhu/shared/api/errors';
import { assess } from '@yizhu/shared/policy/assess';
import * as z from 'zod';
import { compiledPolicy } from '../policies/library';
import type { Context } from './answer';
import { awardLines, totalOf } from './awards';
import { checkBills, checkDates, visit, visitEncounter } from './bill';
import { channelsOf } from './channels';
import { identities, params, read } from './fields';

const given = z.strictObject({
  kind: z.literal('visits'),
  person: z.strictObject({
    identities,
    insured: z.boolean().default(true),
    insured_in_recognition_place: z.boolean().default(true),
  }),
  visits: z.array(visit),
  params,
});

export function answerVisits(raw: unknown, { policy, switches, figures, today }: Context) {
  const { person, visits } = read(given, raw);
  if (visits.length === 0) throw new AppError('estimate.empty', 'given.visits');
  checkBills(visits, 'given.visits');
  checkDates(visits, 'given.visits', today);
  const compiled = compiledPolicy(policy, switches, { parameters: figures });
  const facts = { 'x-insured-here': person.insured_in_recognition_place ? 'yes' : 'no' };
  const { events } = assess(compiled, { ...person, facts }, visits.map(visitEncounter), { encountersOnly: true });
  const awards = events.flatMap((event) => awardLines(event));
  const [channel] = Object.values(channelsOf(compiled, events));
  return { awards, total_fen: totalOf(awards), ...(channel && { channel }) };
}
