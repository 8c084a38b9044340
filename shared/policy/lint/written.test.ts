import { boundsIn, saysAmount, saysPoints, saysRate } from './written';

const YUAN = 100;

test.each([
  ['超过3万元的', 30_000],
  ['超过30000元', 30_000],
  ['超过30,000元', 30_000],
  ['超过三万元', 30_000],
  ['0.3万元', 3000],
  ['达到3000、4000、5000元的', 4000],
  ['5至10万元', 50_000],
  ['二千五百元', 2500],
  ['1.2亿元', 120_000_000],
])('%s says %d yuan', (words, yuan) => expect(saysAmount(words, yuan * YUAN)).toBe(true));

test.each([
  ['超过3万元的', 3000],
  ['超过3万元的', 300_000],
  ['13000元', 3000],
  ['按30%救助', 30],
  ['提高5个百分点', 5],
])('%s does not say %d yuan', (words, yuan) => expect(saysAmount(words, yuan * YUAN)).toBe(false));

test.each([
  ['按80%的比例', 8000],
  ['按百分之八十', 8000],
  ['按62.5%', 6250],
  ['全额救助', 10_000],
  ['起付线减半', 5000],
  ['降低30%', 7000],
  ['分别为90、70%', 9000],
])('%s says the rate %d', (words, units) => expect(saysRate(words, units)).toBe(true));

test.each([
  ['按80%的比例', 800],
  ['按80%的比例', 2000], // only what is taken off leaves the rest
  ['80元', 8000],
])('%s does not say the rate %d', (words, units) => expect(saysRate(words, units)).toBe(false));

test('points are written as 5个百分点 or 5%, and 5元 are none', () => {
  expect(saysPoints('提高5个百分点', 5)).toBe(true);
  expect(saysPoints('降低10-20个百分点', -10)).toBe(true);
  expect(saysPoints('提高5%', 5)).toBe(true);
  expect(saysPoints('提高5元', 5)).toBe(false);
  expect(saysPoints('提高15个百分点', 5)).toBe(false);
});

test.each([
  ['超过3万元的', 'lower', false, false],
  ['不超过3万元', 'upper', true, false],
  ['达到3万元的', 'lower', true, false],
  ['未达到3万元的', 'upper', false, false],
  ['3万元以上', 'lower', true, false],
  ['3万元及以上', 'lower', true, false],
  ['3万元以内', 'upper', true, false],
  ['低于3万元', 'upper', false, false],
  ['3万元(含)至5万元', 'lower', true, true],
  ['1万元至3万元(含)', 'upper', true, true],
  ['3万元(不含)以上', 'lower', false, true],
])('%s bounds 30,000 yuan', (words, side, closed, explicit) =>
  expect(boundsIn(words, 30_000 * YUAN)).toEqual([expect.objectContaining({ side, closed, explicit })]),
);

test('a plain amount is no bound', () => expect(boundsIn('年度限额3万元', 30_000 * YUAN)).toEqual([]));
