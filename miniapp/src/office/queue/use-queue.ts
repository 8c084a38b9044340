import type { Identity, QueueRow } from '@yizhu/shared/api/endpoints';
import { useRef, useState } from 'react';
import { call, renew } from '../../api/call';
import { signedInAs } from '../../api/session';
import { useLoaded } from '../../api/use-loaded';
import { focusOn } from '../../components/focus';
import { today } from '../../hooks/today';
import { openOffice } from '../moves';
import { usePageKeys } from '../page-keys';
import { filterRows, noFilter, type QueueFilter, stillThere } from './filter-rows';
import { type ReadQueue, readPages } from './queue-pages';

export type Staff = Extract<Identity, { kind: 'staff' }>;
const nothing: ReadQueue = { rows: [], total: 0, isMore: false };

/** What waits for the caller's office, what of it is shown, and which row the keyboard is on. */
export function useQueue() {
  const pages = useRef(1);
  const loaded = useLoaded(async () => {
    const as = await whoAmI();
    const ask = (after?: string) => call('queue', { body: { after } });
    return { as, read: as.kind === 'staff' ? await readPages(ask, pages.current) : nothing };
  });
  const read = loaded.value?.read ?? nothing;
  const [chosen, setChosen] = useState(noFilter);
  const [at, setAt] = useState(0);
  const filter = stillThere(chosen, read.rows);
  const rows = filterRows(read.rows, filter, today());
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
    read,
    rows,
    current,
    filter,
    choose: (next: Partial<QueueFilter>) => {
      setChosen({ ...filter, ...next });
      setAt(0);
    },
    /** The next page too; what is read already is read anew with it. */
    readOn: () => {
      pages.current += 1;
      return loaded.reload();
    },
    open,
    move,
  };
}

export type QueueState = ReturnType<typeof useQueue>;

/** Staff stay staff for as long as their session; anybody else may have been invited meanwhile. */
async function whoAmI(): Promise<Identity> {
  const known = signedInAs();
  return known?.kind === 'staff' ? known : (await renew()).as;
}

export const rowId = (row: QueueRow | undefined): string => `queue-${(row?.id ?? '').replace(/\./g, '-')}`;
