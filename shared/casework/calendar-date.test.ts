import fc from 'fast-check';
import {
  addDays,
  addMonths,
  calendarDate,
  compareDates,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isCalendarDate,
  lastDayOfMonth,
  monthOf,
  parseDate,
  weekday,
  yearOf,
} from './calendar-date';

describe('parseDate', () => {
  test.each([
    '2024-03-01',
    '2024-3-1',
    '2024/3/1',
    '2024/03/01',
    '2024.3.1',
    '2024年3月1日',
    '2024年03月01号',
    '2024 年 3 月 1 日',
    '20240301',
    '２０２４－３－１',
    '２０２４／３／１',
    '２０２４年３月１日',
    ' 2024-03-01 ',
    '2024—03—01',
    '2024/3/1 0:00',
    '2024-03-01 23:59:59',
    '2024-03-01T08:30:00.000',
    '20240301 08:00',
  ])('reads %j as 2024-03-01', (text) => {
    expect(parseDate(text)).toEqual({ kind: 'date', date: '2024-03-01' });
  });

  test.each(['', '  ', '-', '--', '/', '—'])('%j is blank', (text) => {
    expect(parseDate(text)).toEqual({ kind: 'blank' });
  });

  test.each([
    '2023-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-04-31',
    '20241301',
  ])('%s is no day of the calendar', (text) => {
    expect(parseDate(text)).toEqual({ kind: 'error', code: 'date.doesNotExist' });
  });

  test.each(['2024-02-29', '2000-02-29', '2024-12-31', '1800-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(parseDate(text)).toEqual({ kind: 'date', date: text });
  });

  test.each([
    '昨天',
    '24-3-1',
    '24/3/1',
    '3月1日',
    '2024-3',
    '45352',
    '2024-03-01Z',
    '2024-03-01T00:00:00Z',
    '2024-03-01T00:00:00+08:00',
    '1799-12-31',
    '0000-01-01',
    '2024-03-011',
    '2024-0-3-1',
    `2024-03-01${' '.repeat(80)}x`,
  ])('%j cannot be read as a date', (text) => {
    expect(parseDate(text)).toEqual({ kind: 'error', code: 'date.malformed' });
  });
});

describe('arithmetic of days', () => {
  test('knows the day number of days on both sides of the epoch and of leap days', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2000-03-01')).toBe(11_017);
    expect([fromDayNumber(0), fromDayNumber(-1), fromDayNumber(11_016)]).toEqual([
      '1970-01-01',
      '1969-12-31',
      '2000-02-29',
    ]);
  });

  test('agrees with the Gregorian calendar of the platform on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('1800-01-01'), max: dayNumber('9999-12-31') }), (n) => {
        const platform = new Date(n * 86_400_000);
        const date = fromDayNumber(n);
        expect(date).toBe(platform.toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(n);
        expect(weekday(date) % 7).toBe(platform.getUTCDay());
      }),
      { numRuns: 5_000 },
    );
  });

  test('crosses months, years and leap days', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  });

  test('counts Monday as 1 and Sunday as 7', () => {
    expect([weekday('2023-09-25'), weekday('2023-09-30'), weekday('2023-10-01'), weekday('1900-01-01')]).toEqual([
      1, 6, 7, 1,
    ]);
  });

  test('orders dates', () => {
    expect(['2024-10-01', '2023-12-31', '2024-02-01'].sort(compareDates)).toEqual([
      '2023-12-31',
      '2024-02-01',
      '2024-10-01',
    ]);
    expect(compareDates('2024-01-01', '2024-01-01')).toBe(0);
  });
});

describe('months', () => {
  test.each([
    ['2020-08-31', 6, '2021-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2020-08-28', 6, '2021-02-28'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s plus %d months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test('end in a last day', () => {
    expect([
      lastDayOfMonth(2023, 2),
      lastDayOfMonth(2024, 2),
      lastDayOfMonth(2023, 4),
      lastDayOfMonth(2023, 12),
    ]).toEqual(['2023-02-28', '2024-02-29', '2023-04-30', '2023-12-31']);
  });
});

test('only an existing day in the written form is a calendar date', () => {
  expect([
    isCalendarDate('2024-02-29'),
    isCalendarDate('2023-02-29'),
    isCalendarDate('2024-2-29'),
    isCalendarDate(''),
  ]).toEqual([true, false, false, false]);
  expect(() => addDays('2023-02-29', 1)).toThrow('existing day');
  expect(() => calendarDate(2023, 2, 29)).toThrow('2023-2-29');
  expect(() => addDays('9999-12-31', 1)).toThrow('calendar has a day');
  expect([yearOf('2024-02-29'), monthOf('2024-02-29')]).toEqual([2024, 2]);
});
