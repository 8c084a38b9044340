import { stackFor } from '@yizhu/shared/policy/region';
import { readPolicies } from '../../../config/policies-on-disk';
import { whatIsGiven } from './what-is-given';

const policies = readPolicies();
const given = (adcode: string, id?: string) => {
  const documents = stackFor(policies, adcode);
  const categories = documents.flatMap((one) => one.categories);
  return whatIsGiven(
    documents,
    categories.find((one) => one.id === id),
  );
};
const rowsOf = (id: string, benefit: string) =>
  Object.fromEntries(given('500243', id).aid.find((one) => one.id === benefit)?.rows ?? []);

test('who is 低保对象 in 彭水 reads the figures for 低保对象 alone', () => {
  expect(rowsOf('dibao', 'tilt')).toMatchObject({
    超过多少才有: ['4,000元', '只算超过的部分；每次单独算'],
    给多少: ['60%'],
    最多给多少: ['倾斜救助年度限额：2万元'],
  });
  expect(rowsOf('tekun', 'tilt')).toMatchObject({ 超过多少才有: ['3,000元', '只算超过的部分；每次单独算'] });
  expect(rowsOf('veteran', 'special-disease-aid')).toMatchObject({ 给多少: ['70%'] });
});

test('behind each stands what the document says, place by place', () => {
  const tilt = given('500243', 'dibao').aid.find(({ id }) => id === 'tilt');
  expect(tilt?.places.map(({ at }) => at)).toContain('二(三)3');
  expect(tilt?.places[0]?.quotes.join()).toContain('低保对象、返贫致贫人口达到 4000 元及以上的，按 60% 的比例救助');
});

test('what is only for others is named, and not shown as theirs', () => {
  const { aid, others } = given('500243', 'veteran');
  expect(aid.map(({ title }) => title)).toEqual(['医疗救助-特殊疾病', '医疗救助-其他疾病']);
  expect(others).toEqual(expect.arrayContaining(['资助参保', '倾斜救助', '住院免押金']));
});

test('who holds no category gets insurance, and no aid', () => {
  const { aid, insurance } = given('500243');
  expect(aid).toEqual([]);
  expect(insurance.map(({ id }) => id)).toEqual([
    'basic-inpatient',
    'basic-outpatient',
    'basic-employee',
    'critical-illness',
  ]);
});

test('a figure that nobody has published is named with the document that would give it; one of the city counts', () => {
  expect(given('500243', 'dibao').missing).toEqual(
    expect.arrayContaining([
      { title: '城乡居民基本医保一档个人缴费标准', from: '当年的个人缴费标准由重庆市公布，不在本文件里' },
    ]),
  );
  expect(given('500243', 'dibao').missing.map(({ title }) => title)).not.toContain('大病保险起付线');
});

test('who is helped with costs as another reads that aid, and enrolment as their own', () => {
  const ids = (category: string) => given('440784', category).aid.map(({ id }) => id);
  expect(ids('special-hardship')).toEqual(['aid', 'charity-referral', 'enrolment-subsidy']);
  expect(ids('illness-impoverished')).toEqual(['aid', 'charity-referral']);
});
