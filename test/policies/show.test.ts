import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findPolicy } from '@yizhu/infra/local/policies/library';
import { widthOf } from '@yizhu/infra/local/policies/page-text';
import { showPolicy } from '@yizhu/infra/local/policies/show-policy';
import { readPolicy } from '@yizhu/shared/policy/read-policy';

const root = path.resolve(import.meta.dirname, '../..');
const oddFile = path.join(import.meta.dirname, 'odd-county.yaml');
const odd = showPolicy(readPolicy(readFileSync(oddFile, 'utf8'), oddFile));
const pengshui = showPolicy(findPolicy('彭水').document);
const xiushan = showPolicy(findPolicy('秀山').document);

/** The lines of one benefit's paragraph, without the space that places them. */
function paragraph(page: string, title: string): string[] {
  const lines = page.split('\n');
  const from = lines.findIndex((line) => line.includes(`. ${title}（`));
  const to = lines.findIndex((line, i) => i > from && line === '');
  return lines.slice(from, to).map((line) => line.trim().replace(/\s+/g, ' '));
}

test('a benefit is told in words: who, when, on what, above what, how much, up to what', () => {
  expect(paragraph(pengshui, '倾斜救助').slice(0, 16)).toEqual([
    '6. 倾斜救助（tilt）',
    '规范转诊、在市内就医，一次就医救助后自己还要付很多的，再救助一次',
    '给谁 特困人员、低保对象、返贫致贫人口、易返贫致贫人口、低保边缘家庭成员、因病',
    '致贫重病患者',
    '条件 就医类别：住院或门诊慢特病',
    '转诊：按规定办了转诊或不需要转诊',
    '就医地点：本县或本市',
    '定点医药机构：定点',
    '按什么算 政策范围内费用减去各项报销，再减去医疗救助-特殊疾病、医疗救助-其他疾病',
    '起付线 特困人员：3,000元',
    '低保对象、返贫致贫人口：4,000元',
    '易返贫致贫人口、低保边缘家庭成员、因病致贫重病患者：5,000元',
    '只算超过的部分；每次单独算',
    '比例 60%',
    '限额 倾斜救助年度限额：2万元',
    '例 低保边缘剩4563元，不到5000元：0元',
  ]);
});

test('brackets, grants and the top-up of 秀山 are told as the document has them', () => {
  expect(paragraph(xiushan, '一事一议救助')).toEqual(
    expect.arrayContaining([
      '起付线 3,000元',
      '分档 不到 1万元：65%',
      '1万元（含）起，不到 5万元：75%',
      '10万元（含）起：定额 8.5万元',
      '另外 按全年累计算，减去今年已经发的，补差额',
    ]),
  );
  expect(xiushan).toContain('第1次  费用算到 3月31日');
});

test('nested pools, a share of an index, a rate by level, points and rounding have their words', () => {
  expect(paragraph(odd, '住院救助').join('')).toContain(
    '前年全省居民人均可支配收入（2021 年 24,676元）的 10%（到元，元以下四舍五入）',
  );
  expect(paragraph(odd, '住院救助')).toEqual(
    expect.arrayContaining([
      '分档 不到 2万元，一级（乡镇卫生院、社区）：90%',
      '加减 转诊：没有按规定转诊：减 10 个百分点',
      '恶性肿瘤年度限额，包含在年度救助总限额里：6万元',
    ]),
  );
  expect(paragraph(odd, '再救助')).toEqual(expect.arrayContaining(['另外 算到元，元以下舍去', '分担 县财政 66.67%']));
});

test('the reading in force is marked beside the others', () => {
  expect(pengshui).toContain('● 采用    超过起付线的部分（tilt_base=excess）');
  expect(pengshui).toContain('○ 没采用  自付全额（tilt_base=whole）');
});

test('each figure that is missing says which document would give it', () => {
  expect(pengshui).toContain('还缺：重庆市当年的大病保险文件');
});

test.each([
  ['彭水', pengshui],
  ['秀山', xiushan],
])('the page of %s holds every quote of its benefits, and no line runs off the page', (county, page) => {
  const words = page.replace(/\s/g, '');
  const quotes = findPolicy(county).document.benefits.flatMap(({ quote }) => quote ?? []);
  expect(quotes.filter((quote) => !words.includes(quote.replace(/\s/g, '')))).toEqual([]);
  expect(page.split('\n').filter((line) => widthOf(line) > 90)).toEqual([]);
});

const policy = (...words: string[]) =>
  spawnSync('npm', ['run', '-s', 'policy', '--', ...words], { cwd: root, encoding: 'utf8' });

test('policy show takes a name or an id', () => {
  expect(policy('show', '彭水').stdout.trimEnd()).toBe(pengshui);
  expect(policy('show', 'xiushan-2023-42').stdout.trimEnd()).toBe(xiushan);
});

test('policy show of a policy that is not there names those that are, and ends with 1', () => {
  const { stderr, status } = policy('show', '九溪');
  expect(stderr).toContain('没有“九溪”这份政策。现有的是：');
  expect(stderr).toContain('彭水（pengshui-2023-52）');
  expect(status).toBe(1);
});
