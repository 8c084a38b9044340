import type { QueueRow } from '@yizhu/shared/api/endpoints';
import { isOverdue } from './filter-rows';

export type QueuePage = { readonly rows: readonly QueueRow[]; readonly total: number; readonly next?: string };
/** As far as it has been read. `total` is of the whole queue; the server counts no further than `mostCounted`. */
export type ReadQueue = { readonly rows: readonly QueueRow[]; readonly total: number; readonly isMore: boolean };
const mostCounted = 5_000;

/** The first so many pages as one: first what the caller may do, each by due day; what moved between two answers stands once. */
export async function readPages(ask: (after?: string) => Promise<QueuePage>, pages: number): Promise<ReadQueue> {
  const rows: Record<string, QueueRow> = {};
  let page = await ask();
  for (let at = 1; ; at++) {
    for (const row of page.rows) rows[row.id] = row;
    if (at >= pages || page.next === undefined) break;
    page = await ask(page.next);
  }
  const all = Object.keys(rows).map((id) => rows[id] as QueueRow);
  return {
    rows: [...all.filter(({ mine }) => mine), ...all.filter(({ mine }) => !mine)],
    total: Math.max(page.total, all.length),
    isMore: page.next !== undefined,
  };
}

/** 一共 3 件，您能办 2 件，没有过期的 · 一共 523 件，先读了最急的 200 件，里面您能办 180 件，3 件过期了 */
export function countWords({ rows, total, isMore }: ReadQueue, today: string): string {
  const mine = rows.filter((row) => row.mine).length;
  const overdue = rows.filter((row) => isOverdue(row, today)).length;
  return [
    total >= mostCounted ? `一共 ${mostCounted} 件以上` : `一共 ${total} 件`,
    isMore && `先读了最急的 ${rows.length} 件`,
    `${isMore ? '里面' : ''}您能办 ${mine} 件`,
    overdue === 0 ? '没有过期的' : `${overdue} 件过期了`,
  ]
    .filter(Boolean)
    .join('，');
}
