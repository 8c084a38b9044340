/** `kind: status` — whether a person is helped and as whom, where every amount stands in another document. */
import { assess } from '@yizhu/shared/policy/assess';
import * as z from 'zod';
import { compiledPolicy } from '../policies/library';
import type { Context } from './answer';
import { date, params, read } from './fields';

const given = z.strictObject({
  kind: z.literal('status'),
  person: z.strictObject({ identity: z.string() }),
  date: date.optional(),
  params,
});

/** Nobody is given an amount here: it says which document would give it. */
export function answerStatus(raw: unknown, { policy, switches, today }: Context) {
  const { person, date: day = today } = read(given, raw);
  const compiled = compiledPolicy(policy, switches);
  const visit = { id: 'status', date: day };
  const event = assess(compiled, { identities: [person.identity] }, [visit], { encountersOnly: true }).events[0];
  const category = event?.category;
  const nothing = { awards: [], total_fen: 0 };
  if (!event || !category) return { eligible: false, amount_status: 'NOT_ELIGIBLE', ...nothing };
  const external = event.stage.plans.map(({ benefit }) => benefit.external).find((one) => one !== undefined);
  return {
    eligible: true,
    treated_as: category.title,
    amount_status: external === undefined ? 'NOT_IN_FORCE' : `EXTERNAL_RULE_${external}`,
    ...nothing,
  };
}
