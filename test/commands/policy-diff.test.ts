import { countyFolder, runPolicy, smallCounty } from './small-county';

const county = countyFolder();
afterAll(county.remove);
const before = county.file('before.yaml', smallCounty);
const after = county.file(
  'after.yaml',
  smallCounty
    .replace('tekun: 80%, dibao: 50%', 'tekun: 70%, dibao: 60%')
    .replace('limit: 10万元', 'limit: 9万元')
    .replace('working-days: 5', 'working-days: 6')
    .replace('plain: 超过起付线的按比例救助', 'plain: 起付线以上按比例救助'),
);
const pengshui = 'shared/policies/500243-pengshui/pengshui-2023-52.yaml';

test('each case that changes is told with its sum, the clause it moves through and the change of the file behind it', () => {
  const { status, stdout } = runPolicy('diff', before, after, '--cases', county.bank, '--json');
  expect(status).toBe(0);
  const { changed, sumFen, cases } = JSON.parse(stdout);
  // A: 4,000 × 70 % = 2,800 for 3,200, and a tenth of 2,200 for a tenth of 1,800. B: 600 for 500, 140 for 150.
  expect({ cases, sumFen }).toEqual({ cases: 4, sumFen: -360_00 + 90_00 });
  expect(changed.map(({ id, changeFen, because }: Record<string, unknown>) => ({ id, changeFen, because }))).toEqual([
    { id: 'A', changeFen: -360_00, because: ['benefits.aid.rate.tekun'] },
    { id: 'B', changeFen: 90_00, because: ['benefits.aid.rate.dibao'] },
    { id: 'D', changeFen: undefined, because: ['deadlines.X.merge.rule.working-days'] },
  ]);
  expect(changed[0].rules).toEqual([
    { title: '医疗救助', at: '三(一)', changeFen: -400_00 },
    { title: '再救助', at: '三(二)', changeFen: 40_00 },
  ]);
  // Five working days after Friday 1 March are Friday 8 March, six are Monday 11 March.
  expect(changed[2]).toMatchObject({
    rules: [{ title: '汇总名单', at: '四' }],
    moves: [{ path: 'due', before: '2024-03-08', after: '2024-03-11' }],
  });
});

test('the page lists what no case notices, what is only words, who gains and who loses', () => {
  const { status, stdout } = runPolicy('diff', before, after, '--cases', county.bank);
  expect(status).toBe(0);
  const under = (title: string) => (stdout.split(`\n${title}`)[1] ?? '').split('\n\n')[0]?.split('\n').slice(1);
  expect(stdout).toContain('4 个算例里变了 3 个，合计 -270.00 元');
  expect(under('没有算例看得出来的改动')).toEqual(['  pools.aid-annual.limit：10万元 → 9万元']);
  expect(under('只改了文字')).toEqual([
    '  benefits.aid.plain：超过起付线的按比例救助 → 起付线以上按比例救助（三(一)）',
  ]);
  expect(under('谁多了')).toEqual(['  低保对象  1 例  +90.00 元']);
  expect(under('谁少了')?.slice(0, 1)).toEqual(['  特困人员  1 例  -360.00 元']);
  expect(stdout).toContain('    因为 benefits.aid.rate.tekun 80% → 70%');
});

test('a benefit that is new is one change, and pays whoever it pays', () => {
  const extra =
    '  - { id: extra, title: 慰问, clause: { at: 五 }, per: encounter, for: [tekun], grant: 100元 }\nreadings:';
  const { stdout } = runPolicy(
    ...['diff', before, county.file('extra.yaml', smallCounty.replace('readings:', extra))],
    ...['--cases', county.bank, '--json'],
  );
  const { changed, changes } = JSON.parse(stdout);
  expect(changes.map(({ path }: { path: string }) => path)).toEqual(['benefits.extra']);
  expect(changed).toMatchObject([
    { id: 'A', changeFen: 100_00, rules: [{ title: '慰问', at: '五', changeFen: 100_00 }] },
  ]);
});

test('names that change in two places at once are told as changes that hold only together', () => {
  const renamed = smallCounty.replace('aid-annual: {', 'yearly: {').replace('pool: aid-annual', 'pool: yearly');
  const { stdout } = runPolicy('diff', before, county.file('renamed.yaml', renamed), '--cases', county.bank);
  expect(stdout).toContain('4 个算例里变了 0 个');
  expect(stdout).toContain('benefits.aid.pool：aid-annual → yearly（三(一)），要和别的改动一起才成立');
});

test('a version of git against the file, and a policy against itself', () => {
  expect(runPolicy('diff', `git:HEAD:${pengshui}`, `git:HEAD:${pengshui}`).stdout).toContain('两个版本一样');
  expect(runPolicy('diff', '彭水', 'pengshui-2023-52').stdout).toContain('两个版本一样');
});

test.each([
  ['a revision that is none', [`git:no-such-revision:${pengshui}`, '彭水'], 'git 里找不到'],
  ['a broken file', [before, county.file('broken.yaml', smallCounty.replace('rate: 10%', 'rate: 110%'))], '比例 110%'],
  ['one version alone', ['彭水'], '用法'],
])('%s is answered with what to do', (_, words, said) => {
  const { status, stdout, stderr } = runPolicy('diff', ...words);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(/\n {4}at /);
});
