import { compile } from '@yizhu/shared/policy/compile';
import { readPolicies } from '../../../config/policies-on-disk';
import { countyColumn } from './counties';

const named = (name: string) => compile(readPolicies().filter((one) => one.name === name));
const subject = { identity: '', facts: { care: 'inpatient', disease: 'special' }, insurance: 60, date: '2024-05-06' };

test('the same bill gets what each county gives, by the category that they share', () => {
  // 2万 left: 彭水 special: × 80% = 16000, left 4000, not above 4000. 秀山 × 75% = 15000, whatever the disease.
  expect(countyColumn('彭水', named('彭水'), 'returned-to-poverty', subject, 5_000_000)).toMatchObject({
    category: '返贫致贫人口',
    answer: { aidFen: 1_600_000, insuranceFen: 3_000_000, ownFen: 400_000 },
  });
  expect(countyColumn('秀山', named('秀山'), 'returned-to-poverty', subject, 5_000_000)).toMatchObject({
    answer: { aidFen: 1_500_000, ownFen: 500_000 },
  });
});

test('a county that does not name the category says so', () => {
  expect(countyColumn('秀山', named('秀山'), 'tekun', subject, 5_000_000)).toEqual({
    name: '秀山',
    why: '这里的文件没有列这一类人',
  });
});

test('where nothing is given, the aid that came nearest says why', () => {
  // 3000 left of 7500 are not above 3000.
  const { answer, why } = countyColumn('秀山', named('秀山'), 'returned-to-poverty', subject, 750_000);
  expect(answer?.aidFen).toBe(0);
  expect(why).toContain('一事一议救助');
  expect(why).toContain('3,000');
});

test('a county whose rules are in another document names it', () => {
  const { answer, why } = countyColumn('鹤山', named('鹤山'), 'tekun', subject, 5_000_000);
  expect(answer).toMatchObject({ aidFen: 0, isUnknown: true });
  expect(why).toContain('江府〔2019〕40号');
});
