import type { QueueRow } from '@yizhu/shared/api/endpoints';
import { type ApplicationState, applicationStates } from '@yizhu/shared/casework/application';
import { daysBetween } from '@yizhu/shared/casework/calendar-date';

/** `any` where nothing is asked of it. */
export type QueueFilter = {
  readonly whose: 'mine' | 'all';
  readonly state: ApplicationState | 'any' | 'overdue';
  readonly place: string;
  readonly category: string;
};
export const noFilter: QueueFilter = { whose: 'all', state: 'any', place: 'any', category: 'any' };

/** Rows that fit, in the order in which they came. `today` is the day in China. */
export const filterRows = (rows: readonly QueueRow[], filter: QueueFilter, today: string): QueueRow[] =>
  rows.filter(
    (row) =>
      (filter.whose === 'all' || row.mine) &&
      (filter.state === 'any' || (filter.state === 'overdue' ? isOverdue(row, today) : row.state === filter.state)) &&
      (filter.place === 'any' || row.place === filter.place) &&
      (filter.category === 'any' || row.category === filter.category),
  );

/** What can still be asked: a village or an identity whose last case is done is asked no more. */
export const stillThere = (filter: QueueFilter, rows: readonly QueueRow[]): QueueFilter => ({
  ...filter,
  place: rows.some(({ place }) => place === filter.place) ? filter.place : 'any',
  category: rows.some(({ category }) => category === filter.category) ? filter.category : 'any',
});

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

/** The places or the identities that occur, the most frequent first, each with its count. */
export function valuesIn(rows: readonly QueueRow[], of: 'place' | 'category'): { value: string; count: number }[] {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row[of]] = (counts[row[of]] ?? 0) + 1;
  return Object.keys(counts)
    .map((value) => ({ value, count: counts[value] as number }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

export const isOverdue = ({ due }: Pick<QueueRow, 'due'>, today: string): boolean => due !== undefined && due < today;

/** 还有 3 天 · 今天到期 · 超了 2 天 */
export function dueNote(due: string, today: string): string {
  const left = daysBetween(today, due);
  if (left === 0) return '今天到期';
  return left > 0 ? `还有 ${left} 天` : `超了 ${-left} 天`;
}
