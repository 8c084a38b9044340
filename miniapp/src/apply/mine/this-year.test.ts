import type { ApplicationSummary } from '@yizhu/shared/api/endpoints';
import { paidPercent, thisYear } from './this-year';

const application = (change: Partial<ApplicationSummary>): ApplicationSummary => ({
  ...{ id: 'a.1', number: '1', title: '一次性救助', year: 2025, state: 'decided' },
  ...{ submitted: '2026-01-20T01:00:00.000Z', changed: '2026-02-02T01:00:00.000Z', ...change },
});
const today = '2026-03-01';

test('before anything was decided there is nothing to show', () => {
  expect(thisYear([], today)).toBeUndefined();
  expect(thisYear([application({ state: 'proposed' })], today)).toBeUndefined();
});

test('what was decided and has not come is still to come', () => {
  expect(thisYear([application({ amountFen: 500_000 })], today)).toEqual({ decidedFen: 500_000, paidFen: 0 });
});

test('two add up, and one of them has come', () => {
  const both = [application({ amountFen: 500_000 }), application({ amountFen: 123_456, state: 'paid' })];
  expect(thisYear(both, today)).toEqual({ decidedFen: 623_456, paidFen: 123_456 });
});

test('the year begins at midnight in China', () => {
  const paid = (changed: string) => thisYear([application({ amountFen: 1, state: 'paid', changed })], today);
  expect(paid('2025-12-31T15:59:59.999Z')).toBeUndefined();
  expect(paid('2025-12-31T16:00:00.000Z')).toEqual({ decidedFen: 1, paidFen: 1 });
});

test.each([
  [29, 100, 29],
  [0, 500_000, 0],
  [499_999, 500_000, 99],
  [500_000, 500_000, 100],
])('%i fen of %i are %i percent', (paidFen, decidedFen, percent) => {
  expect(paidPercent({ paidFen, decidedFen })).toBe(percent);
});
