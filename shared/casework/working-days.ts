import { invariant } from '../api/invariant';
import { addDays, type CalendarDate, weekday, yearOf } from './calendar-date';
import { holidays } from './holidays';

/** Days off, weekend days worked, and the years whose arrangement is published; an administrator may load one. */
export type Calendar = { holidays: CalendarDate[]; makeupWorkdays: CalendarDate[]; publishedYears: number[] };

/** What stands beside a date that was counted in a year without a published arrangement. */
export const NOT_PUBLISHED = '节假日安排未公布';

/** A date found by counting; provisional when the State Council may still move a day that was looked at. */
export type CountedDate = { date: CalendarDate; provisional: boolean; note?: typeof NOT_PUBLISHED };

const MOST_DAYS = 1000;
/** The notice for a year has moved days since 29 December of the year before (2018-12-29 was worked by the notice for 2019). */
const MOVED_BY_NEXT_NOTICE = '12-29';

/** The State Council's calendar as far as this version of the software knows it. */
export const stateCouncilCalendar: Calendar = {
  holidays: everyDay('off'),
  makeupWorkdays: everyDay('work'),
  publishedYears: Object.keys(holidays).map(Number),
};

/** Is it a working day: a make-up day, or Monday to Friday and no holiday? In a year not published: Monday to Friday. */
export function isWorkingDay(date: CalendarDate, calendar: Calendar): boolean {
  if (calendar.makeupWorkdays.includes(date)) return true;
  return weekday(date) <= 5 && !calendar.holidays.includes(date);
}

/** Is the arrangement of that day published, so that it cannot move any more? */
export function isPublished(date: CalendarDate, { publishedYears }: Calendar): boolean {
  const year = yearOf(date);
  return publishedYears.includes(year) && (date.slice(5) < MOVED_BY_NEXT_NOTICE || publishedYears.includes(year + 1));
}

/** The n-th working day after `start`; the day after `start` is the first that can count. */
export function addWorkingDays(start: CalendarDate, n: number, calendar: Calendar): CountedDate {
  invariant(Number.isInteger(n) && n >= 0 && n <= MOST_DAYS, 'working days are counted from 0 to 1000');
  let date = start;
  let provisional = false;
  for (let left = n; left > 0; ) {
    date = addDays(date, 1);
    provisional ||= !isPublished(date, calendar);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return counted(date, provisional);
}

/** The day itself when it is worked, or the next working day (顺延, over holidays and weekends). */
export function rollToWorkingDay(date: CalendarDate, calendar: Calendar): CountedDate {
  const isOpen = isPublished(date, calendar);
  if (isWorkingDay(date, calendar)) return counted(date, !isOpen);
  const next = addWorkingDays(date, 1, calendar);
  return counted(next.date, !isOpen || next.provisional);
}

function counted(date: CalendarDate, provisional: boolean): CountedDate {
  return provisional ? { date, provisional, note: NOT_PUBLISHED } : { date, provisional };
}

function everyDay(kind: 'off' | 'work'): CalendarDate[] {
  return Object.entries(holidays).flatMap(([year, days]) => days[kind].split(' ').flatMap((run) => unroll(year, run)));
}

/** `0929-1006` of 2023 → eight dates. */
function unroll(year: string, run: string): CalendarDate[] {
  const [first = '', last = first] = run.split('-').map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`);
  const dates: CalendarDate[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}
