import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countyFolder, runPolicy } from './small-county';

const county = countyFolder();
afterAll(county.remove);
const into = join(county.folder, 'policies');

test('a new county is a folder with a policy, a README and an empty list of clauses; lint has nothing to say about it', () => {
  const { status, stdout } = runPolicy('new', '990104', 'qinghe', '--name', '清河', '--into', into);
  expect(status).toBe(0);
  const folder = join(into, '990104-qinghe');
  const policy = readdirSync(folder).find((file) => file.endsWith('.yaml')) ?? '';
  expect(readdirSync(folder).sort()).toEqual(['README.md', 'clauses.json', policy]);
  expect(policy).toMatch(/^qinghe-\d{4}\.yaml$/);
  expect(readFileSync(join(folder, 'clauses.json'), 'utf8')).toBe('[]\n');
  const text = readFileSync(join(folder, policy), 'utf8');
  expect(text).toContain("adcode: '990104'");
  expect(text).toContain('name: 清河');
  expect(text).not.toMatch(/\{\{|undefined/);
  expect(stdout).toContain('没有管到 990104 的上级文件');
  expect(stdout).toContain(`npm run -s policy -- lint ${join(folder, policy)}`);
  expect(runPolicy('lint', join(folder, policy))).toMatchObject({ status: 0 });
  expect(runPolicy('show', join(folder, policy)).stdout).toContain('还缺：待填：特困人员的救助比例');
});

test('what the city and the province lay down already is said, and is not to be written again', () => {
  const { status, stdout } = runPolicy('new', '500235', 'yunyang', '--into', into);
  expect(status).toBe(0);
  expect(stdout).toContain('这些上级文件也管这里');
  expect(stdout).toContain('重庆大病保险（');
  expect(stdout).not.toContain('彭水');
  expect(readFileSync(join(into, '500235-yunyang/README.md'), 'utf8')).toContain('重庆大病保险');
});

test.each([
  ['a folder that is there, under whatever name', ['500235', 'yun-yang'], '已经有文件夹'],
  ['a folder of the repository', ['500243', 'pengshui'], '已经有文件夹'],
  ['a code of five digits', ['50023', 'yunyang'], '不是行政区划代码'],
  ['a code of no province', ['090104', 'nowhere'], '不是行政区划代码'],
  ['a name in characters for the folder', ['500236', '奉节'], '请写拼音'],
  ['a name that climbs out of the folder', ['500236', '../fengjie'], '请写拼音'],
  ['no name', ['500236'], '用法'],
])('%s is refused with what to do, and nothing is written', (_, words, said) => {
  const where = words[0] === '500243' ? [] : ['--into', into];
  const { status, stdout, stderr } = runPolicy('new', ...words, ...where);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(said);
  expect(existsSync(join(into, `${words[0]}-fengjie`))).toBe(false);
});
