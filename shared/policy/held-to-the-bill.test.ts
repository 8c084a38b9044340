import { assess } from './assess';
import { compile } from './compile';
import { readPolicy } from './read-policy';

const policy = (benefits: string) =>
  compile([
    readPolicy(
      `
schema: 1
id: made-up-2024
name: 样县
document:
  title: 样县医疗救助办法
  number: 样政发〔2024〕1号
  issuer: 样县人民政府
  adcode: '990100'
  source: { tier: secondary }
  in-force: { from: 2024-01-01 }
categories:
  - { id: dibao, title: 低保对象 }
benefits:
${benefits}`,
      'made-up.yaml',
    ),
  ]);

/** Awards, grants and what is left, for one visit of so many fen. */
const given = (compiled: ReturnType<typeof policy>, covered: number) => {
  const visit = { id: 'v', date: '2024-03-01', amounts: { 'policy-covered': covered } } as const;
  const account = assess(compiled, { identities: ['低保对象'] }, [visit]).events[0]?.account;
  return [
    account?.awards.map((one) => one.amountFen),
    account?.grants.map((one) => one.amountFen),
    account?.selfPayFen,
  ];
};

const head = 'per: encounter, for: [dibao], base: self-pay';

it('two benefits that do not know of each other never give more than the bill together', () => {
  const compiled = policy(`
  - { id: one, title: 甲, ${head}, rate: 80% }
  - { id: two, title: 乙, ${head}, rate: 60% }`);
  // 1,000: 800, then 600 held to the 200 that are left
  expect(given(compiled, 100_000)).toEqual([[80_000, 20_000], [], 0]);
});

it('a fixed amount in brackets is held to the bill', () => {
  const compiled = policy(`
  - id: fixed
    title: 定额
    per: encounter
    for: [dibao]
    base: self-pay
    brackets: { mode: whole, rows: [{ grant: 500元, below: 1000元 }, { rate: 60%, from: 1000元 }] }`);
  expect(given(compiled, 30_000)).toEqual([[30_000], [], 0]);
  expect(given(compiled, 60_000)).toEqual([[50_000], [], 10_000]);
});

it('a fixed sum without a base is given beside the bill', () => {
  const compiled = policy(`
  - { id: care, title: 关怀, per: encounter, for: [dibao], grant: 5000元 }`);
  expect(given(compiled, 10_000)).toEqual([[], [500_000], 10_000]);
});

it('a share of an amount of its own is given beside a bill that is smaller', () => {
  const compiled = policy(`
  - { id: premium, title: 资助, per: encounter, for: [dibao], base: { of: 350元 }, rate: 90% }`);
  expect(given(compiled, 10_000)).toEqual([[], [31_500], 10_000]);
});

it('points change the rates of brackets, and nothing above their end', () => {
  const compiled = policy(`
  - id: closed
    title: 分段
    per: encounter
    for: [dibao]
    base: self-pay
    adjust: [{ for: [dibao], points: -10 }]
    brackets: { mode: marginal, rows: [{ rate: 60%, upto: 5万元 }] }`);
  // 50,000 × 50 % = 25,000, whatever lies above
  expect(given(compiled, 8_000_000)).toEqual([[2_500_000], [], 5_500_000]);
  expect(given(compiled, 4_000_000)).toEqual([[2_000_000], [], 2_000_000]);
});
