import { readSchedule } from './schedule-expression';

const start = new Date('2026-03-01T00:10:30Z');
const next = (expression: string, after: string) =>
  readSchedule(expression, start, 'Rule')(new Date(after))?.toISOString();

test.each([
  ['rate(10 minutes)', '2026-03-01T00:10:30Z', '2026-03-01T00:20:30.000Z'],
  ['rate(1 hour)', '2026-03-01T03:00:00Z', '2026-03-01T03:10:30.000Z'],
  ['cron(0 1 * * ? *)', '2026-03-01T00:59:59Z', '2026-03-01T01:00:00.000Z'],
  ['cron(0 1 * * ? *)', '2026-03-01T01:00:00Z', '2026-03-02T01:00:00.000Z'],
  ['cron(0/15 * * * ? *)', '2026-03-01T00:14:00Z', '2026-03-01T00:15:00.000Z'],
  ['cron(30 22 ? * MON-FRI *)', '2026-03-06T22:30:00Z', '2026-03-09T22:30:00.000Z'],
  ['cron(0 0 29 2 ? *)', '2026-03-01T00:00:00Z', '2028-02-29T00:00:00.000Z'],
])('%s after %s fires at %s', (expression, after, expected) => expect(next(expression, after)).toBe(expected));

test.each(['rate(5 weeks)', 'cron(0 1 * *)', 'cron(0 1 L * ? *)', 'cron(61 1 * * ? *)', 'at(2026-01-01T00:00:00)'])(
  '%s stops with the logical id',
  (expression) => expect(() => next(expression, '2026-03-01T00:00:00Z')).toThrow(/^Rule: /),
);
