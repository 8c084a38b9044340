import { compile } from './compile';
import { probeOf } from './probe';
import { aidCurve } from './probe-curve';
import { readPolicy } from './read-policy';

const text = `schema: 1
id: probed
name: 探县
document:
  title: 探县医疗救助办法
  number: 探府发〔2022〕1号
  issuer: 探县人民政府
  adcode: '990104'
  source: { tier: secondary, note: 虚构 }
  in-force: { from: 2022-01-01 }
categories:
  - { id: tekun, title: 特困人员 }
  - { id: dibao, title: 低保对象 }
category-choice: { resolve: best }
pools:
  annual: { title: 年度限额, limit: 5万元, per: year }
benefits:
  - id: aid
    title: 医疗救助
    per: encounter
    for: [tekun, dibao]
    when: { policy-covered: { over: 3万元 } }
    base: { of: policy-covered, less: [basic] }
    rate: { by: category, tekun: 80%, dibao: 70% }
    pool: annual
  - id: second
    title: 再救助
    per: encounter
    for: [dibao]
    after: [aid]
    base: self-pay
    line: { amount: 4000元, mode: excess, over: encounter }
    rate: 60%
`;
const compiled = compile([readPolicy(text, 'probed.yaml')]);
const caseOf = (...identities: string[]) => ({ person: { identities }, date: '2022-06-01' });
const YUAN = 100;

test('a point says what each benefit gives and what is left: at 30,000 only the second, (30,000 − 4,000) × 60 %', () => {
  const { at } = probeOf(compiled, caseOf('低保对象'));
  expect(at(30_000 * YUAN)).toMatchObject({ aidFen: 1_560_000, restFen: 1_440_000, paidFen: [0, 1_560_000] });
});

test('the jump at 30,000 is found to the fen, with the benefits that make it', () => {
  // one fen more: 30,000.01 × 70 % = 21,000.01, and (9,000 − 4,000) × 60 % = 3,000
  const { jumps } = aidCurve(probeOf(compiled, caseOf('低保对象')), 200_000 * YUAN);
  expect(jumps).toHaveLength(1);
  expect(jumps[0]?.before.billFen).toBe(3_000_000);
  expect(jumps[0]?.after.billFen).toBe(3_000_001);
  expect(jumps[0]?.byFen).toBe(2_100_001 + 300_000 - 1_560_000);
  expect(jumps[0]?.leaps.map(({ id, beforeFen, afterFen }) => [id, beforeFen, afterFen])).toEqual([
    ['aid', 0, 2_100_001],
    ['second', 1_560_000, 300_000],
  ]);
});

test('the corner at which a limit begins to hold is on the curve: 50,000 ÷ 80 % = 62,500', () => {
  const { points } = aidCurve(probeOf(compiled, caseOf('特困人员')), 200_000 * YUAN);
  const bills = points.map(({ billFen }) => billFen);
  expect(bills).toContain(62_500 * YUAN);
  expect(points[points.length - 1]).toMatchObject({ billFen: 20_000_000, aidFen: 5_000_000, restFen: 15_000_000 });
});

test('what was used of a limit before is not there any more', () => {
  const { at } = probeOf(compiled, { ...caseOf('特困人员'), balances: { annual: 4_000_000 } });
  expect(at(100_000 * YUAN).aidFen).toBe(1_000_000);
});

test('a share that a payer has paid is taken off what is helped, not off the condition', () => {
  const { at } = probeOf(compiled, { ...caseOf('特困人员'), paid: { basic: 6000 } });
  // 40,000 − 24,000 = 16,000, of which 80 %
  expect(at(40_000 * YUAN)).toMatchObject({ insuranceFen: 2_400_000, aidFen: 1_280_000, restFen: 320_000 });
  expect(at(30_000 * YUAN).aidFen).toBe(0);
});

test('who holds two identities gets at each bill what the better one gives', () => {
  const { at } = probeOf(compiled, caseOf('特困人员', '低保对象'));
  expect(at(10_000 * YUAN).aidFen).toBe(360_000); // 低保: (10,000 − 4,000) × 60 %
  expect(at(35_000 * YUAN).aidFen).toBe(2_840_000); // 特困 28,000; 低保 24,500 + (10,500 − 4,000) × 60 % = 28,400
});

test('who holds none has a flat curve without a jump', () => {
  const { points, jumps } = aidCurve(probeOf(compiled, caseOf()), 200_000 * YUAN);
  expect(jumps).toEqual([]);
  expect(points.every(({ aidFen }) => aidFen === 0)).toBe(true);
});
