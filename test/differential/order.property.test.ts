import { compiledPolicy } from '@yizhu/infra/local/policies/library';
import { assess, type Encounter } from '@yizhu/shared/policy/assess';
import fc from 'fast-check';

const runs = { numRuns: 1_500 };

/** What a settled bill says, in fen. */
type Bill = { covered: number; basic: number; critical: number };
const bill = (most: number): fc.Arbitrary<Bill> =>
  fc.tuple(fc.nat(most), fc.nat(10_000), fc.nat(10_000)).map(([covered, a, b]) => ({
    covered,
    basic: Math.floor((covered * Math.min(a, b)) / 10_000),
    critical: Math.floor((covered * Math.abs(a - b)) / 10_000),
  }));
const bills = (most: number) => fc.array(bill(most), { minLength: 1, maxLength: 8 });

const encounter = (facts: Record<string, string>, date: string, { covered, basic, critical }: Bill, id: string) => ({
  id,
  date,
  facts,
  amounts: { 'policy-covered': covered, basic, critical },
});
const day = (i: number): string => `2024-${String(1 + i).padStart(2, '0')}-15`;
const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** 彭水, special disease, for those who have no tilt line: a rate and a limit of the year, nothing for each visit. */
const pengshui = {
  give(identity: string, encounters: Encounter[]) {
    const { events } = assess(compiledPolicy('彭水'), { identities: [identity] }, encounters);
    return sum(events.flatMap(({ account }) => account.awards.map(({ amountFen }) => amountFen)));
  },
  facts: { disease: 'special', care: 'inpatient' },
  people: fc.constantFrom('在乡重点优抚对象', '重度残疾人员'),
};

/** 秀山: one sum a year. */
const xiushan = {
  give(identity: string, encounters: Encounter[]) {
    const { events } = assess(compiledPolicy('秀山'), { identities: [identity] }, encounters, { asOf: '2024-12-31' });
    return sum(events.flatMap(({ account }) => account.awards.map(({ amountFen }) => amountFen)));
  },
  facts: {},
  people: fc.constantFrom('返贫致贫人口', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户'),
};

describe.each([
  ['彭水, special disease below the limit', pengshui, 12_000_00, 1],
  ['彭水, special disease above the limit', pengshui, 300_000_00, 1],
  ['秀山, the sum of a year', xiushan, 30_000_00, 0],
])('%s', (_, { give, facts, people }, most, rounding) => {
  const order = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });

  test('what is given does not depend on which visit came first', () => {
    fc.assert(
      fc.property(people, bills(most), order, (identity, list, keys) => {
        const shuffled = [...list.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number));
        const inOrder = list.map((one, i) => encounter(facts, day(i), one, `v${i}`));
        const otherwise = list.map((one, i) => encounter(facts, day(shuffled[i] as number), one, `v${i}`));
        expect(give(identity, otherwise)).toBe(give(identity, inOrder));
        expect(give(identity, [...inOrder].reverse())).toBe(give(identity, inOrder));
      }),
      runs,
    );
  });

  test('a bill split in two is given the same but for one fen of rounding', () => {
    fc.assert(
      fc.property(people, bills(most), fc.nat(10_000), (identity, list, share) => {
        const whole = list.map((one, i) => encounter(facts, day(i), one, `v${i}`));
        const [first, ...others] = whole;
        const halves = split(list[0] as Bill, share).map((half, i) => encounter(facts, day(0), half, `v0-${i}`));
        const difference = give(identity, [...halves, ...others]) - give(identity, first ? [first, ...others] : []);
        expect(Math.abs(difference)).toBeLessThanOrEqual(rounding);
      }),
      runs,
    );
  });
});

/** `share` of 10,000 of every amount, and the rest; what the payers paid stays within each half. */
function split({ covered, basic, critical }: Bill, share: number): [Bill, Bill] {
  const part = (amount: number) => Math.floor((amount * share) / 10_000);
  const first = { covered: part(covered), basic: part(basic), critical: part(critical) };
  const rest = { covered: covered - first.covered, basic: basic - first.basic, critical: critical - first.critical };
  const over = Math.max(0, rest.basic + rest.critical - rest.covered);
  return over === 0
    ? [first, rest]
    : [
        { ...first, covered: first.covered - over },
        { ...rest, covered: rest.covered + over },
      ];
}
