/** Put what can be paid into a payout: its header, its lines, and every application's step, in one transaction. */
import { randomInt } from 'node:crypto';
import { AppError } from '@yizhu/shared/api/errors';
import { dayInChina } from '@yizhu/shared/casework/china-day';
import { requireStep } from '../applications/check-step';
import { stepWrites } from '../applications/step-writes';
import type { Handler, Staff } from '../http/handler';
import { type Case, readCase } from '../table/applications';
import { transact, type Write } from '../table/core';
import { openPapers } from '../table/papers';
import { createLine, createPayout } from '../table/payouts';
import { mayBatch, payableIn, requireSeen, totalOf } from './payout-views';

export const makePayout: Handler<'makePayout'> = async ({ caller, body, once, now }) => {
  const rows = (await payableIn(caller.scope)).filter((row) => mayBatch(row, caller));
  if (rows.length === 0) throw new AppError('payout.empty', '');
  requireSeen(body, totalOf(rows));
  const cases = await Promise.all(rows.map(({ id }) => readCase(id)));
  // The index may be a moment behind: what is paid is what the applications themselves say.
  const total = totalOf(cases.map(({ head }) => head));
  requireSeen(body, total);
  const id = newId(now);
  const reply = { id, made: now.toISOString(), ...total, state: 'made' as const };
  const lines = await Promise.all(cases.map((kept) => lineWrites(id, kept, caller, now)));
  await transact([await once(reply), createPayout({ ...reply, county: caller.scope, by: caller.id }), ...lines.flat()]);
  return reply;
};

async function lineWrites(payout: string, { head, papers }: Case, caller: Staff, now: Date): Promise<Write[]> {
  const transition = requireStep('batch', head, caller);
  const { bank } = await openPapers(papers);
  const line = { applicationId: head.id, number: head.number, amountFen: head.amountFen ?? 0 };
  const payee = { holder: bank.holder, bank: bank.name, card: bank.card };
  const step = await stepWrites({ head, transition, caller, now }, { payout });
  return [await createLine(payout, line, payee), ...step];
}

const newId = (now: Date): string =>
  `${dayInChina(now).replace(/-/g, '')}-${String(randomInt(1_000_000)).padStart(6, '0')}`;
