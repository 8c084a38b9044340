import { AppError } from '../api/errors';
import { type CalendarDate, parseDate } from '../casework/calendar-date';

/** An identity held from `from` (that day counts) until `to` (that day no longer does: 当日即停); open where an end is absent. */
export type DatedIdentity = { identity: string; from?: CalendarDate; to?: CalendarDate };

/**
 * The identities held on a day, in the order given, each once. A date that is none, an end before its beginning, and two intervals of one
 * identity that share a day throw an `AppError` whose path names the entry (`identities[1].to`).
 */
export function identitiesOn(list: readonly DatedIdentity[], date: CalendarDate, path = 'identities'): string[] {
  checkIdentities(list, path);
  return list.filter((held) => isBetween(held, date)).map((held) => held.identity);
}

/** Throws as `identitiesOn` does, for whoever keeps a list before asking about a day. */
export function checkIdentities(list: readonly DatedIdentity[], path = 'identities'): void {
  list.forEach((held, i) => {
    checkDate(held.from, `${path}[${i}].from`);
    checkDate(held.to, `${path}[${i}].to`);
    if (isReversed(held)) throw new AppError('identity.reversed', `${path}[${i}].to`);
    if (list.slice(0, i).some((earlier) => overlap(earlier, held)))
      throw new AppError('identity.overlapping', `${path}[${i}]`);
  });
}

function isBetween({ from, to }: DatedIdentity, date: CalendarDate): boolean {
  return (from === undefined || from <= date) && (to === undefined || date < to);
}

function isReversed({ from, to }: DatedIdentity): boolean {
  return from !== undefined && to !== undefined && to < from;
}

/** An interval that ends where it begins has no day, so it overlaps nothing. */
function overlap(a: DatedIdentity, b: DatedIdentity): boolean {
  if (a.identity !== b.identity || isEmpty(a) || isEmpty(b)) return false;
  const aBeginsInTime = a.from === undefined || b.to === undefined || a.from < b.to;
  const bBeginsInTime = b.from === undefined || a.to === undefined || b.from < a.to;
  return aBeginsInTime && bBeginsInTime;
}

function isEmpty({ from, to }: DatedIdentity): boolean {
  return from !== undefined && from === to;
}

function checkDate(date: CalendarDate | undefined, path: string): void {
  if (date === undefined) return;
  const parsed = parseDate(date);
  if (parsed.kind === 'error') throw new AppError(parsed.code, path);
  if (parsed.kind === 'blank' || parsed.date !== date) throw new AppError('date.malformed', path);
}
