import type { PayoutView } from '@yizhu/shared/api/endpoints';
import { useState } from 'react';
import { call } from '../../api/call';
import { signedInAs } from '../../api/session';
import { useLoaded } from '../../api/use-loaded';
import { useTask } from '../../api/use-task';
import { saveCsv } from './save-csv';

/** What is being repeated before money moves. */
export type Asking = { readonly kind: 'make' } | { readonly kind: 'paid'; readonly payout: PayoutView };

/** What can be paid, what was put into files, and what the bank has done. */
export function usePayout() {
  const loaded = useLoaded(() => call('payouts'));
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<string>();
  const task = useTask();
  const me = signedInAs();
  const role = me?.kind === 'staff' ? me.role : undefined;

  const make = async (count: number, sumFen: number) => {
    // Named after the list before it: once a new one stands there, another is another matter.
    const key = `after ${loaded.value?.payouts[0]?.id ?? 'none'}`;
    const isMade = await task.run(() => call('makePayout', { body: { count, sumFen }, key }));
    if (isMade) setDone('名单做好了，请下载后送银行。');
    setAsking(undefined);
    await loaded.reload();
  };
  const markPaid = async ({ id, count, sumFen }: PayoutView, reference: string) => {
    const isPaid = await task.run(() => call('markPaid', { params: { id }, body: { count, sumFen, reference } }));
    if (isPaid) setDone('登记好了，这些人会收到“钱打出去了”的消息。');
    setAsking(undefined);
    await loaded.reload();
  };
  const download = ({ id }: PayoutView) =>
    void task.run(async () => {
      const { fileName, csv } = await call('payoutFile', { params: { id } });
      saveCsv(fileName, csv);
    });
  return {
    ...loaded,
    asking,
    ask: setAsking,
    done,
    task,
    make,
    markPaid,
    download,
    canMake: role === 'county-clerk',
    canDownload: role === 'county-clerk' || role === 'county-finance',
    canMarkPaid: role === 'county-finance',
  };
}

export type PayoutPageState = ReturnType<typeof usePayout>;
