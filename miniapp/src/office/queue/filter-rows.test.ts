import type { QueueRow } from '@yizhu/shared/api/endpoints';
import { dueNote, filterRows, statesIn } from './filter-rows';

const row = (id: string, change: Partial<QueueRow>): QueueRow => ({
  id,
  number: id,
  name: '王*国',
  place: '冠山镇',
  title: '一次性救助',
  state: 'submitted',
  next: 'accept',
  mine: true,
  lastBy: '本人',
  changed: '2026-01-05T00:00:00.000Z',
  ...change,
});
const rows = [
  row('a', { due: '2026-02-27' }),
  row('b', { due: '2026-02-28', mine: false }),
  row('c', { state: 'passed', next: 'publicise' }),
];
const today = '2026-02-28';
const ids = (filter: Parameters<typeof filterRows>[1]) => filterRows(rows, filter, today).map(({ id }) => id);

test.each([
  ['mine', 'any', ['a', 'c']],
  ['all', 'any', ['a', 'b', 'c']],
  ['all', 'submitted', ['a', 'b']],
  ['all', 'overdue', ['a']],
  ['mine', 'passed', ['c']],
] as const)('%s and %s', (whose, state, found) => expect(ids({ whose, state })).toEqual(found));

test('states are counted in the order of an application', () => {
  expect(statesIn(rows).map(({ state, count }) => [state, count])).toEqual([
    ['submitted', 2],
    ['passed', 1],
  ]);
});

test.each([
  ['2026-03-03', '还有 3 天'],
  ['2026-02-28', '今天到期'],
  ['2026-02-26', '超了 2 天'],
])('due on %s it says %s', (due, words) => expect(dueNote(due, today)).toBe(words));
