import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lintFiles } from '@yizhu/infra/local/policies/lint-files';
import { compile } from '@yizhu/shared/policy/compile';
import { PolicyError, type PolicyProblem } from '@yizhu/shared/policy/problem';
import { readPolicy } from '@yizhu/shared/policy/read-policy';

const folder = path.join(import.meta.dirname, 'bad');
const root = path.resolve(import.meta.dirname, '../..');
const textOf = (name: string): string => readFileSync(path.join(folder, `${name}.yaml`), 'utf8');

type Expected = [code: PolicyProblem['code'], path: string, line: number | undefined, words: string];

/** One fault a file: what it is called, where, on which line, and a word of the reason. */
const faults: Record<string, Expected> = {
  'amount-in-any': ['policy.badValue', 'benefits.aid.when.any.1.policy-covered', 27, 'any 里只能写事实'],
  'amount-table-without-value': ['policy.badValue', 'benefits.tilt.line.amount', 39, '缺 3'],
  'bad-amount': ['policy.badValue', 'benefits.tilt.line.amount', 39, '“30OO元”不是金额'],
  'bad-date': ['policy.badValue', 'document.in-force.from', 11, '不是日期'],
  'bracket-parameter': ['policy.overlap', 'parameters.steps.values.2021', 16, '一档比一档高'],
  'chosen-reading': ['policy.unknownName', 'readings.R-1.chosen', 49, '没有“exces”这种读法'],
  'cyclic-after': ['policy.cycle', 'benefits.aid.after', 28, 'aid → tilt → aid'],
  'duplicate-benefit': ['policy.duplicate', 'benefits.aid', 21, '“aid”写了两次'],
  'duplicate-word': ['policy.duplicate', 'categories.margin.words', 14, '“低保对象”同时归在 dibao 和 margin'],
  'empty-interval': ['policy.badValue', 'benefits.aid.when.policy-covered', 27, '下限比上限高'],
  'gap-in-brackets': ['policy.overlap', 'benefits.tilt.brackets.rows.1', 44, '空档'],
  'malformed-clause': ['policy.badValue', 'benefits.tilt.clause.ids.0', 33, 'C-PS-040'],
  'missing-branch': ['policy.unknownName', 'benefits.tilt.line.mode', 39, '缺少“whole”这一支'],
  'missing-clause': ['policy.missingClause', 'benefits.tilt', 31, '没有写出处'],
  'missing-quote': ['policy.missingClause', 'benefits.tilt', 31, '没有引用原文'],
  'no-source': ['policy.badValue', 'parameters.income', 16, '从哪里来'],
  'not-a-policy': ['policy.unreadable', '', undefined, '不是一份政策'],
  'open-top': ['policy.overlap', 'benefits.tilt.brackets.rows.1', 44, '无上限'],
  'overlapping-bracket': ['policy.overlap', 'benefits.tilt.brackets.rows.1', 44, '重叠'],
  'parameter-kind': ['policy.badValue', 'benefits.aid.rate', 29, '是金额，这里要比例'],
  'points-above-100': ['policy.rateAboveOne', 'benefits.aid.adjust', 30, '105%'],
  'points-below-0': ['policy.badValue', 'benefits.tilt.brackets.rows.0', 44, '-10%'],
  'points-on-amount': ['policy.badValue', 'benefits.aid.adjust.0.when.policy-covered', 30, '只能写事实'],
  'pool-table-without-category': ['policy.badValue', 'benefits.aid.pool', 30, '缺 margin'],
  'rate-of-120': ['policy.rateAboveOne', 'benefits.aid.rate.dibao', 29, '120%'],
  'requires-without-after': ['policy.badValue', 'benefits.tilt.after', 31, 'after 里也要写“aid”'],
  'same-key-twice': ['policy.unreadable', '第 31 行', undefined, '写了两次'],
  'split-above-100': ['policy.rateAboveOne', 'benefits.aid.split', 30, '110%'],
  'strange-branch': ['policy.unknownName', 'benefits.tilt.line.mode', 39, '没有“half”这一支'],
  'table-without-category': ['policy.badValue', 'benefits.aid.rate', 29, '缺 margin'],
  'two-ways': ['policy.badValue', 'benefits.aid', 21, '只写一样'],
  'unknown-benefit': ['policy.unknownName', 'benefits.tilt.after', 37, '没有叫“aids”的待遇'],
  'unknown-category': ['policy.unknownName', 'benefits.aid.for', 26, '没有叫“dibo”的救助身份'],
  'unknown-fact': ['policy.unknownWord', 'benefits.aid.when.hospital-grade', 27, '不认识的条件'],
  'unknown-fact-value': ['policy.unknownName', 'benefits.aid.when.care', 27, '没有叫“inpatent”'],
  'unknown-parameter': ['policy.unknownName', 'benefits.tilt.line.amount', 39, '没有叫“incom”的参数'],
  'unknown-pool': ['policy.unknownName', 'benefits.aid.pool', 30, '没有叫“anual”的限额'],
  'unknown-reading': ['policy.unknownName', 'benefits.tilt.line.mode', 39, '没有在 readings 里登记'],
  'unknown-word': ['policy.unknownWord', 'benefits.aid.bonus', 30, '不认识的词“bonus”'],
  'unlimited-line': ['policy.badValue', 'benefits.tilt.line.amount', 39, 'none'],
};

/** Several faults a file: what is reported, in the order of the lines. */
const several: Record<string, string[]> = {
  'broken-yaml': ['第 28 行', '第 29 行'],
  'cyclic-pools': ['pools.annual.within', 'pools.total.within'],
  'nothing-left': ['schema', 'id', 'name', 'document'],
  'many-faults': [
    'benefits.aid.after',
    'benefits.aid.rate.dibao',
    'benefits.aid.bonus',
    'benefits.aid.pool',
    'benefits.tilt',
    'benefits.tilt.line.amount',
    'benefits.tilt.brackets.rows.1',
  ],
};

test('every bad file has its expectation, and every expectation its file', () => {
  const names = readdirSync(folder).map((file) => file.replace('.yaml', ''));
  expect(names.sort()).toEqual([...Object.keys(faults), ...Object.keys(several)].sort());
});

/** What reading and compiling a file alone refuse. */
function problemsOf(name: string): PolicyProblem[] {
  try {
    compile([readPolicy(textOf(name), name)]);
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
}

describe.each(Object.entries(faults))('%s', (name, [code, at, line, words]) => {
  test('is refused by compile with its code, its path and the reason', () => {
    const problems = problemsOf(name);
    expect(problems).toEqual([expect.objectContaining({ code, path: at, message: expect.stringContaining(words) })]);
    expect([name, 'bad-county']).toContain(problems[0]?.file);
  });

  test('is named by lint, with its line', () => {
    const [report] = lintFiles([{ file: name, text: textOf(name) }]);
    expect(report?.findings).toEqual([
      expect.objectContaining({ code, path: at, line, severity: 'error', message: expect.stringContaining(words) }),
    ]);
  });
});

test.each(Object.entries(several))('%s is reported whole, not its first fault alone', (name, paths) => {
  const [report] = lintFiles([{ file: name, text: textOf(name) }]);
  expect(report?.findings.map((finding) => finding.path)).toEqual(paths);
  expect(problemsOf(name).map((problem) => problem.path)).toEqual(expect.arrayContaining(paths));
});

const policy = (...words: string[]) =>
  spawnSync('npm', ['run', '-s', 'policy', '--', ...words], { cwd: root, encoding: 'utf8' });

test('policy lint prints file, line, path and reason of each fault, and ends with 1', () => {
  const { stdout, status } = policy('lint', 'test/policies/bad/many-faults.yaml');
  expect(status).toBe(1);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'test/policies/bad/many-faults.yaml：7 处要改，或写明理由确认',
    '  S2 错误 第 28 行 benefits.aid.after：待遇互相等对方的结果，算不出先后：aid → tilt → aid',
    '  S7 错误 第 30 行 benefits.aid.rate.dibao：比例 120% 不在 0% 到 100% 之间',
  ]);
});

test('policy lint finds nothing in the policies of this repository, and ends with 0', () => {
  const { stdout, status } = policy('lint');
  expect(stdout).toContain('shared/policies/500243-pengshui/pengshui-2023-52.yaml：没有问题');
  expect(stdout).not.toContain('要改');
  expect(status).toBe(0);
});

test('policy lint of a file that is not there says so, and ends with 1', () => {
  const { stderr, status } = policy('lint', 'nowhere.yaml');
  expect(stderr).toContain('打不开“nowhere.yaml”');
  expect(status).toBe(1);
});

test('policy lint --all shows hints, which alone end with 0; one file that is not there ends with 1', () => {
  const file = 'test/policies/lint/T4-elsewhere.yaml';
  const all = policy('lint', '--all', file);
  expect(all.stdout.split('\n').slice(0, 2)).toEqual([
    `${file}：没有问题（另有 1 处提示）`,
    '  T4 提示 第 20 行 benefits.aid.external（检府办〔2021〕7号）：要看的“检府办〔2021〕7号”不在这里',
  ]);
  expect(all.status).toBe(0);
  expect(policy('lint', file).stdout).toBe(`${file}：没有问题（另有 1 处提示，加 --all 看）\n`);
  expect(policy('lint', file, 'nowhere.yaml').status).toBe(1);
});
