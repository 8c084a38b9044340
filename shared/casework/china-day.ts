import type { CalendarDate } from './calendar-date';

/** China keeps one time all year round, eight hours ahead of UTC. */
const AHEAD_MS = 8 * 3_600_000;

/** The calendar day in China at a moment. */
export const dayInChina = (moment: Date): CalendarDate =>
  new Date(moment.getTime() + AHEAD_MS).toISOString().slice(0, 10);

/** The moment at which a day in China is over. */
export const endOfDayInChina = (day: CalendarDate): Date => new Date(Date.parse(`${day}T24:00:00Z`) - AHEAD_MS);
