import { AppError } from '../api/errors';
import { isCalendarDate } from './calendar-date';

/** The n-th day of the month given, or of the month after it. */
export type DayOfMonth = { 'day-of-month': number; month: Which };
/** A day (`09-30`) or the last day of a month (`month-end: 2`) of the year given, or of the year after it. */
export type DayOfYear = { 'month-day': string; year: Which } | { 'month-end': number; year: Which };
/** Counted from the day of an event, which `after` or `before` names for the reader. */
export type CountedFrom =
  | { 'working-days': number; after: string }
  | { days: number; after: string }
  | { days: number; before: string }
  | { months: number; after: string };

/** One day, once (`2019-12-25`). */
export type OnceOnly = { date: string };

/** When something is due, as plain data that a policy file carries; `roll` moves it over holidays and weekends (顺延). */
export type DeadlineRule = (
  | CountedFrom
  | DayOfMonth
  | DayOfYear
  | OnceOnly
  | { 'by-round': Record<number, DayOfYear> }
) & {
  roll?: 'working-day';
};

type Which = 'this' | 'next';
type Check = { holds: (value: unknown) => boolean; expected: string };

/** Each kind of rule: the word it is known by, first, then the words that belong to it. */
const KINDS = [
  ['working-days', 'after'],
  ['days', 'after'],
  ['days', 'before'],
  ['months', 'after'],
  ['day-of-month', 'month'],
  ['month-day', 'year'],
  ['month-end', 'year'],
  ['by-round'],
  ['date'],
];

const which: Check = { holds: (value) => value === 'this' || value === 'next', expected: 'this 或 next' };
const event: Check = {
  holds: (value) => /^[a-z]+(-[a-z]+)*$/.test(String(value)),
  expected: '事件名，小写英文用短横线连接',
};
const CHECKS: Record<string, Check> = {
  'working-days': whole(1, 366),
  days: whole(1, 3660),
  months: whole(1, 120),
  'day-of-month': whole(1, 28),
  'month-end': whole(1, 12),
  'month-day': {
    holds: (value) => typeof value === 'string' && isCalendarDate(`2023-${value}`),
    expected: '每年都有的月日，例如 09-30；二月底请写 month-end: 2',
  },
  'by-round': {
    holds: (value) => isObject(value) && Object.keys(value).length > 0,
    expected: '每一次的期限，例如 1: { month-end: 4, year: this }',
  },
  date: { holds: (value) => typeof value === 'string' && isCalendarDate(value), expected: '日期，例如 2019-12-25' },
  month: which,
  year: which,
  after: event,
  before: event,
  roll: { holds: (value) => value === 'working-day', expected: 'working-day' },
};

/** Accept data as a rule, or throw an `AppError` (`policy.unknownWord`, `policy.badValue`) whose path names the word at fault. */
export function parseDeadlineRule(data: unknown, path: string): DeadlineRule {
  const rule = checkWords(data, path, [...KINDS]);
  const rounds = isObject(rule['by-round']) ? rule['by-round'] : {};
  for (const [round, ofRound] of Object.entries(rounds)) {
    const at = `${path}.by-round.${round}`;
    if (!/^[1-9]\d?$/.test(round)) throw badValue(round, '第几次，例如 1', at);
    checkWords(
      ofRound,
      at,
      [
        ['month-day', 'year'],
        ['month-end', 'year'],
      ],
      [],
    );
  }
  return rule as DeadlineRule;
}

function checkWords(data: unknown, path: string, kinds: string[][], optional = ['roll']): Record<string, unknown> {
  if (!isObject(data)) throw badValue(data, '期限规则，例如 { working-days: 5, after: review-done }', path);
  const words = Object.keys(data);
  const unknown = words.find((word) => !kinds.some((kind) => kind.includes(word)) && !optional.includes(word));
  if (unknown !== undefined) throw new AppError('policy.unknownWord', `${path}.${unknown}`, { word: unknown });
  const required = words.filter((word) => !optional.includes(word)).sort();
  if (!kinds.some((kind) => [...kind].sort().join() === required.join())) {
    throw badValue(required.join('、'), kinds.map((kind) => kind.join(' + ')).join(' 或 '), path);
  }
  for (const word of words) {
    const check = CHECKS[word];
    if (check && !check.holds(data[word])) throw badValue(data[word], check.expected, `${path}.${word}`);
  }
  return data;
}

function whole(least: number, most: number): Check {
  const holds = (value: unknown) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
  return { holds, expected: `${least} 到 ${most} 的整数` };
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function badValue(value: unknown, expected: string, path: string): AppError {
  return new AppError('policy.badValue', path, { value: isObject(value) ? '{…}' : String(value), expected });
}
