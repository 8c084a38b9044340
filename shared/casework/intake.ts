/** 四(二)3: 一次性救助在次年2月底前集中受理，第二季度前给予救助 — from when until when an application of a year is taken, and by when it is paid. */
import type { ApplicationStep } from './application';
import { type CalendarDate, calendarDate } from './calendar-date';
import type { DeadlineRule } from './deadline-rule';
import { dueDate } from './deadlines';

/** Deadlines as a policy carries them; ours end in these words. */
export type PolicyDeadline = { readonly id: string; readonly rule: DeadlineRule };
const ACCEPT = '.oneoff_accept';
const PAY = '.oneoff_pay';

/** The days on which costs of a year may be applied for, both included; no last day where the document gives none. */
export type Intake = { from: CalendarDate; to?: CalendarDate };

export const intakeOf = (deadlines: readonly PolicyDeadline[], year: number): Intake => ({
  from: calendarDate(year, 1, 1),
  to: lastDay(deadlines, ACCEPT, year),
});

/** By when the document wants a step done: taken in by the one day, all the rest by the day of payment. */
export const stepDue = (
  deadlines: readonly PolicyDeadline[],
  step: ApplicationStep,
  year: number,
): CalendarDate | undefined => lastDay(deadlines, step === 'accept' ? ACCEPT : PAY, year);

function lastDay(deadlines: readonly PolicyDeadline[], ending: string, year: number): CalendarDate | undefined {
  const found = deadlines.filter(({ id }) => id.slice(-ending.length) === ending)[0];
  return found && dueDate(found.rule, { year }, everyDayCounts).due;
}

const everyDayCounts = { holidays: [], makeupWorkdays: [], publishedYears: [] };
