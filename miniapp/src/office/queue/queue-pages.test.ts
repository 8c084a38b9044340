import type { QueueRow } from '@yizhu/shared/api/endpoints';
import { countWords, type QueuePage, readPages } from './queue-pages';

const row = (id: string, mine = true, due?: string) => ({ id, mine, due }) as QueueRow;
const pages: Record<string, QueuePage> = {
  first: { rows: [row('a'), row('b', false)], total: 5, next: 'second' },
  second: { rows: [row('b', false), row('c')], total: 5, next: 'third' },
  third: { rows: [row('d')], total: 5 },
};
const ask = async (after = 'first'): Promise<QueuePage> => pages[after] as QueuePage;
const ids = ({ rows }: { rows: readonly QueueRow[] }) => rows.map(({ id }) => id);

test('one page is read, and that there are more is known', async () => {
  const read = await readPages(ask, 1);
  expect([ids(read), read.total, read.isMore]).toEqual([['a', 'b'], 5, true]);
});

test('two pages are one list: what the caller may do first, and nothing twice', async () => {
  const read = await readPages(ask, 2);
  expect([ids(read), read.isMore]).toEqual([['a', 'c', 'b'], true]);
});

test('after the last page there is no further one, however many are asked for', async () => {
  const read = await readPages(ask, 9);
  expect([ids(read), read.isMore]).toEqual([['a', 'c', 'd', 'b'], false]);
});

const today = '2026-02-28';
test.each([
  ['一共 0 件，您能办 0 件，没有过期的', [], 0, false],
  ['一共 2 件，您能办 1 件，1 件过期了', [row('a', true, '2026-02-27'), row('b', false, '2026-02-28')], 2, false],
  ['一共 201 件，先读了最急的 1 件，里面您能办 1 件，没有过期的', [row('a')], 201, true],
  ['一共 4999 件，先读了最急的 1 件，里面您能办 1 件，没有过期的', [row('a')], 4_999, true],
  ['一共 5000 件以上，先读了最急的 1 件，里面您能办 1 件，没有过期的', [row('a')], 5_000, true],
])('%s', (words, rows, total, isMore) => expect(countWords({ rows, total, isMore }, today)).toBe(words));
