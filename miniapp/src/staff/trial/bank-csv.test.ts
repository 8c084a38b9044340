import { compile } from '@yizhu/shared/policy/compile';
import { readPolicies } from '../../../config/policies-on-disk';
import { runBank } from './bank';
import { bankResultCsv, readBank } from './bank-csv';

const named = (name: string) => compile(readPolicies().filter((one) => one.name === name));
const pengshui = named('彭水');
const xiushan = named('秀山');
const heading = '身份,就医类别,政策范围内费用,基本医保,大病保险';

test('a table with its heading is read row by row, amounts as people write them', () => {
  const { bills, bad } = readBank(`${heading}\n低保对象,住院,"5万","3万",\n无,,1200,0,\n`, pengshui);
  expect(bad).toEqual([]);
  expect(bills).toEqual([
    { identity: '低保对象', facts: { care: 'inpatient' }, amounts: { 'policy-covered': 5_000_000, basic: 3_000_000 } },
    { identity: '', facts: {}, amounts: { 'policy-covered': 120_000, basic: 0 } },
  ]);
});

test('cells copied from a spreadsheet are separated by tabs', () => {
  const { bills } = readBank('身份\t政策范围内费用\n特困人员\t20000', pengshui);
  expect(bills.map(({ amounts }) => amounts['policy-covered'])).toEqual([2_000_000]);
});

test('a bad cell is told by row and column; the good rows are kept', () => {
  const table = `${heading}\n低保对象,住院,20000,10000,\n村长,住院,20000,0,\n低保对象,理疗,20000,0,\n低保对象,住院,两万,0,\n低保对象,住院,,0,\n低保对象,住院,100,100.01,\n低保对象,住院,100,100,`;
  const { bills, bad } = readBank(table, pengshui);
  expect(bills).toHaveLength(2);
  expect(bad.map(({ row, column }) => [row, column])).toEqual([
    [3, '身份'],
    [4, '就医类别'],
    [5, '政策范围内费用'],
    [6, '政策范围内费用'],
    [7, '政策范围内费用'],
  ]);
  expect(bad[0]?.reason).toContain('没有“村长”这一类');
  expect(bad[4]?.reason).toBe('各项报销合计 100.01 元，比政策范围内费用还多');
});

test('a table without a needed column is refused with the column', () => {
  const { bills, problem } = readBank('姓名,费用\n张三,100', pengshui);
  expect(bills).toEqual([]);
  expect(problem).toBe('第一行要有这些列名：身份、政策范围内费用。现在缺 身份、政策范围内费用。');
});

test('nothing pasted asks for the heading', () => {
  expect(readBank('', pengshui).problem).toContain('第一行要有这些列名');
});

const side = (compiled: typeof pengshui) => ({ compiled, date: '2024-05-06' });

test('two sets of rules over a bank: totals, who gains and who loses, by category', () => {
  const bills = [
    { identity: '返贫致贫人口', facts: {}, amounts: { 'policy-covered': 5_000_000, basic: 3_000_000 } },
    { identity: '返贫致贫人口', facts: {}, amounts: { 'policy-covered': 1_000_000, basic: 600_000 } },
    { identity: '低保对象', facts: {}, amounts: { 'policy-covered': 5_000_000, basic: 3_000_000 } },
  ];
  const { groups, total } = runBank(bills, side(pengshui), side(xiushan));
  // 彭水: 2万 × 80% = 16000, what is left, 4000, is not above 4000. 4000 left of 1万: no aid (not over 3万), 4000 − 4000 = 0.
  // 秀山: 2万 × 75% = 15000; 4000 × 65% = 2600; 低保对象 is not on its list.
  expect(groups).toEqual([
    { identity: '返贫致贫人口', count: 2, firstFen: 1_600_000, secondFen: 1_760_000, gain: 1, lose: 1, unknown: 0 },
    { identity: '低保对象', count: 1, firstFen: 1_600_000, secondFen: 0, gain: 0, lose: 1, unknown: 0 },
  ]);
  expect(total).toMatchObject({ count: 3, firstFen: 3_200_000, secondFen: 1_760_000, gain: 1, lose: 2 });
});

test('the result of each row can be opened in a spreadsheet', () => {
  const bill = {
    identity: '低保对象',
    facts: { care: 'inpatient' },
    amounts: { 'policy-covered': 5_000_000, basic: 3_000_000 },
  };
  const csv = bankResultCsv(runBank([bill], side(pengshui), side(xiushan)), ['彭水', '秀山'], () => '住院');
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    '\uFEFF身份,就医类别,政策范围内费用,基本医保,大病保险,彭水,秀山,差额,备注',
    '低保对象,住院,50000.00,30000.00,,16000.00,0.00,-16000.00,',
  ]);
});
