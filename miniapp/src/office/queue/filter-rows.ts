import type { QueueRow } from '@yizhu/shared/api/endpoints';
import { type ApplicationState, applicationStates } from '@yizhu/shared/casework/application';
import { daysBetween } from '@yizhu/shared/casework/calendar-date';

export type QueueFilter = { readonly whose: 'mine' | 'all'; readonly state: ApplicationState | 'any' | 'overdue' };

/** Rows that fit, in the order in which they came. `today` is the day in China. */
export const filterRows = (rows: readonly QueueRow[], { whose, state }: QueueFilter, today: string): QueueRow[] =>
  rows.filter(
    (row) =>
      (whose === 'all' || row.mine) &&
      (state === 'any' || (state === 'overdue' ? isOverdue(row, today) : row.state === state)),
  );

/** The states that occur, in the order of an application's life, each with its count. */
export function statesIn(rows: readonly QueueRow[]): { state: ApplicationState; title: string; count: number }[] {
  return (Object.keys(applicationStates) as ApplicationState[])
    .map((state) => ({
      state,
      title: applicationStates[state],
      count: rows.filter((row) => row.state === state).length,
    }))
    .filter(({ count }) => count > 0);
}

export const isOverdue = ({ due }: Pick<QueueRow, 'due'>, today: string): boolean => due !== undefined && due < today;

/** 还有 3 天 · 今天到期 · 超了 2 天 */
export function dueNote(due: string, today: string): string {
  const left = daysBetween(today, due);
  if (left === 0) return '今天到期';
  return left > 0 ? `还有 ${left} 天` : `超了 ${-left} 天`;
}
