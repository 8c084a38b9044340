import { invariant } from '../api/invariant';
import { halfWidth, isBlank, MAX_FIELD_LENGTH } from '../api/typed-text';

/** A calendar date in Asia/Shanghai, `YYYY-MM-DD`; dates compare as text does. */
export type CalendarDate = string;

export type ParsedDate =
  | { kind: 'date'; date: CalendarDate }
  | { kind: 'blank' }
  | { kind: 'error'; code: 'date.malformed' | 'date.doesNotExist' };

type Civil = { year: number; month: number; day: number };

const FIRST_YEAR = 1800;
const LAST_YEAR = 9999;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WRITTEN =
  /^(?:(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})|(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]|(\d{4})(\d\d)(\d\d))$/;
const TIME_OF_DAY = /(?:T| +)\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?$/;

/**
 * Read a date as people and sheets write it: `2024-3-1`, `2024/3/1 0:00`, `2024.3.1`, `2024年3月1日`, `20240301`, in any width. The time
 * of day is dropped. Two-digit years, a spreadsheet's day number and a time with a zone are `date.malformed`.
 */
export function parseDate(text: string): ParsedDate {
  if (text.trim().length > MAX_FIELD_LENGTH) return { kind: 'error', code: 'date.malformed' };
  const typed = halfWidth(text);
  if (isBlank(typed)) return { kind: 'blank' };
  const found = WRITTEN.exec(typed.replace(TIME_OF_DAY, ''));
  const [year = 0, month = 0, day = 0] = (found ?? []).slice(1).filter(Boolean).map(Number);
  if (year < FIRST_YEAR) return { kind: 'error', code: 'date.malformed' };
  if (!exists({ year, month, day })) return { kind: 'error', code: 'date.doesNotExist' };
  return { kind: 'date', date: write({ year, month, day }) };
}

/** Is the text a day of the calendar, written `YYYY-MM-DD`, from 1800 to 9999? */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && Number(text.slice(0, 4)) >= FIRST_YEAR && exists(split(text));
}

/** The date of a year, month and day; a day that does not exist is our own fault. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  invariant(exists({ year, month, day }), `the calendar has a day ${year}-${month}-${day}`);
  return write({ year, month, day });
}

/** The date `days` later, or earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day `months` later, or the last day of that month when it is shorter: 08-31 plus six months is 02-28. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = read(date);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return calendarDate(target.year, target.month, Math.min(day, monthLength(target.year, target.month)));
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The last day of a month: 2024, 2 → `2024-02-29`. */
export function lastDayOfMonth(year: number, month: number): CalendarDate {
  return calendarDate(year, month, monthLength(year, month));
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(date: CalendarDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday
}

export function yearOf(date: CalendarDate): number {
  return read(date).year;
}

export function monthOf(date: CalendarDate): number {
  return read(date).month;
}

/** Negative, zero or positive as `a` is before, on or after `b`. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return daysBetween(b, a);
}

/** Days since 1970-01-01; years are counted from March, so that the leap day is the last of its year. */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = read(date);
  const marchYear = month > 2 ? year : year - 1;
  const dayOfMarchYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return marchYear * 365 + leapDaysBefore(marchYear) + dayOfMarchYear - 719_468;
}

/** The date of a day number; outside the years 1800 to 9999 it is our own fault. */
export function fromDayNumber(number: number): CalendarDate {
  invariant(Number.isSafeInteger(number), 'a day number is whole');
  const days = number + 719_468;
  const dayOfEra = days % 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDaysBefore(yearOfEra));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return calendarDate(Math.floor(days / 146_097) * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
}

function leapDaysBefore(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function exists({ year, month, day }: Civil): boolean {
  const inRange = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
  return inRange && day >= 1 && day <= monthLength(year, month);
}

function monthLength(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

function read(date: CalendarDate): Civil {
  invariant(isCalendarDate(date), 'a calendar date is an existing day, YYYY-MM-DD');
  return split(date);
}

function split(date: CalendarDate): Civil {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function write({ year, month, day }: Civil): CalendarDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
