import { officeOf } from '../applications/step-writes';
import type { Handler } from '../http/handler';
import { serve } from '../http/serve';
import { transact } from '../table/core';
import { recordReading } from '../table/events';
import { openPayee, readLines, readPayout, readPayouts } from '../table/payouts';
import { bankFile } from './bank-file';
import { makePayout } from './make-payout';
import { markPaid } from './mark-paid';
import { mayBatch, payableIn, payoutView, totalOf } from './payout-views';

const payouts: Handler<'payouts'> = async ({ caller }) => {
  const [made, payable] = await Promise.all([readPayouts(caller.scope), payableIn(caller.scope)]);
  // What another role sees is what a clerk could put into a payout.
  const mine = caller.role === 'county-clerk' ? payable.filter((row) => mayBatch(row, caller)) : payable;
  return { payouts: made.map(payoutView), payable: totalOf(mine) };
};

/** The file has every card whole: that it was fetched is kept before it is handed out. */
const payoutFile: Handler<'payoutFile'> = async ({ caller, params: { id }, now }) => {
  const payout = await readPayout(caller.scope, id);
  const lines = await readLines(id);
  await transact([recordReading(payout.pk, `PAYOUT-${id}`, { id: caller.id, office: officeOf(caller) }, now)]);
  const payments = lines.map(async (line) => ({
    ...(await openPayee(line)),
    amountFen: line.amountFen,
    reference: line.number,
  }));
  return { fileName: `payout-${id}.csv`, csv: bankFile(await Promise.all(payments)) };
};

export const handler = serve('payouts', { payouts, makePayout, payoutFile, markPaid });
