import fc from 'fast-check';
import { sumOfProducts } from './exact-sum';

/** The same by BigInt; what the phone does not have. */
function byBigInt(terms: number[][], divisions: number): number | undefined {
  const sum = terms.reduce((all, factors) => all + factors.reduce((one, factor) => one * BigInt(factor), 1n), 0n);
  const unit = 10_000n ** BigInt(divisions);
  const value = (2n * sum + unit) / (2n * unit);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : Number(value);
}

test.each<[string, number[][], number, number | undefined]>([
  ['no terms are nothing', [], 2, 0],
  ['a factor of nothing makes nothing', [[0, 9_999, 10_000]], 1, 0],
  ['one is one', [[1, 10_000]], 1, 1],
  ['one ten-thousandth short of a half is left out', [[1, 4_999]], 1, 0],
  ['a half is one', [[1, 5_000]], 1, 1],
  [
    'a half and a half are one, not two, since the sum is rounded once',
    [
      [1, 5_000],
      [1, 5_000],
    ],
    1,
    1,
  ],
  ['a half below several divisions counts', [[5_000, 10_000]], 2, 1],
  ['9,999 carries over', [[9_999, 9_999]], 0, 99_980_001],
  ['the largest safe integer comes out', [[Number.MAX_SAFE_INTEGER, 10_000, 10_000]], 2, Number.MAX_SAFE_INTEGER],
  [
    'one more is too large',
    [
      [Number.MAX_SAFE_INTEGER, 10_000],
      [1, 10_000],
    ],
    1,
    undefined,
  ],
])('%s', (_, terms, divisions, expected) => expect(sumOfProducts(terms, divisions)).toBe(expected));

test('a fraction and what is below nothing are our own fault', () => {
  expect(() => sumOfProducts([[0.5]], 1)).toThrow('whole numbers from 0');
  expect(() => sumOfProducts([[-1]], 1)).toThrow('whole numbers from 0');
});

test('products of people, amounts and rates come out as BigInt has them', () => {
  const units = fc.integer({ min: 0, max: 20_000 });
  const term = fc.tuple(fc.nat(1_000_000_000), units, fc.nat(100_000_000_000), units, units, units).map((t) => [...t]);
  fc.assert(
    fc.property(fc.array(term, { maxLength: 5 }), (terms) => {
      expect(sumOfProducts(terms, 5)).toBe(byBigInt(terms, 5));
    }),
    { numRuns: 500 },
  );
});
