/** A made-up county with one reading, one deadline and four cases, for the commands that compare. Amounts in the cases are fen. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const smallCounty = `
schema: 1
id: small-county-2024
name: 小县
document:
  title: 小县医疗救助办法（虚构）
  number: 小府发〔2024〕1号
  issuer: 小县人民政府
  adcode: '990101'
  source: { tier: secondary, note: 虚构，只供测试 }
  in-force: { from: 2024-01-01 }
categories:
  - { id: tekun, title: 特困人员 }
  - { id: dibao, title: 低保对象 }
category-choice: { resolve: order }
pools:
  aid-annual: { title: 年度救助限额, limit: 10万元, per: year }
benefits:
  - id: aid
    title: 医疗救助
    plain: 超过起付线的按比例救助
    clause: { at: 三(一) }
    per: encounter
    for: [tekun, dibao]
    base: { of: policy-covered, less: [basic] }
    line: { amount: 1000元, mode: { reading: X-1, excess: excess, all: reaching }, over: encounter }
    rate: { by: category, tekun: 80%, dibao: 50% }
    pool: aid-annual
  - id: more
    title: 再救助
    clause: { at: 三(二) }
    per: encounter
    for: [tekun, dibao]
    after: [aid]
    base: self-pay
    rate: 10%
readings:
  - id: X-1
    switch: line_mode
    question: 按超过起付线的部分，还是按全额？
    chosen: excess
    values: { excess: 超过的部分, all: 全额 }
    why: 条文说“起付线”
    status: disputed
deadlines:
  - { id: X.merge, title: 汇总名单, rule: { working-days: 5, after: lists-received }, clause: { at: 四 } }
`;

const visits = (identity: string, in_scope: number, basic: number) => ({
  kind: 'visits',
  person: { identities: [identity] },
  visits: [{ id: 'v', date: '2024-03-01', setting: '住院', in_scope, basic }],
});

const cases: Record<string, [title: string, given: object]> = {
  A: ['特困五千', visits('特困人员', 5_000_00, 0)],
  B: ['低保三千报一千', visits('低保对象', 3_000_00, 1_000_00)],
  C: ['低保五百不到线', visits('低保对象', 500_00, 0)],
  D: ['收到名单后五个工作日', { kind: 'deadline', rule: 'X.merge', start: '2024-03-01' }],
};

/** A folder of its own, gone after the tests of the file; `file` writes into it, `bank` holds the cases. */
export function countyFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'county-'));
  const bank = join(folder, 'cases');
  mkdirSync(bank);
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  for (const [id, [title_zh, given]] of Object.entries(cases))
    file(`cases/${id}.json`, JSON.stringify({ id, policy: '小县', title_zh, given, expect: {} }));
  return { folder, bank, file, remove: () => rmSync(folder, { recursive: true }) };
}

/** `npm run -s policy -- …` as a person types it. */
export function runPolicy(...words: string[]) {
  const root = join(__dirname, '../..');
  return spawnSync('npm', ['run', '-s', 'policy', '--', ...words], { cwd: root, encoding: 'utf8', timeout: 150_000 });
}
