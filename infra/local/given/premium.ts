/** `kind: premium` — what an enrolment is subsidised with. */
import { AppError } from '@yizhu/shared/api/errors';
import { assess } from '@yizhu/shared/policy/assess';
import { MISSING_FIGURE, TAPE_WIDTH } from '@yizhu/shared/policy/program';
import * as z from 'zod';
import { compiledPolicy } from '../policies/library';
import type { Context } from './answer';
import { awardLines, totalOf } from './awards';
import { date, identities, params, read } from './fields';

const given = z.strictObject({
  kind: z.literal('premium'),
  person: z.strictObject({ identities }),
  tier: z.union([z.literal(1), z.literal(2)]),
  date: date.optional(),
  params,
});

export function answerPremium(raw: unknown, { policy, switches, figures, today }: Context) {
  const { person, tier, date: day = today } = read(given, raw);
  const compiled = compiledPolicy(policy, switches, { parameters: figures });
  const encounter = { id: 'premium', date: day, kind: 'enrolment', facts: { plan: String(tier) } };
  const event = assess(compiled, person, [encounter], { encountersOnly: true }).events[0];
  if (!event) throw new AppError('estimate.empty', 'given');
  event.stage.plans.forEach((plan, i) => {
    if (event.tape[i * TAPE_WIDTH] === MISSING_FIGURE)
      throw new AppError('parameter.missing', 'given.params', {
        name: plan.benefit.title,
        document: plan.figures.base?.why.find(Boolean) ?? '当年公布的标准',
      });
  });
  const awards = awardLines(event);
  return { awards, total_fen: totalOf(awards), ...(event.category ? { category: event.category.title } : {}) };
}
