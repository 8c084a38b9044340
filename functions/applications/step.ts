/** One step of a case by a member of staff: the new state, the event, the books and the message in one transaction. */
import type { StepBody } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { invariant } from '@yizhu/shared/api/invariant';
import { dayInChina } from '@yizhu/shared/casework/china-day';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { Handler } from '../http/handler';
import { type Case, readCase } from '../table/applications';
import { transact, type Write } from '../table/core';
import { addToYear, recordDecision } from '../table/decisions';
import { openPapers } from '../table/papers';
import { keepPolicy } from '../table/policies';
import { post } from '../table/postings';
import { checkMayWork, decisionInputs, workOutHere } from './casework';
import { checkEntered, requireStep } from './check-step';
import { isDecidable } from './decide';
import { policiesIn } from './policies';
import { categoryIn, textOf } from './policy-stack';
import { postedBy, type StepChange, type StepOf, stepWrites } from './step-writes';
import { currentDecision } from './views';

export const step: Handler<'step'> = async ({ caller, params: { id }, body, once, now }) => {
  const kept = await readCase(id);
  const { head } = kept;
  checkMayWork(kept, caller);
  if (head.version !== body.version) throw new AppError('application.changed', 'version');
  const transition = requireStep(body.step, head, caller);
  checkEntered(body, { ready: dayInChina(new Date(head.changed)), today: dayInChina(now) });

  const of = { head, transition, caller, now };
  const { change, writes } = await more(kept, body, of);
  const { step: _step, version: _version, ...entered } = body;
  await transact([
    await once({ state: transition.to, version: head.version + 1 }),
    ...(await stepWrites(of, change, entered)),
    ...post([postedBy(of)], now),
    ...writes,
  ]);
  return { state: transition.to, version: head.version + 1 };
};

type More = { change: StepChange; writes: Write[] };

/** What only this step does. */
async function more(kept: Case, body: StepBody, of: StepOf): Promise<More> {
  if (body.step === 'propose') return propose(kept, body, of);
  if (body.step === 'sign') return { change: {}, writes: [sign(kept)] };
  return { change: {}, writes: [] };
}

/** The engine decides how much; the clerk says of whom, and what was seen, so that neither is decided by accident. */
async function propose(
  kept: Case,
  body: Extract<StepBody, { step: 'propose' }>,
  { caller, now }: StepOf,
): Promise<More> {
  const { head, decisions } = kept;
  const stack = policiesIn(head.county);
  if (!stack || !categoryIn(stack, body.category)) throw new AppError('application.categoryUnknown', 'category');
  const inputs = decisionInputs(kept, await openPapers(kept.papers), body.category);
  const worked = workOutHere(inputs);
  if (!isDecidable(worked))
    throw new AppError('decision.notGiven', 'category', { reason: worked.reasons[0] ?? '没有超过起付线' });
  const { amountFen } = worked;
  if (amountFen !== body.amountFen)
    throw new AppError('decision.otherAmount', 'amountFen', { asked: yuan(body.amountFen), engine: yuan(amountFen) });
  const n = decisions.length + 1;
  const { pk, id: applicationId, number } = head;
  const decision = { pk, applicationId, number, n, at: now.toISOString(), by: caller.id };
  const writes = [
    await recordDecision(decision, inputs, worked),
    ...(await keepPolicy(worked.policyHash, textOf(stack.documents))),
  ];
  return { change: { amountFen, decision: n }, writes };
}

const yuan = (amountFen: number): string => formatYuan(fen(amountFen));

/** What is signed counts towards the person's year. */
function sign(kept: Case): Write {
  const decision = currentDecision(kept);
  invariant(decision, 'what is signed was proposed');
  return addToYear(kept.year, decision);
}
