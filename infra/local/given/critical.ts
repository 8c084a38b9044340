/** `kind: big` — critical-illness insurance on what basic insurance left. */
import { AppError } from '@yizhu/shared/api/errors';
import { assess } from '@yizhu/shared/policy/assess';
import { codeOf } from '@yizhu/shared/policy/fact-space';
import { MISSING_FIGURE, TAPE_WIDTH } from '@yizhu/shared/policy/program';
import * as z from 'zod';
import { compiledPolicy } from '../policies/library';
import type { Context } from './answer';
import { amount, identities, params, read } from './fields';

const given = z.strictObject({
  kind: z.literal('big'),
  person: z.strictObject({ identities }),
  after_basic: amount,
  params,
});

export function answerCritical(raw: unknown, { policy, switches, figures, today }: Context) {
  const { person, after_basic } = read(given, raw);
  const compiled = compiledPolicy(policy, switches, { parameters: figures });
  const encounter = { id: 'big', date: today, settled: false, amounts: { 'policy-covered': after_basic } };
  const event = assess(compiled, person, [encounter], { encountersOnly: true }).events[0];
  const at = event?.stage.plans.findIndex((plan) => plan.benefit.pays === 'critical') ?? -1;
  const plan = event?.stage.plans[at];
  if (!event || !plan) throw new AppError('policy.unknownName', 'given.kind', { name: '大病保险' });
  if (event.tape[at * TAPE_WIDTH] === MISSING_FIGURE)
    throw new AppError('parameter.missing', 'given.params', {
      name: '大病保险的起付线和比例',
      document: '当年的大病保险文件',
    });
  const paidFen = event.tape[at * TAPE_WIDTH + 3] as number;
  const line = plan.figures.line;
  return {
    awards:
      paidFen > 0
        ? [{ ref: 'big', benefit: plan.benefit.title, amount_fen: paidFen, clause: plan.benefit.clause?.at ?? '' }]
        : [],
    total_fen: paidFen,
    deductible_fen: line ? (line.values[codeOf(event.stage.space, line.facts, event.facts)] as number) : 0,
  };
}
