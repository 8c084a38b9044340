import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type FileFinding, isOpen, lintFiles } from '@yizhu/infra/local/policies/lint-files';
import { reportLines } from '@yizhu/infra/local/policies/lint-report';
import { checks } from '@yizhu/shared/policy/lint/finding';

const folder = path.join(import.meta.dirname, 'lint');
const fileOf = (name: string) => path.join(folder, `${name}.yaml`);
const textOf = (name: string): string => readFileSync(fileOf(name), 'utf8');
const today = '2023-06-01';

/** The file's own findings; other files stand beside it. */
function findingsOf(name: string, text = textOf(name), beside: string[] = []): FileFinding[] {
  const others = beside.map((one) => ({ file: fileOf(one), text: textOf(one) }));
  return lintFiles([{ file: fileOf(name), text }, ...others], { today })[0]?.findings ?? [];
}

/** Where the fault is, a word of what is said, and a neighbour of the file that has none: what is written for what. */
type Fault = [path: string, line: number, words: string, written: string, instead: string];

const faults: Record<string, Fault> = {
  'S1-unknown-name': ['benefits.aid.for', 19, '没有叫“dibo”的救助身份', 'dibo]', 'dibao]'],
  'S2-circle': ['benefits.aid.after', 22, 'aid → second → aid', '    after: [second]\n', ''],
  'S3-quote': ['categories.dibao.quote', 12, '“低保人员”', '低保人员', '低保对象'],
  'S4-number': ['benefits.aid.rate', 21, '60% 在引用的原文里没有出现', 'rate: 60%', 'rate: 70%'],
  'S4-whose-number': [
    'benefits.aid.rate.dibao',
    22,
    '原文写“对低保对象按70%的比例救助”，这里给“低保对象”的却是 80%',
    'dibao: 80%',
    'dibao: 70%',
  ],
  'S4-bound': [
    'benefits.aid.when.policy-covered.from',
    21,
    '“超过3万元”，不含本数；这里写的是 from，含本数',
    'from: 3万元',
    'over: 3万元',
  ],
  'S5-sentence': ['document', 4, '“三、年度限额5万元”', '费用超过3万元的\n', '[费用超过3万元的, 年度限额5万元]\n'],
  'with-clauses/S5-clause': ['document', 4, 'C-LT-003', 'ids: [C-LT-002]', 'ids: [C-LT-002, C-LT-003]'],
  'S6-amount': ['benefits.aid.cap', 22, '“3O00元”不是金额', '3O00元', '3000元'],
  'S7-rate': ['benefits.aid.rate', 21, '120%', '120%', '100%'],
  'L1-lost-right': ['benefits.second.for', 25, '“再救助”却没有列', 'for: [tekun]', 'for: [tekun, dibao]'],
  'L2-idle-category': ['categories.dibao', 13, '没有一项待遇给“低保对象”', 'for: [tekun]', 'for: everyone'],
  'L2-idle-row': ['benefits.aid.rate.dibao', 21, '这一行永远用不到', ', dibao: 70% }', ' }'],
  'L2-row-under-line': ['benefits.aid.brackets.rows.0', 25, '到不了起付线', '2万元, mode', '5000元, mode'],
  'L2-never-given': ['benefits.second.requires', 31, '永远给不出去', 'care: outpatient', 'care: inpatient'],
  'L3-gap': ['benefits.large.when.policy-covered', 29, '都不给，是空档', 'over: 3万元', 'from: 3万元'],
  'L6-idle-pool': ['pools.annual', 16, '没有一项待遇用这个限额', 'rate: 70%', 'rate: 70%\n    pool: annual'],
  'L6-endless-pool': ['pools.annual.limit', 16, '谁也不限', 'else: none', 'else: 5万元'],
  'L6-idle-accumulator': ['accumulators.seen', 16, '没有一条起付线', 'over: encounter', 'over: seen'],
  'L7-forgotten': ['benefits.second.after', 22, '没有减去前面的“医疗救助”', 'rate: 50%', 'rate: 50%\n    after: [aid]'],
  'E1-cliff': ['benefits.aid.line', 22, '合计多 7,000 元，个人净负担少 6,999.99 元', 'mode: reaching', 'mode: excess'],
  'E2-fall': [
    'benefits.aid.brackets.rows.1',
    25,
    '从 15,999.99 元变成 12,000 元，合计少 3,999.99 元',
    'mode: whole',
    'mode: marginal',
  ],
  'E3-insurance': ['benefits.critical.line', 22, '保险后的负担少 4,999.99 元', 'mode: reaching', 'mode: excess'],
  'E4-twice': [
    'benefits.second',
    22,
    '多 10,000 元，救助多 13,000 元',
    'less: [basic] }\n    rate: 60%',
    'less: [basic, aid] }\n    rate: 60%',
  ],
  'E5-idle-cap': ['benefits.aid.cap', 26, '限额 6,000 元在多少费用下都不起作用', 'cap: 6000元', 'cap: 5000元'],
  'E6-precedence': [
    'categories.tekun',
    12,
    '得 120,000 元，比后一类“低保对象”少 20,000 元',
    'tekun: 60%',
    'tekun: 70%',
  ],
  'E7-fixed-sum': [
    'benefits.aid.brackets.rows.2.grant',
    26,
    '和现在的分段法差 2,000 元',
    'grant: 4万元',
    'grant: 3.8万元',
  ],
  'E8-beyond-the-bill': [
    'benefits.care.grant',
    26,
    '基本医保已付 60%：政策内费用 100 元，救助和保险合计 5,088 元',
    'grant: 5000元',
    'grant: 12元',
  ],
  'T2-past': ['document.in-force.to', 10, '施行到 2022-12-31 为止', 'to: 2022-12-31', 'to: 2023-06-01'],
  'T3-last-year': ['parameters.income', 16, '最近的数是 2022 年的，2023 年的还没有', '2022: 2', '2023: 2'],
  'T4-elsewhere': [
    'benefits.aid.external',
    20,
    '“检府办〔2021〕7号”不在这里',
    'external: 检府办〔2021〕7号',
    'judgement: 由县里决定',
  ],
  'H1-in-principle': ['benefits.aid', 14, '“原则上”', '原则上按', '按'],
  'H1-open-list': ['benefits.aid', 14, '“等”', '基本医保等报销', '基本医保报销'],
  'H1-about': ['benefits.aid', 14, '“左右”', '左右', ''],
  'H1-bound': ['benefits.aid', 14, '“以上”', '2万元以上的', '2万元（含）以上的'],
  'H1-reaching': ['benefits.aid', 14, '“达到…按比例”', '达到3000元的', '超过3000元的部分'],
  'H2-unconfirmed': [
    'readings.LT-1',
    23,
    '现在按“六成”算，还没有人确认',
    '    why: 虚构',
    '    why: 虚构\n    confirmed: 县医保局 2023-01-05 复函',
  ],
  'A1-idle': [
    'acknowledged.0',
    30,
    '没有对上任何发现：L1 benefits.second.for（dibao）',
    'for: [tekun, dibao]\n    after',
    'for: [tekun]\n    after',
  ],
};

/** `with-clauses/S5-clause` is about S5. */
const checkOf = (name: string): string => /[A-Z]\d/.exec(name)?.[0] ?? '';

describe.each(Object.entries(faults))('%s', (name, [at, line, words, written, instead]) => {
  const check = checkOf(name);

  test('is found at its path and line, and nothing else is', () => {
    const found = findingsOf(name).filter((one) => isOpen(one) || one.check === check);
    expect(found).toEqual([
      expect.objectContaining({ check, path: at, line, message: expect.stringContaining(words) }),
    ]);
  });

  test('is not found in the file beside it', () => {
    const text = textOf(name);
    expect(text).toContain(written);
    const severity = findingsOf(name).find((one) => one.check === check)?.severity;
    const found = findingsOf(name, text.replace(written, instead));
    expect(found.filter((one) => one.check === check && one.severity === severity && !one.acknowledged)).toEqual([]);
    // What a neighbour no longer has need not be acknowledged any more.
    expect(found.filter((one) => isOpen(one) && one.check !== 'A1')).toEqual([]);
  });
});

test('a version that begins a month after the one before it is found, one that begins the day after is not', () => {
  const gap = expect.objectContaining({
    check: 'T1',
    path: 'document.in-force.from',
    about: 'lint-county-2020',
    line: 10,
  });
  const newer = textOf('T1-newer');
  expect(findingsOf('T1-newer', newer, ['T1-older']).filter(isOpen)).toEqual([gap]);
  expect(findingsOf('T1-newer', newer.replace('2022-01-01', '2021-12-01'), ['T1-older']).filter(isOpen)).toEqual([]);
  // On the day that both are in force both say who is helped, which compile refuses, too.
  const both = expect.objectContaining({ check: 'S1', path: 'categories' });
  const overlapping = newer.replace('2022-01-01', '2021-11-30');
  expect(findingsOf('T1-newer', overlapping, ['T1-older']).filter(isOpen)).toEqual([gap, both]);
});

test('every check has a file here; those of brackets alone are among the bad files', () => {
  const tried = [...Object.keys(faults).map(checkOf), 'T1'];
  expect(Object.keys(checks).filter((check) => !tried.includes(check))).toEqual([]);
});

test('the limit of one event that some bill reaches is a hint, with the bill', () => {
  const found = findingsOf('E5-idle-cap', textOf('E5-idle-cap').replace('cap: 6000元', 'cap: 4000元'));
  expect(found.filter(({ check }) => check === 'E5')).toEqual([
    // 8,000 × 50 % = 4,000
    expect.objectContaining({ severity: 'info', message: '特困人员：政策内费用从 8,000 元起，限额 4,000 元起作用' }),
  ]);
});

test('an acknowledgement without about stands for all findings of its path, with about for that one alone', () => {
  const text = textOf('L7-forgotten').replace(
    '  - id: second',
    `${textOf('L7-forgotten').split('benefits:\n')[1]?.split('  - id: second')[0]?.replace('id: aid', 'id: other').replace('70%', '20%')}  - id: second`,
  );
  const forgotten = (acknowledged: string) =>
    findingsOf('L7-forgotten', `${text}acknowledged:\n  - ${acknowledged}\n`).filter(({ check }) => check === 'L7');
  const open = (found: FileFinding[]) => found.filter(isOpen).map(({ about }) => about);
  expect(open(forgotten('{ check: L7, at: benefits.second.after, why: 虚构 }'))).toEqual([]);
  expect(open(forgotten('{ check: L7, at: benefits.second.after, about: aid, why: 虚构 }'))).toEqual(['other']);
});

test('what compile refuses cannot be acknowledged', () => {
  const text = `${textOf('S1-unknown-name')}acknowledged:\n  - { check: S1, at: benefits.aid.for, why: 虚构 }\n`;
  expect(
    findingsOf('S1-unknown-name', text)
      .filter(isOpen)
      .map(({ check }) => check),
  ).toEqual(['S1', 'A1']);
});

test('under a reading that was not chosen a cliff is a hint', () => {
  const text = textOf('H2-unconfirmed').replace(
    'rate: { reading: LT-1, low: 60%, high: 70% }',
    'rate: 60%\n    line: { amount: 1万元, mode: { reading: LT-1, low: excess, high: reaching }, over: encounter }',
  );
  expect(findingsOf('H2-unconfirmed', text).filter(({ check }) => check === 'E1')).toEqual([
    expect.objectContaining({
      severity: 'info',
      message: expect.stringMatching(/^按读法 LT-1 的“high”，.*合计多 6,000 元/),
    }),
  ]);
});

test('a report shows what is to be done, and on request what is acknowledged, with the reason', () => {
  const file = 'county.yaml';
  const findings = findingsOf('E7-fixed-sum');
  expect(reportLines({ file, findings }, false).map((line) => line.split('，定额')[0])).toEqual([
    'county.yaml：1 处要改，或写明理由确认（另有 1 处已确认，加 --all 看）',
    '  E7 警告 第 26 行 benefits.aid.brackets.rows.2.grant：在 50,000 元处',
  ]);
  const all = reportLines({ file, findings }, true).join('\n');
  expect(all).toContain('E1 已确认 第 26 行 benefits.aid.brackets.rows.2：');
  expect(all).toContain('已确认：虚构');
});

test('a reading that is disputed and still in use is a warning; one that is agreed is nothing', () => {
  const withStatus = (status: string) =>
    findingsOf('H2-unconfirmed', textOf('H2-unconfirmed').replace('why: 虚构', `why: 虚构\n    status: ${status}`));
  expect(withStatus('disputed').filter(isOpen)).toEqual([
    expect.objectContaining({ check: 'H2', path: 'readings.LT-1', message: expect.stringContaining('请改 chosen') }),
  ]);
  expect(withStatus('agreed')).toEqual([]);
});
