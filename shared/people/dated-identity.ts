import type { CalendarDate } from '../casework/calendar-date';

/** An identity held from `from` (that day counts) until `to` (that day no longer does: 当日即停); open where an end is absent. */
export type DatedIdentity = { identity: string; from?: CalendarDate; to?: CalendarDate };

/** Whether the identity is held on a day. Its dates are taken as they are: who receives them has checked them (`people/validity`). */
export const isHeldOn = ({ from, to }: DatedIdentity, date: CalendarDate): boolean =>
  (from === undefined || from <= date) && (to === undefined || date < to);
