import { AppError } from '../api/errors';
import { type CalendarDate, parseDate } from '../casework/calendar-date';
import type { DatedIdentity } from './dated-identity';

/**
 * For whoever receives a list, before the engine reads it: a date that is none, an end before its beginning, and two intervals of one
 * identity that share a day throw an `AppError` whose path names the entry (`identities[1].to`). A word alone has no dates to check.
 */
export function checkIdentities(list: readonly (string | DatedIdentity)[], path = 'identities'): void {
  list.forEach((held, i) => {
    if (typeof held === 'string') return;
    checkDate(held.from, `${path}[${i}].from`);
    checkDate(held.to, `${path}[${i}].to`);
    if (isReversed(held)) throw new AppError('identity.reversed', `${path}[${i}].to`);
    if (list.slice(0, i).some((earlier) => typeof earlier !== 'string' && overlap(earlier, held)))
      throw new AppError('identity.overlapping', `${path}[${i}]`);
  });
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
