import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ReadFile } from '@yizhu/infra/local/policies/library';
import type { PolicyTree } from '@yizhu/shared/policy/read-policy';
import { parse } from 'yaml';
import type { Case } from '../cases/bank';
import { figuresBeside, numbersBeside } from './figures';
import { Judge } from './judge';
import { mutantsOf } from './mutants';

const tiny = path.join(import.meta.dirname, 'tiny-county.yaml');
const text = readFileSync(tiny, 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'mutation-'));
const noCases = path.join(folder, 'cases');
mkdirSync(noCases);
afterAll(() => rmSync(folder, { recursive: true }));

/** `path from → to` of every change of a file. */
function changesOf(file: ReadFile, asked: { switch: string; value: string }[] = []): string[] {
  return mutantsOf(file.tree, file.document, asked).map(({ path: at, from, to }) => `${at} ${from} → ${to}`);
}

/** The same with its verdict. */
function verdicts(file: ReadFile, cases: Case[] = []): Record<string, string> {
  const judge = new Judge(file, cases);
  expect(judge.failing).toEqual([]);
  const mutants = mutantsOf(file.tree, file.document, []);
  return Object.fromEntries(mutants.map((one) => [`${one.path} ${one.from} → ${one.to}`, judge.verdict(one)]));
}

const survivorsIn = (all: Record<string, string>): string[] =>
  Object.keys(all).filter((name) => all[name] === 'survived');

describe('the figures beside a figure', () => {
  test.each([
    ['1000元', ['999.99元', '1000.01元', '900.00元', '1100.00元']],
    ['0.1万元', ['999.99元', '1000.01元', '900.00元', '1100.00元']],
    ['0元', ['0.01元']],
    ['60%', ['59.99%', '60.01%', '59%', '61%']],
    ['2024-03-01', ['2024-02-29', '2024-03-02']],
    ['12-31', ['12-30', '01-01']],
    ['低保户', []],
  ])('of %s are %j', (written, beside) => {
    expect(figuresBeside(written)).toEqual(beside);
  });

  test('of five days are four and six; points move by a hundredth, too', () => {
    expect(numbersBeside(5, 'working-days')).toEqual([4, 6]);
    expect(numbersBeside(-10, 'points')).toEqual([-11, -9, -10.01, -9.99]);
  });
});

describe('what is changed', () => {
  const words = `  - id: more
    title: 再救助
    per: encounter
    for: [dibao, tekun]
    after: [aid]
    base: self-pay
    rate: { by: category, 'dibao, tekun': 10%, else: 20% }
    pool: { x-word-of-tomorrow: 2千元, limit: 300元, mode: whole }
    line: { amount: { reading: T-1, a: 5元, b: 6元 } }
    brackets: { mode: whole, rows: [{ over: 1元, rate: { missing: 通知 } }] }
`;
  const declared = '  - { id: tekun, title: 特困人员 }\nbenefits:';
  const raw = new ReadFile(tiny, text);
  const tree = (yaml: string): PolicyTree => {
    const readings = [{ id: 'T-1', switch: 'side', question: '?', chosen: 'a', values: { a: 'a', b: 'b' }, why: '.' }];
    return { ...parse(yaml), readings };
  };
  const written = tree(text.replace('benefits:', declared) + words);
  const document = {
    ...raw.document,
    categories: [...raw.document.categories, { id: 'tekun', title: '特困人员', words: [] }],
    benefits: [...raw.document.benefits, { ...raw.document.benefits[0], id: 'more' }],
    readings: written.readings,
  } as ReadFile['document'];
  const changes = (asked: { switch: string; value: string }[] = []): string[] =>
    mutantsOf(written, document, asked)
      .filter(({ path: at }) => at.startsWith('benefits.more') || at.startsWith('readings') || at === 'categories')
      .map(({ path: at, from, to }) => `${at.replace('benefits.more.', '')} ${from} → ${to}`);

  test.each([
    'for dibao → removed',
    'categories dibao, tekun → tekun, dibao',
    'after aid → removed',
    'base self-pay → {of:policy-covered}',
    'rate dibao, tekun before else → values swapped',
    'rate.dibao, tekun dibao → removed',
    'rate.dibao, tekun 10% → 9%',
    'rate.else 20% → removed',
    'pool.limit 300元 → 330.00元',
    'pool.mode whole → marginal',
    'line.amount.a 5元 → 4.99元',
    'brackets.rows.0.over over → from',
    'brackets.rows.0.over 1元 → removed',
    'brackets.rows.0.rate {missing:通知} → 1%',
    'readings.T-1.chosen a → b',
  ])('%s', (change) => {
    expect(changes()).toContain(change);
  });

  test('a branch that is not chosen is changed where a case asks for it', () => {
    expect(changes().filter((one) => one.startsWith('line.amount.b'))).toEqual([]);
    expect(changes([{ switch: 'side', value: 'b' }])).toContain('line.amount.b 6元 → 5.99元');
  });

  test('titles, quotes, examples and reasons are not changed, and the file itself stays as it is', () => {
    const before = JSON.stringify(raw.tree);
    const paths = changesOf(raw).join('\n');
    expect(paths).not.toMatch(/title|quote|examples|note|number/);
    expect(JSON.stringify(raw.tree)).toBe(before);
  });
});

describe('who notices', () => {
  const all = verdicts(new ReadFile(tiny, text));

  test('two examples leave what they do not show: the day before, the other word, and half a fen that rounds away', () => {
    expect(survivorsIn(all)).toEqual([
      'document.in-force.from 2024-01-01 → 2023-12-31',
      'categories.dibao.words [低保户] → removed',
      'categories.dibao.words 低保户 → removed',
      // (11,000 − 1,000.01) × 50 % = 4,999.995, half up 5,000.00; a fen less is 5,000.005, half up 5,000.01.
      'benefits.aid.line.amount 1000元 → 1000.01元',
    ]);
  });

  test.each([
    ['benefits.aid.line.amount 1000元 → 999.99元', 'killed'],
    ['benefits.aid.line.mode excess → reaching', 'killed'],
    ['benefits.aid.when.emergency true → removed', 'killed'],
    ['benefits.aid.base.of policy-covered → total-bill', 'killed'],
    ['document.in-force.from 2024-01-01 → 2024-01-02', 'killed'],
    ['benefits.aid.rate 50% → removed', 'invalid'],
    ['benefits.aid.per encounter → life', 'invalid'],
  ])('%s: %s', (change, verdict) => {
    expect(all[change]).toBe(verdict);
  });

  test('a case notices what no example does, under the reading that it asks for', () => {
    const encounter = {
      id: '1',
      date: '2023-12-31',
      facts: { emergency: true },
      amounts: { 'policy-covered': 11_000_00 },
    };
    const given = { person: { identities: ['低保户'] }, encounters: [encounter] };
    const before: Case = { id: 'T', policy: '微县', given, expect: { total_fen: 0 } };
    const inForce = { ...given, encounters: [{ ...encounter, date: '2024-01-01' }] };
    const word: Case = { id: 'W', policy: '微县', given: inForce, expect: { total_fen: 5_000_00 } };
    expect(survivorsIn(verdicts(new ReadFile(tiny, text), [before, word]))).toEqual([
      'benefits.aid.line.amount 1000元 → 1000.01元',
    ]);
  });

  test('a case that is wrong to begin with judges nothing, and is named', () => {
    const wrong: Case = {
      id: 'T',
      policy: '微县',
      given: { kind: 'deadline', rule: 'none' },
      expect: { due: '2024-01-01' },
    };
    expect(new Judge(new ReadFile(tiny, text), [wrong]).failing).toEqual(['T']);
  });

  test('what the file says by default anyway is no change', () => {
    const plain = new ReadFile(tiny, text.replace('    per: encounter\n', '    per: encounter\n    kind: visit\n'));
    expect(verdicts(plain)['benefits.aid.kind visit → removed']).toBe('same');
  });
});

describe('npm run -s mutate', () => {
  const explained = path.join(folder, 'explained.yaml');
  const run = (...words: string[]) =>
    spawnSync('npm', ['run', '-s', 'mutate', '--', tiny, '--cases', noCases, ...words], {
      cwd: path.join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    });

  test('counts, lists the survivors with what was changed, and fails below 98 %', () => {
    const { status, stdout } = run();
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^微县（tiny-2024） {2}17 \/ 21 {2}80\.95% {2}[\d.]+ 秒（另有 14 处改动不成政策，0 处有说明）\n/,
    );
    expect(stdout).toContain('没有被发现：benefits.aid.line.amount  1000元 → 1000.01元\n');
  });

  test('what is explained is counted apart, and an explanation that nothing needs any more fails', () => {
    const reasons = [
      { policy: 'tiny-2024', path: 'document.in-force.from', why: '没有更早的单子' },
      { policy: 'tiny-2024', path: 'categories.*', why: '名单上只写一种' },
      { policy: 'tiny-2024', path: 'benefits.aid.line.*', change: '1000元 → 1000.01元', why: '四舍五入后一样' },
    ];
    writeFileSync(explained, JSON.stringify(reasons));
    const well = run('--explained', explained, '--json');
    expect(JSON.parse(well.stdout)).toMatchObject([{ all: 17, killed: 17, invalid: 14, explained: 4, survivors: [] }]);
    expect(well.status).toBe(0);
    writeFileSync(
      explained,
      JSON.stringify([...reasons, { policy: 'tiny-2024', path: 'benefits.aid.rate', why: '.' }]),
    );
    const idle = run('--explained', explained);
    expect(idle.status).toBe(1);
    expect(idle.stdout).toContain('说明用不上了，请从 explained.yaml 删去：benefits.aid.rate  *');
  });
});
