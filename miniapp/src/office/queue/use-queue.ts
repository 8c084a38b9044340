import type { Identity, QueueRow } from '@yizhu/shared/api/endpoints';
import { useState } from 'react';
import { call, renew } from '../../api/call';
import { signedInAs } from '../../api/session';
import { useLoaded } from '../../api/use-loaded';
import { focusOn } from '../../components/focus';
import { today } from '../../hooks/today';
import { openOffice } from '../moves';
import { usePageKeys } from '../page-keys';
import { filterRows, type QueueFilter } from './filter-rows';

export type Staff = Extract<Identity, { kind: 'staff' }>;

/** What waits for the caller's office, what of it is shown, and which row the keyboard is on. */
export function useQueue() {
  const loaded = useLoaded(async () => {
    const as = await whoAmI();
    return { as, rows: as.kind === 'staff' ? (await call('queue')).rows : [] };
  });
  const [filter, setFilter] = useState<QueueFilter>({ whose: 'all', state: 'any' });
  const [at, setAt] = useState(0);
  const rows = filterRows(loaded.value?.rows ?? [], filter, today());
  const current = Math.min(at, rows.length - 1);
  const open = (row: QueueRow) => openOffice('case', `?id=${encodeURIComponent(row.id)}`);
  const move = (step: -1 | 1) => {
    const next = Math.max(0, Math.min(rows.length - 1, current + step));
    setAt(next);
    focusOn(rowId(rows[next]));
  };
  usePageKeys('queue', (key) => {
    const row = rows[current];
    if (key === 'j') move(1);
    else if (key === 'k') move(-1);
    else if (key === 'Enter' && row) open(row);
    else return false;
    return true;
  });
  return {
    ...loaded,
    all: loaded.value?.rows ?? [],
    rows,
    current,
    filter,
    choose: (next: Partial<QueueFilter>) => {
      setFilter((before) => ({ ...before, ...next }));
      setAt(0);
    },
    open,
    move,
  };
}

/** Staff stay staff for as long as their session; anybody else may have been invited meanwhile. */
async function whoAmI(): Promise<Identity> {
  const known = signedInAs();
  return known?.kind === 'staff' ? known : (await renew()).as;
}

export const rowId = (row: QueueRow | undefined): string => `queue-${(row?.id ?? '').replace(/\./g, '-')}`;
