import type { QueueRow } from '@yizhu/shared/api/endpoints';
import { dueNote, filterRows, noFilter, type QueueFilter, statesIn, stillThere, valuesIn } from './filter-rows';

const row = (id: string, change: Partial<QueueRow>): QueueRow => ({
  id,
  number: id,
  name: '王*国',
  place: '下冶村',
  category: '低保对象',
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
  row('b', { due: '2026-02-28', mine: false, category: '重度残疾人' }),
  row('c', { state: 'passed', next: 'publicise', place: '上冶村' }),
];
const today = '2026-02-28';
const ids = (filter: Partial<QueueFilter>) => filterRows(rows, { ...noFilter, ...filter }, today).map(({ id }) => id);

test.each([
  ['mine', 'any', ['a', 'c']],
  ['all', 'any', ['a', 'b', 'c']],
  ['all', 'submitted', ['a', 'b']],
  ['all', 'overdue', ['a']],
  ['mine', 'passed', ['c']],
] as const)('%s and %s', (whose, state, found) => expect(ids({ whose, state })).toEqual(found));

test.each([
  [{}, ['a', 'b', 'c']],
  [{ place: '下冶村' }, ['a', 'b']],
  [{ category: '低保对象' }, ['a', 'c']],
  [{ place: '下冶村', category: '低保对象' }, ['a']],
  [{ place: '上冶村', category: '重度残疾人' }, []],
])('village and identity: %j', (filter, found) => expect(ids(filter)).toEqual(found));

test('villages and identities are counted, the most frequent first', () => {
  expect(valuesIn(rows, 'place')).toEqual([
    { value: '下冶村', count: 2 },
    { value: '上冶村', count: 1 },
  ]);
  expect(valuesIn(rows.slice(0, 2), 'category').map(({ value }) => value)).toEqual(['低保对象', '重度残疾人']);
});

test('a village whose last case is done is asked for no more', () => {
  const filter = { ...noFilter, place: '上冶村', category: '低保对象' };
  expect(stillThere(filter, rows)).toEqual(filter);
  expect(stillThere(filter, rows.slice(0, 2))).toEqual({ ...filter, place: 'any' });
});

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
