import { assess, type Encounter } from './assess';
import { compile } from './compile';
import { explain } from './explain';
import { readPolicy } from './read-policy';

/** A made-up county: insurance pays 60 %, a yearly aid gives half of what is left of inpatient stays above 10,000 yuan. */
const county = `
schema: 1
id: yearly
name: 年度
document:
  title: 试写的文件
  number: 试〔2024〕1号
  issuer: 试写
  adcode: '990400'
  source: { tier: secondary, note: 只作测试 }
  in-force: { from: 2024-01-01 }
categories: [{ id: dibao, title: 低保对象 }, { id: low-income, title: 低收入家庭成员 }]
category-choice: { resolve: order }
benefits:
  - { id: insurance, title: 基本医保, pays: basic, per: encounter, for: everyone, base: { of: policy-covered }, rate: 60% }
  - id: one-off
    title: 一次性救助
    per: year
    for: [low-income]
    counting: { care: inpatient }
    base: { of: policy-covered, less: [basic] }
    line: { amount: 1万元, mode: excess, over: year }
    rate: 50%
`;
const compiled = compile([readPolicy(county, 'yearly')]);
const stay = (more: Partial<Encounter> = {}): Encounter => ({
  id: 'v',
  date: '2024-03-01',
  amounts: { 'policy-covered': 5_000_000 },
  settled: false,
  ...more,
});
const oneOff = (identities: Parameters<typeof assess>[1]['identities'], encounters: Encounter[]) => {
  const { events } = assess(compiled, { identities }, encounters, { asOf: '2024-12-31' });
  const step = events.flatMap((event) => explain(event)).find(({ id }) => id === 'one-off');
  return [step?.status, step?.paidFen, step?.reasons.map(({ text }) => text)];
};

it('takes off what a layer pays in a payer’s place as it takes off what the sheet says of that payer', () => {
  // 50,000 less 30,000 of insurance is 20,000; 10,000 above the line, half of it
  expect(oneOff(['低收入家庭成员'], [stay()])).toEqual(['applied', 500_000, []]);
  const sheet = stay({ settled: true, amounts: { 'policy-covered': 5_000_000, basic: 3_000_000 } });
  expect(oneOff(['低收入家庭成员'], [sheet])).toEqual(['applied', 500_000, []]);
});

it('asks who is helped on the day of each stay that it counts', () => {
  const left = [{ identity: '低收入家庭成员', to: '2024-04-01' }];
  expect(oneOff(left, [stay(), stay({ id: 'w', date: '2024-05-01' })])).toEqual(['applied', 500_000, []]);
  const both = [{ identity: '低收入家庭成员', to: '2024-06-01' }];
  // two stays: 40,000 left, 30,000 above the line
  expect(oneOff(both, [stay(), stay({ id: 'w', date: '2024-05-01' })])).toEqual(['applied', 1_500_000, []]);
});

it('does not apply where no stay counts, and says why', () => {
  expect(oneOff(['低保对象'], [stay()])).toEqual(['not-applied', 0, ['低保对象不在这项待遇的对象里']]);
  expect(oneOff(['低收入家庭成员'], [stay({ facts: { care: 'outpatient' } })])).toEqual([
    'not-applied',
    0,
    ['今年没有算在这项里的费用'],
  ]);
});
