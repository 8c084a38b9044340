/** How long a list hangs out before it holds. The documents say 公示 and no number of days: ten days are usual, fewer than seven are refused. */
import { addDays, type CalendarDate, daysBetween } from './calendar-date';

export const publicityDays = { least: 7, usual: 10 };

export type PublicityRefusal = 'too-short' | 'not-over' | 'too-early';

/** Why a publicity from `from` to `to` (both count) does not hold today; `ready` is the day on which there was something to hang out. */
export function judgePublicity(
  { from, to }: { from: CalendarDate; to: CalendarDate },
  { ready, today }: { ready: CalendarDate; today: CalendarDate },
): PublicityRefusal | undefined {
  if (from < ready) return 'too-early';
  if (daysBetween(from, to) + 1 < publicityDays.least) return 'too-short';
  return to < today ? undefined : 'not-over';
}

/** The last day of the usual publicity that begins on a day. */
export const usualEnd = (from: CalendarDate): CalendarDate => addDays(from, publicityDays.usual - 1);
