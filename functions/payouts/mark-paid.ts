/** The bank has paid: the payout, its lines, every application, the books and the messages, in one transaction. */
import { AppError } from '@yizhu/shared/api/errors';
import { requireStep } from '../applications/check-step';
import { postedBy, type StepOf, stepWrites } from '../applications/step-writes';
import type { Handler, Staff } from '../http/handler';
import { readCase } from '../table/applications';
import { transact } from '../table/core';
import { markLinePaid, markPayoutPaid, type PayoutLineItem, readLines, readPayout } from '../table/payouts';
import { post } from '../table/postings';
import { payoutView, requireSeen, totalOf } from './payout-views';

export const markPaid: Handler<'markPaid'> = async ({ caller, params: { id }, body, once, now }) => {
  const payout = await readPayout(caller.scope, id);
  if (payout.state === 'paid') throw new AppError('payout.alreadyPaid', 'id');
  const lines = await readLines(id);
  requireSeen(body, totalOf(lines));
  const steps = await Promise.all(lines.map((line) => paidStep(line, caller, now)));
  const { reference } = body;
  const reply = payoutView({ ...payout, state: 'paid', reference });
  const written = await Promise.all(steps.map((step) => stepWrites(step, {}, { reference })));
  await transact([
    await once(reply),
    markPayoutPaid(payout, reference, now),
    ...lines.map(markLinePaid),
    ...written.flat(),
    ...post(steps.map(postedBy), now),
  ]);
  return reply;
};

async function paidStep({ applicationId }: PayoutLineItem, caller: Staff, now: Date): Promise<StepOf> {
  const { head } = await readCase(applicationId);
  if (head.person === caller.person) throw new AppError('access.ownCase', 'id');
  return { head, transition: requireStep('pay', head, caller), caller, now };
}
