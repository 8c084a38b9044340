import fc from 'fast-check';
import { fen, MAX_FEN } from './fen';
import { applyRate, formatRate, parseRate, rate } from './rate';

describe('parseRate', () => {
  test.each([
    ['60%', { n: 3, d: 5 }],
    ['12.5%', { n: 1, d: 8 }],
    ['100%', { n: 1, d: 1 }],
    ['0%', { n: 0, d: 1 }],
    ['120%', { n: 6, d: 5 }],
    ['0.01%', { n: 1, d: 10_000 }],
    ['33.3333%', { n: 333_333, d: 1_000_000 }],
    ['1/3', { n: 1, d: 3 }],
    ['2/6', { n: 1, d: 3 }],
    ['-10%', { n: -1, d: 10 }],
  ])('reads %s exactly and in lowest terms', (text, expected) => {
    expect(parseRate(text)).toEqual(expected);
  });

  test.each(['', '0.6', '60', '60 %', '%', '.5%', '1/0', '1/', '六成', '1e2%', '60%%', '1.1234567%'])(
    'refuses “%s”',
    (text) => {
      expect(() => parseRate(text, 'benefits[0].rate')).toThrow(
        expect.objectContaining({ code: 'policy.badValue', path: 'benefits[0].rate' }),
      );
    },
  );
});

describe('formatRate', () => {
  test.each(['60%', '12.5%', '100%', '0%', '120%', '0.01%', '33.3333%', '1/3', '-10%', '-1/3', '0.000001%'])(
    'writes %s as it was read',
    (text) => {
      expect(formatRate(parseRate(text))).toBe(text);
    },
  );
});

describe('applyRate', () => {
  test('gives the figures that Chongqing published', () => {
    expect(applyRate(fen(4_970_000), parseRate('70%'))).toBe(3_479_000);
    expect(applyRate(fen(1_521_000), parseRate('70%'))).toBe(1_064_700);
    expect(applyRate(fen(156_300), parseRate('60%'))).toBe(93_780);
    expect(applyRate(fen(383_990), parseRate('70%'))).toBe(268_793);
  });

  test.each([
    [1, '50%', { 'half-up': 1, down: 0, up: 1 }],
    [1, '49.9999%', { 'half-up': 0, down: 0, up: 1 }],
    [3, '1/3', { 'half-up': 1, down: 1, up: 1 }],
    [4, '1/3', { 'half-up': 1, down: 1, up: 2 }],
    [5, '1/3', { 'half-up': 2, down: 1, up: 2 }],
    [0, '100%', { 'half-up': 0, down: 0, up: 0 }],
    [300_001, '65%', { 'half-up': 195_001, down: 195_000, up: 195_001 }],
  ] as const)('rounds %s fen × %s half up, down and up', (amount, text, expected) => {
    for (const mode of ['half-up', 'down', 'up'] as const) {
      expect(applyRate(fen(amount), parseRate(text), mode)).toBe(expected[mode]);
    }
  });

  test('a reversal is rounded as the mirror image of what it reverses', () => {
    expect(applyRate(fen(-300_001), parseRate('65%'))).toBe(-195_001);
    expect(applyRate(fen(1000), parseRate('-10%'))).toBe(-100);
    expect(Object.is(applyRate(fen(-1), parseRate('0%')), 0)).toBe(true);
  });

  test('is the exact rational, half up, for every amount up to 10^11 fen', () => {
    const amount = fc.integer({ min: 0, max: MAX_FEN });
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (a, n, d) => {
        fc.pre(n <= 20 * d);
        const exact = (2n * BigInt(a) * BigInt(n) + BigInt(d)) / (2n * BigInt(d));
        expect(BigInt(applyRate(fen(a), rate(n, d)))).toBe(exact);
      }),
      { numRuns: 5_000 },
    );
  });

  test('goes to 10^11 fen and no further', () => {
    expect(applyRate(MAX_FEN, parseRate('99.99%'))).toBe(99_990_000_000);
    expect(() => applyRate(fen(MAX_FEN + 1), parseRate('70%'))).toThrow('10^11 fen');
  });
});

test('a rate has no zero or negative denominator and no fraction in it', () => {
  expect(() => rate(1, 0)).toThrow('denominator');
  expect(() => rate(1, -2)).toThrow('denominator');
  expect(() => rate(0.5, 1)).toThrow('numerator');
});
