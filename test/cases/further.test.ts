import path from 'node:path';
import { readFurtherCases } from './bank';
import { compareCase } from './compare';

const cases = readFurtherCases(path.join(__dirname, 'further'));

test.each(cases.map((one) => ({ one, name: `${one.id} ${one.title_zh}` })))('$name', ({ one }) => {
  expect(compareCase(one)).toEqual([{ reading: '-', mismatches: [] }]);
});

test('every case has an id of its own', () => {
  const ids = cases.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});
