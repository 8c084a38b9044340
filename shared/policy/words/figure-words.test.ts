import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicy } from '../read-policy';
import { benefitRows } from './benefit-words';
import { Wording } from './figure-words';

const read = (file: string) => readPolicy(readFileSync(join(__dirname, '../../policies', file), 'utf8'), file);
const pengshui = read('500243-pengshui/pengshui-2023-52.yaml');
const yangquan = read('140300-yangquan/yangquan-2019-45.yaml');

const rowOf = (benefit: string, label: string, focus?: string) => {
  const one = pengshui.benefits.find(({ id }) => id === benefit);
  if (!one) throw new Error(benefit);
  return benefitRows(pengshui, one, new Wording(pengshui, focus)).find(([title]) => title === label)?.[1];
};

test('a table by category is told in full, or for one category alone', () => {
  expect(rowOf('special-disease-aid', '比例')).toEqual(['特困人员、低保对象、返贫致贫人口：80%', '其余：70%']);
  expect(rowOf('special-disease-aid', '比例', 'tekun')).toEqual(['80%']);
  expect(rowOf('special-disease-aid', '比例', 'veteran')).toEqual(['70%']);
});

test('points that are for others are not told to one category', () => {
  expect(rowOf('critical-illness', '加减')).toEqual(['特困人员、低保对象、返贫致贫人口：加 5 个百分点']);
  expect(rowOf('critical-illness', '加减', 'tekun')).toEqual(['加 5 个百分点']);
  expect(rowOf('critical-illness', '加减', 'at-risk')).toBeUndefined();
});

test('a figure that a county may set beside the document’s is not set, one that must be known is missing', () => {
  const words = new Wording(yangquan);
  const limit = yangquan.pools['outpatient-annual']?.limit ?? { none: true };
  expect(words.amount(limit)).toEqual(['3,000元、县里另定的门诊救助年度限额（没有另定）中最低的']);
  const round = { to: 'fen', mode: 'half-up' } as const;
  const own = { parameter: 'resident-premium', 'years-before': 1, round };
  expect(words.amount({ first: [own, own] })).toEqual([
    '上年城乡居民基本医疗保险个人缴费标准（没有另定）；没有时取上年城乡居民基本医疗保险个人缴费标准（还缺数）',
  ]);
});
