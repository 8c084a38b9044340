import type { ApplicationSummary } from '@yizhu/shared/api/endpoints';
import { dayOf } from '../../hooks/day-words';

/** In fen: what the county decided, and what of it has come. */
export type ThisYear = { readonly decidedFen: number; readonly paidFen: number };

/** Of all that was decided or paid in this year, whichever year's costs it is for; nothing where there was nothing. `today` is the day in China. */
export function thisYear(applications: readonly ApplicationSummary[], today: string): ThisYear | undefined {
  const year = today.slice(0, 4);
  const decided = applications.filter(({ amountFen, changed }) => amountFen && dayOf(changed).slice(0, 4) === year);
  if (decided.length === 0) return undefined;
  const sum = (of: readonly ApplicationSummary[]): number => of.reduce((fen, { amountFen = 0 }) => fen + amountFen, 0);
  return { decidedFen: sum(decided), paidFen: sum(decided.filter(({ state }) => state === 'paid')) };
}

/** How much of it has come, in whole percent: 100 only once all has. */
export const paidPercent = ({ decidedFen, paidFen }: ThisYear): number => Math.floor((paidFen * 100) / decidedFen);
