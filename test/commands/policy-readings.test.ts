import { countyFolder, runPolicy, smallCounty } from './small-county';

const county = countyFolder();
afterAll(county.remove);
const file = county.file('small.yaml', smallCounty);

test('another reading is told with the cases it changes, by how much, and the one that changes most', () => {
  const { status, stdout } = runPolicy('readings', file, '--cases', county.bank, '--json');
  expect(status).toBe(0);
  const [{ id, cases, readings }] = JSON.parse(stdout);
  expect({ id, cases }).toEqual({ id: 'small-county-2024', cases: 4 });
  expect(readings).toHaveLength(1);
  expect(readings[0]).toMatchObject({ id: 'X-1', chosen: 'excess', chosenSays: '超过的部分', status: 'disputed' });
  // A: 4,000 × 80 % and a tenth of 1,800 is 3,380; the whole 5,000 × 80 % and a tenth of 1,000 is 4,100.
  // B: 1,000 × 50 % and a tenth of 1,500 is 650; the whole 2,000 × 50 % and a tenth of 1,000 is 1,100.
  const [all] = readings[0].others;
  expect(all).toMatchObject({ value: 'all', more: 2, moreFen: 1_170_00, fewer: 0, fewerFen: 0, sumFen: 1_170_00 });
  expect(all.largest).toMatchObject({ id: 'A', title: '特困五千', changeFen: 720_00 });
  expect(all.changed.map(({ id, changeFen }: { id: string; changeFen: number }) => [id, changeFen])).toEqual([
    ['A', 720_00],
    ['B', 450_00],
  ]);
});

test('the page for a terminal says the question, the choice, the status and the money, in columns', () => {
  const { status, stdout } = runPolicy('readings', file, '--cases', county.bank);
  expect(status).toBe(0);
  expect(stdout.split('\n')).toEqual([
    '小县（小府发〔2024〕1号）：1 处可以有不同读法，用 4 个算例比较',
    '',
    'X-1  按超过起付线的部分，还是按全额？',
    '  状态      不一致',
    '  ● 采用    超过的部分（line_mode=excess）',
    '  ○ 没采用  全额（line_mode=all）',
    '  理由      条文说“起付线”',
    '  如果改成  变的算例               多给  少给          合计',
    '  all            2/4  2 例 +1,170.00 元     -  +1,170.00 元',
    '  all 变得最多的：A 特困五千，+720.00 元',
    '',
  ]);
});

test('without a status a reading is open, and a reading that no case tells apart changes none', () => {
  const open = smallCounty.replace('    status: disputed\n', '').replace('all: reaching }', 'all: excess }');
  const { stdout } = runPolicy('readings', county.file('open.yaml', open), '--cases', county.bank, '--json');
  const [reading] = JSON.parse(stdout)[0].readings;
  expect(reading.status).toBe('open');
  expect(reading.others[0]).toMatchObject({ changed: [], more: 0, fewer: 0, sumFen: 0 });
});

test('without a policy every one of the repository that has readings is told, over its own cases', () => {
  const { status, stdout } = runPolicy('readings');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^彭水（彭水府办发〔2023〕52号）：\d+ 处可以有不同读法，用 \d+ 个算例比较$/m);
  expect(stdout).toContain('whole 变得最多的：PS-V17 低保边缘倾斜线恰5000元，+3,000.00 元');
});

test.each([
  ['a policy that nobody knows', ['readings', '蓬莱'], '没有“蓬莱”这份政策'],
  ['a file that is not there', ['readings', 'nowhere.yaml'], '打不开“nowhere.yaml”'],
  ['cases that are not there', ['readings', '彭水', '--cases', 'nowhere'], '打不开算例文件夹“nowhere”'],
  [
    'a status that is no status',
    ['readings', county.file('bad.yaml', smallCounty.replace('disputed', 'maybe'))],
    'readings',
  ],
  ['an option that is none', ['readings', '--case', 'x'], '用法'],
])('%s is answered with what to do, and nothing is printed', (_, words, said) => {
  const { status, stdout, stderr } = runPolicy(...words);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(/\n {4}at /);
});
