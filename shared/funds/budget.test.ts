import fc from 'fast-check';
import { fen, MAX_FEN } from '../money/fen';
import type { BudgetRule } from '../policy/fund-rules';
import { matchingBudget } from './budget';

const rule: BudgetRule = {
  groups: [
    { id: 'outpatient', title: '门诊大额疾病', share: { units: 400 } },
    { id: 'major', title: '重特大疾病', share: { units: 200 } },
  ],
  split: [{ payer: '市', share: { units: 5_000 } }, { payer: '县' }],
};
function parts(people: number, outpatient: number, major: number, by = rule): number[] {
  const { needFen, shares } = matchingBudget(by, people, { outpatient: fen(outpatient), major: fen(major) }, 'given');
  return [needFen, ...shares.map(({ amountFen }) => amountFen)];
}

test.each([
  ['493.8 × 3,000 元 + 246.9 × 15,000 元', 12_345, 300_000, 1_500_000, [518_490_000, 259_245_000, 259_245_000]],
  ['nobody', 0, 300_000, 1_500_000, [0, 0, 0]],
  ['no standards', 12_345, 0, 0, [0, 0, 0]],
  ['one person', 1, 300_000, 1_500_000, [42_000, 21_000, 21_000]],
  // 0.04 × 25 = 1: the odd fen is half a fen each, up for the first
  ['one fen', 1, 25, 0, [1, 1, 0]],
  ['three fen', 1, 75, 0, [3, 2, 1]],
  // 0.04 × 6 + 0.02 × 13 = 0.24 + 0.26: neither is half a fen, together they are
  ['parts of a fen are added before they are rounded', 1, 6, 13, [1, 1, 0]],
  ['just below half a fen', 1, 6, 12, [0, 0, 0]],
])('%s', (_, people, outpatient, major, expected) => expect(parts(people, outpatient, major)).toEqual(expected));

test('a third payer takes what is left, and never less than nothing', () => {
  const three = {
    ...rule,
    split: [{ payer: '省', share: { units: 5_000 } }, { payer: '市', share: { units: 5_000 } }, { payer: '县' }],
  };
  expect(parts(1, 25, 0, three)).toEqual([1, 1, 0, 0]);
});

test('more than any amount can hold is refused', () => {
  expect(() => parts(1_000_000_000, MAX_FEN, MAX_FEN)).toThrow(
    expect.objectContaining({ code: 'amount.tooLarge', path: 'given' }),
  );
});

test('the parts make up the need, which is what BigInt makes of it', () => {
  const standard = fc.nat(1_000_000_000);
  fc.assert(
    fc.property(fc.nat(5_000_000), standard, standard, (people, outpatient, major) => {
      const [need = 0, city = 0, county = 0] = parts(people, outpatient, major);
      const exact = BigInt(people) * (400n * BigInt(outpatient) + 200n * BigInt(major));
      expect(need).toBe(Number((exact + 5_000n) / 10_000n));
      expect(city + county).toBe(need);
      expect(city - county).toBe(need % 2);
    }),
    { numRuns: 500 },
  );
});
