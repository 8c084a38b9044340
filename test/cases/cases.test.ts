import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCases } from '../reference/case-bank';
import { compareCase } from './compare';

const bank = path.join(__dirname, 'bank');
const shared = path.resolve(__dirname, '../../../shared/cases');

describe.each(['彭水', '秀山', '阳泉', '鹤山', '保山'])(
  'every worked case of %s comes out to the fen, under each of its readings',
  (policy) => {
    const cases = readCases<Record<string, unknown>>(bank, policy).map((one) => ({
      one,
      name: `${one.id} ${one.title_zh}`,
    }));

    test.each(cases)('$name', ({ one }) => {
      const readings = ['-', ...(one.expect_alt ?? []).map(({ interp }) => interp)];
      expect(compareCase(one)).toEqual(readings.map((reading) => ({ reading, mismatches: [] })));
    });
  },
);

test('a case that expects another amount, another state or one field more does not pass', () => {
  const [one] = readCases<Record<string, unknown>>(bank, '彭水').filter(({ id }) => id === 'PS-V01');
  if (!one) throw new Error('the case PS-V01 is gone');
  const fields = (expect: Record<string, unknown>) =>
    compareCase({ ...one, expect_alt: [], expect })[0]?.mismatches.map((mismatch) => mismatch.field);
  expect(fields(one.expect)).toEqual([]);
  expect(fields({ ...one.expect, total_fen: Number(one.expect.total_fen) + 1 })).toEqual(['total_fen']);
  expect(fields({ ...one.expect, awards: [] })).toEqual(['awards']);
  expect(fields({ ...one.expect, category: '低保对象' })).toEqual(['category']);
});

const whereShared = existsSync(shared) ? test : test.skip;
whereShared('the cases kept here are the cases that are handed round', () => {
  const files = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.json'));
  expect(files(bank)).toEqual(files(shared));
  const different = files(bank).filter(
    (name) => !readFileSync(path.join(bank, name)).equals(readFileSync(path.join(shared, name))),
  );
  expect(different).toEqual([]);
});
