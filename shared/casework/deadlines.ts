import { AppError } from '../api/errors';
import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  lastDayOfMonth,
  monthOf,
  parseDate,
  yearOf,
} from './calendar-date';
import type { CountedFrom, DayOfMonth, DayOfYear, DeadlineRule } from './deadline-rule';
import { addWorkingDays, type Calendar, type CountedDate, rollToWorkingDay } from './working-days';

/** What a deadline is counted from: the base year, its month or round, or the day of the event that `after` or `before` names. */
export type DeadlineFacts = { year?: number; month?: number; round?: number; start?: string };

/** The last day on which something is in time; provisional while the calendar of a day that was looked at is not published. */
export type DueDate = { due: CalendarDate; provisional: boolean };

/**
 * When a rule falls due. Counting begins on the day after `start`; a missing year or month is that of `start`. A fact that the rule needs
 * and that is missing or impossible throws an `AppError` (`input.missingField`, `input.wrongType`, `date.…`) naming it under `path`.
 */
export function dueDate(rule: DeadlineRule, facts: DeadlineFacts, calendar: Calendar, path = ''): DueDate {
  const needed = new Needed(facts, path);
  const found = count(rule, needed, calendar);
  if (rule.roll !== 'working-day') return { due: found.date, provisional: found.provisional };
  const rolled = rollToWorkingDay(found.date, calendar);
  return { due: rolled.date, provisional: found.provisional || rolled.provisional };
}

function count(rule: DeadlineRule, needed: Needed, calendar: Calendar): CountedDate {
  if ('after' in rule || 'before' in rule) return countFrom(rule, needed.start(), calendar);
  if ('day-of-month' in rule) return settled(dayOfMonth(rule, needed));
  if ('date' in rule) return settled(rule.date as CalendarDate);
  if ('by-round' in rule) return settled(dayOfYear(needed.ofRound(rule['by-round']), needed));
  return settled(dayOfYear(rule, needed));
}

function countFrom(rule: CountedFrom, start: CalendarDate, calendar: Calendar): CountedDate {
  if ('working-days' in rule) return addWorkingDays(start, rule['working-days'], calendar);
  if ('months' in rule) return settled(addMonths(start, rule.months));
  return settled(addDays(start, 'before' in rule ? -rule.days : rule.days));
}

function dayOfMonth(rule: DayOfMonth, needed: Needed): CalendarDate {
  const day = calendarDate(needed.year(), needed.month(), rule['day-of-month']);
  return rule.month === 'next' ? addMonths(day, 1) : day;
}

function dayOfYear(rule: DayOfYear, needed: Needed): CalendarDate {
  const year = needed.year() + (rule.year === 'next' ? 1 : 0);
  if ('month-end' in rule) return lastDayOfMonth(year, rule['month-end']);
  const [month = 0, day = 0] = rule['month-day'].split('-').map(Number);
  return calendarDate(year, month, day);
}

function settled(date: CalendarDate): CountedDate {
  return { date, provisional: false };
}

/** The facts, each checked when the rule asks for it. */
class Needed {
  constructor(
    private readonly facts: DeadlineFacts,
    private readonly path: string,
  ) {}

  year(): number {
    return this.whole('year', '年份', 1800, 9998) ?? yearOf(this.start('year', '年份'));
  }

  month(): number {
    return this.whole('month', '月份', 1, 12) ?? monthOf(this.start('month', '月份'));
  }

  ofRound(rules: Record<number, DayOfYear>): DayOfYear {
    const round = this.whole('round', '轮次', 1, 99);
    if (round === undefined) throw this.missing('round', '轮次');
    const rule = rules[round];
    if (!rule) throw this.wrong('round', `轮次 ${Object.keys(rules).join('、')} 之一`);
    return rule;
  }

  /** The starting day; `instead` is the fact that a caller would rather have had, and that is reported when neither is there. */
  start(instead = 'start', title = '起算日期'): CalendarDate {
    const { start } = this.facts;
    if (start === undefined) throw this.missing(instead, title);
    if (typeof start !== 'string') throw this.wrong('start', '日期，例如 2024-03-01');
    const parsed = parseDate(start);
    if (parsed.kind === 'blank') throw this.missing('start', '起算日期');
    if (parsed.kind === 'error') throw new AppError(parsed.code, this.at('start'));
    return parsed.date;
  }

  private whole(name: 'year' | 'month' | 'round', title: string, least: number, most: number): number | undefined {
    const value = this.facts[name];
    if (value === undefined) return undefined;
    const holds = Number.isInteger(value) && value >= least && value <= most;
    if (!holds) throw this.wrong(name, `${title}，${least} 到 ${most} 的整数`);
    return value;
  }

  private missing(name: string, title: string): AppError {
    return new AppError('input.missingField', this.at(name), { field: title });
  }

  private wrong(name: string, expected: string): AppError {
    return new AppError('input.wrongType', this.at(name), { expected });
  }

  private at(name: string): string {
    return this.path ? `${this.path}.${name}` : name;
  }
}
