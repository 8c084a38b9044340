import { dayInChina, endOfDayInChina } from './china-day';

test('a day in China begins at 16:00 UTC', () => {
  expect(dayInChina(new Date('2025-03-01T15:59:59.999Z'))).toBe('2025-03-01');
  expect(dayInChina(new Date('2025-03-01T16:00:00Z'))).toBe('2025-03-02');
});

test('and is over when the next one begins', () => {
  expect(endOfDayInChina('2025-03-01').toISOString()).toBe('2025-03-01T16:00:00.000Z');
  expect(endOfDayInChina('2024-12-31').toISOString()).toBe('2024-12-31T16:00:00.000Z');
});
