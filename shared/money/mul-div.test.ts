import fc from 'fast-check';
import { fen, MAX_FEN } from './fen';
import { mulDiv } from './mul-div';

const LIMIT = 10_000_000_000_000;
const factor = fc.oneof(
  fc.maxSafeNat().map((n) => n % (LIMIT + 1)),
  fc.integer({ min: 0, max: 300 }),
  fc.constantFrom(LIMIT, LIMIT - 1, 255, 256, 257, 65_536),
);

describe('fen', () => {
  test('takes whole numbers, positive or negative, up to the last safe integer', () => {
    expect([fen(0), fen(-100), fen(Number.MAX_SAFE_INTEGER)]).toEqual([0, -100, 9_007_199_254_740_991]);
    expect(MAX_FEN).toBe(100_000_000_000);
  });

  test('makes no minus zero', () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 9_007_199_254_740_992])('refuses %s', (n) => {
    expect(() => fen(n)).toThrow('whole, safe number of fen');
  });
});

describe('mulDiv', () => {
  test('is the BigInt quotient and remainder up to 10^13 × 10^13, and throws when the quotient is not safe', () => {
    fc.assert(
      fc.property(
        factor,
        factor,
        factor.filter((c) => c > 0),
        (a, b, c) => {
          const quotient = (BigInt(a) * BigInt(b)) / BigInt(c);
          const remainder = (BigInt(a) * BigInt(b)) % BigInt(c);
          if (quotient > BigInt(Number.MAX_SAFE_INTEGER)) return expect(() => mulDiv(a, b, c)).toThrow('safe integer');
          expect(mulDiv(a, b, c)).toEqual({ quotient: Number(quotient), remainder: Number(remainder) });
        },
      ),
      { numRuns: 20_000 },
    );
  });

  test('is exact at the largest product', () => {
    expect(mulDiv(LIMIT, LIMIT, LIMIT)).toEqual({ quotient: LIMIT, remainder: 0 });
    expect(mulDiv(LIMIT - 1, LIMIT - 1, LIMIT)).toEqual({ quotient: LIMIT - 2, remainder: 1 });
  });

  test('is exact on both sides of 2^53', () => {
    expect(mulDiv(94_906_265, 94_906_264, 3)).toEqual({ quotient: 3_002_399_680_447_986, remainder: 2 });
    expect(mulDiv(94_906_265, 94_906_267, 2)).toEqual({ quotient: 4_503_599_663_031_377, remainder: 1 });
    expect(mulDiv(9_007_199_254_741, 1000, 1000)).toEqual({ quotient: 9_007_199_254_741, remainder: 0 });
  });

  test('throws where the quotient passes the last safe integer', () => {
    expect(mulDiv(9_007_199_254_740, 1000, 1).quotient).toBe(9_007_199_254_740_000);
    expect(() => mulDiv(9_007_199_254_741, 1000, 1)).toThrow('safe integer');
  });

  test.each([
    [-1, 1, 1],
    [1, -1, 1],
    [1, 1, 0],
    [1, 1, -1],
    [0.5, 1, 1],
    [LIMIT + 1, 1, 1],
    [1, 1, LIMIT + 1],
    [Number.NaN, 1, 1],
  ])('refuses %s × %s ÷ %s', (a, b, c) => {
    expect(() => mulDiv(a, b, c)).toThrow('mulDiv');
  });
});
