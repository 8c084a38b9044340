import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Run, runAssess } from './run-assess';

const folder = mkdtempSync(join(tmpdir(), 'policy-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A county made up for this test: half of what insurance leaves above a line that a parameter gives, 10,000 a year. */
const county = `
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
  - { id: dibao, title: 低保对象 }
category-choice: { resolve: order }
parameters:
  line-of-year: { title: 起付线, kind: amount, missing: 县里当年的通知 }
pools:
  aid-annual: { title: 年度救助限额, limit: 1万元, per: year }
benefits:
  - id: aid
    title: 医疗救助
    per: encounter
    for: [dibao]
    base: { of: policy-covered, less: [basic] }
    line: { amount: { parameter: line-of-year }, mode: excess, over: encounter }
    rate: 50%
    pool: aid-annual
  - id: more
    title: 再救助
    per: encounter
    for: [dibao]
    after: [aid]
    base: self-pay
    rate: 10%
`;

function file(name: string, text: string): string {
  const at = join(folder, name);
  writeFileSync(at, text);
  return at;
}

const stay = {
  id: 'a',
  date: '2024-05-01',
  amounts: { 'total-bill': 60_000_00, 'policy-covered': 50_000_00, basic: 30_000_00 },
};
const given = {
  person: { identities: ['低保对象'] },
  encounters: [stay],
  parameters: { 'line-of-year': { fen: 1_000_00 } },
};

describe('npm run -s assess -- --policy <file>', () => {
  let run: Run;
  const lines = [
    { given },
    { given: { ...given, balances: { 'aid-annual': 9_500_00 } } },
    { given: { ...given, parameters: {} } },
    { given: { ...given, balances: { 'aid-anual': 1 } } },
    { given: { ...given, encounters: [stay, stay] } },
    { given: { ...given, encounters: [{ ...stay, amounts: { ...stay.amounts, basic: 50_000_01 } }] } },
    { given: { ...given, encounters: [{ ...stay, facts: { care: 'in-bed' } }] } },
    { given: { ...given, encounters: [] } },
  ];
  beforeAll(() => {
    run = runAssess(lines, '--policy', file('county.yaml', county));
  });

  test('works out a policy from outside: (50,000 − 30,000 − 1,000) × 50 % = 9,500, and a tenth of what is left', () => {
    expect(run.status).toBe(0);
    expect(run.answers[0]).toMatchObject({
      awards: [
        { ref: 'a', benefit: '医疗救助', amount_fen: 9_500_00 },
        { ref: 'a', benefit: '再救助', amount_fen: 1_050_00 },
      ],
      total_fen: 10_550_00,
      accounts: [{ ref: 'a', total_fen: 60_000_00, outside_fen: 10_000_00, self_pay_fen: 9_450_00 }],
    });
  });

  test('what was used of a limit before leaves less: 10,000 − 9,500 = 500', () => {
    expect(run.answers[1]).toMatchObject({
      awards: [
        { benefit: '医疗救助', amount_fen: 500_00 },
        { benefit: '再救助', amount_fen: 1_950_00 },
      ],
      balances: { 'aid-annual@2024': 10_000_00 },
    });
  });

  test('a parameter that nobody gave is a status, never an amount, for what rests on it too', () => {
    expect(run.answers[2]).toMatchObject({
      awards: [],
      total_fen: 0,
      outcomes: [
        { id: 'aid', status: 'missing-parameter', amount_fen: 0 },
        { id: 'more', status: 'missing-parameter', amount_fen: 0 },
      ],
    });
  });

  test.each([
    ['a balance that the policy does not have', 3, 'input.unknownField', 'given.balances.aid-anual'],
    ['two encounters with one id', 4, 'encounter.duplicateId', 'given.encounters[1].id'],
    ['payers above what is covered', 5, 'amount.payersAboveCovered', 'given.encounters[0].amounts.policy-covered'],
    ['a value that the fact does not have', 6, 'input.wrongType', 'given.encounters[0].facts.care'],
    ['no encounter', 7, 'estimate.empty', 'given.encounters'],
  ])('%s is answered at its place, and the run goes on', (_, at, code, path) => {
    expect([run.answers[at]?.error?.code, run.answers[at]?.error?.path]).toEqual([code, path]);
  });
});

describe('a policy file that is broken is refused before any line is read', () => {
  test.each([
    ['a rate of 120 %', county.replace('rate: 50%', 'rate: 120%'), 'benefits.aid.rate', '100%'],
    ['an unknown word', county.replace('pool: aid-annual', 'pot: aid-annual'), 'benefits.aid.pot', 'pot'],
    [
      'a pool that is not declared',
      county.replace('pool: aid-annual', 'pool: aid-anual'),
      'benefits.aid.pool',
      'aid-anual',
    ],
    [
      'benefits that wait for each other',
      county.replace('    rate: 50%', '    after: [more]\n    rate: 50%'),
      'benefits',
      'aid',
    ],
    ['text that is no YAML', county.replace('  - id: aid', '  - id: [aid'), '第', 'YAML'],
  ])('%s: file, path and reason are named', (what, text, at, reason) => {
    expect(text).not.toBe(county);
    const name = `${what.replace(/\W+/g, '-')}.yaml`;
    const { status, stdout, stderr } = runAssess([{ given }], '--policy', file(name, text));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    for (const word of [name, at, reason]) expect(stderr).toContain(word);
    expect(stderr).toMatch(/[\u4e00-\u9fff]/);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  test('a file that is not there is named in Chinese', () => {
    const { status, stdout, stderr } = runAssess([{ given }], '--policy', join(folder, 'nowhere.yaml'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('nowhere.yaml');
    expect(stderr).toMatch(/[\u4e00-\u9fff]/);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});
