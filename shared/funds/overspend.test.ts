import fc from 'fast-check';
import { fen, MAX_FEN } from '../money/fen';
import type { OverspendRule } from '../policy/fund-rules';
import { type CountyYear, shareOverspend } from './overspend';

/** 保山 第二十一条. */
const rows = [
  { upto: { units: 300 }, rate: { units: 10_000 } },
  { upto: { units: 500 }, rate: { units: 5_000 } },
  { rate: { units: 0 } },
];
const rule = (
  mode: OverspendRule['mode'] = 'whole',
  gives: OverspendRule['shortage']['gives'] = 'partial',
): OverspendRule => ({ mode, rows, shortage: { gives } });
const year = (id: string, budget: number, spent: number): CountyYear => ({
  id,
  budgetFen: fen(budget),
  spentFen: fen(spent),
});

/** City and county part of one county's overspend, the roll-over being ample. */
function parts(mode: OverspendRule['mode'], budget: number, spent: number): [city: number, county: number] {
  const [share] = shareOverspend(rule(mode), MAX_FEN, [year('a', budget, spent)]).shares;
  return [share?.cityFen ?? -1, share?.countyFen ?? -1];
}

describe('one county, a roll-over that is ample', () => {
  test.each([
    ['spent what was budgeted', 100_000_000, 100_000_000, [0, 0], [0, 0]],
    ['one fen above', 100_000_000, 100_000_001, [1, 0], [1, 0]],
    ['3 % exactly', 100_000_000, 103_000_000, [3_000_000, 0], [3_000_000, 0]],
    // half of 3,000,001 is half a fen: up for the city, which is worked out first; marginal 3,000,000 + 0.5
    ['one fen above 3 %', 100_000_000, 103_000_001, [1_500_001, 1_500_000], [3_000_001, 0]],
    ['two fen above 3 %', 100_000_000, 103_000_002, [1_500_001, 1_500_001], [3_000_001, 1]],
    ['5 % exactly', 100_000_000, 105_000_000, [2_500_000, 2_500_000], [4_000_000, 1_000_000]],
    ['one fen above 5 %', 100_000_000, 105_000_001, [0, 5_000_001], [4_000_000, 1_000_001]],
    ['far above', 100_000_000, 200_000_000, [0, 100_000_000], [4_000_000, 96_000_000]],
    ['no budget, nothing spent', 0, 0, [0, 0], [0, 0]],
    ['no budget, one fen spent', 0, 1, [0, 1], [0, 1]],
    // 3 % of 99 is 2.97, 5 % is 4.95: 3 fen are in the second row; marginal 2.97 + 0.03 × 50 % = 2.985
    ['a bound that is no whole fen, above it', 99, 102, [2, 1], [3, 0]],
    ['a bound that is no whole fen, below it', 99, 101, [2, 0], [2, 0]],
    // 5 > 4.95; marginal 2.97 + 1.98 × 50 % = 3.96
    ['the upper bound is no whole fen', 99, 104, [0, 5], [4, 1]],
  ])('%s', (_, budget, spent, whole, marginal) => {
    expect(parts('whole', budget, spent)).toEqual(whole);
    expect(parts('marginal', budget, spent)).toEqual(marginal);
  });

  test('the largest amounts are exact', () => {
    // 3 % of 10^11 − 1 is 2,999,999,999.97
    const spent = 99_999_999_999;
    expect(parts('whole', 97_087_378_640, spent)).toEqual([2_912_621_359, 0]); // 3 % is 2,912,621,359.2
    expect(parts('whole', 97_087_378_639, spent)).toEqual([1_456_310_680, 1_456_310_680]); // 2,912,621,359.17 < …360
  });
});

describe('a roll-over that is short', () => {
  const short = (gives: 'partial' | 'nothing', rolloverFen: number) =>
    shareOverspend(rule('whole', gives), fen(rolloverFen), [year('a', 100_000_000, 103_000_000)]);

  test('what it holds is given, and the county bears the rest', () => {
    expect(short('partial', 1_000_000)).toEqual({
      shares: [{ id: 'a', overspendFen: 3_000_000, cityFen: 1_000_000, countyFen: 2_000_000 }],
      rolloverAfterFen: 0,
      surplusCarryFen: 0,
    });
  });

  test.each([
    [2_999_999, 0, 2_999_999],
    [3_000_000, 3_000_000, 0],
    [3_000_001, 3_000_000, 1],
  ])('all or nothing: with %d it gives %d and keeps %d', (opening, cityFen, after) => {
    const { shares, rolloverAfterFen } = short('nothing', opening);
    expect([shares[0]?.cityFen, rolloverAfterFen]).toEqual([cityFen, after]);
  });

  test('an empty roll-over leaves all to the county under either reading', () => {
    for (const gives of ['partial', 'nothing'] as const)
      expect(short(gives, 0).shares).toEqual([{ id: 'a', overspendFen: 3_000_000, cityFen: 0, countyFen: 3_000_000 }]);
  });
});

describe('several counties on one roll-over', () => {
  const [one, two, three] = [
    year('P10', 100_000_000, 103_000_000), // 3,000,000 due
    year('P2', 100_000_000, 105_000_000), // 2,500,000 due of 5,000,000
    year('P3', 100_000_000, 99_000_000), // a surplus
  ] as [CountyYear, CountyYear, CountyYear];

  test('a roll-over that is exactly enough is used up', () => {
    const { shares, rolloverAfterFen, surplusCarryFen } = shareOverspend(rule(), fen(5_500_000), [one, two, three]);
    expect(shares.map(({ cityFen, countyFen }) => [cityFen, countyFen])).toEqual([
      [3_000_000, 0],
      [2_500_000, 2_500_000],
      [0, 0],
    ]);
    expect([rolloverAfterFen, surplusCarryFen]).toEqual([0, 1_000_000]);
  });

  test("a surplus of one county is not lent to another: it joins next year's opening", () => {
    const { shares, surplusCarryFen } = shareOverspend(rule(), fen(0), [one, three]);
    expect(shares.map(({ cityFen }) => cityFen)).toEqual([0, 0]);
    expect(surplusCarryFen).toBe(1_000_000);
  });

  test('one fen too few goes by the largest remainder', () => {
    // 3,000,000 ÷ 5,500,000 × 5,499,999 = 2,999,999.45…; 2,499,999.54…
    const { shares } = shareOverspend(rule(), fen(5_499_999), [one, two]);
    expect(shares.map(({ cityFen }) => cityFen)).toEqual([2_999_999, 2_500_000]);
  });

  test('between equal remainders the smaller id in code units comes first, whatever the order of the list', () => {
    const twins = [year('P2', 1_000, 1_010), year('P10', 1_000, 1_010)];
    expect(shareOverspend(rule(), fen(11), twins).shares.map(({ id, cityFen }) => `${id} ${cityFen}`)).toEqual([
      'P2 5',
      'P10 6',
    ]);
  });

  test('all or nothing looks at the sum: a roll-over that would do for one gives neither anything', () => {
    const { shares, rolloverAfterFen } = shareOverspend(rule('whole', 'nothing'), fen(5_499_999), [one, two]);
    expect(shares.map(({ cityFen }) => cityFen)).toEqual([0, 0]);
    expect(rolloverAfterFen).toBe(5_499_999);
  });

  test('no counties leave the roll-over as it was', () => {
    expect(shareOverspend(rule(), fen(7), [])).toEqual({ shares: [], rolloverAfterFen: 7, surplusCarryFen: 0 });
  });
});

describe('whatever the counties spend', () => {
  const amount = fc.oneof(fc.nat(200), fc.nat(100_000_000_000));
  const counties = fc
    .array(fc.tuple(amount, amount), { maxLength: 8 })
    .map((years) => years.map(([budget, spent], i) => year(`C${i}`, budget, spent)));
  const mode = fc.constantFrom<OverspendRule['mode']>('whole', 'marginal');
  const gives = fc.constantFrom<OverspendRule['shortage']['gives']>('partial', 'nothing');

  test('the parts make up the overspend, nobody bears less than nothing, and the roll-over is never overdrawn', () => {
    fc.assert(
      fc.property(mode, gives, amount, counties, (m, g, opening, list) => {
        const { shares, rolloverAfterFen, surplusCarryFen } = shareOverspend(rule(m, g), fen(opening), list);
        let net = 0;
        shares.forEach(({ overspendFen, cityFen, countyFen }, i) => {
          expect(cityFen + countyFen).toBe(overspendFen);
          expect(Math.min(cityFen, countyFen, overspendFen)).toBeGreaterThanOrEqual(0);
          net += overspendFen - ((list[i]?.spentFen ?? 0) - (list[i]?.budgetFen ?? 0));
        });
        expect(net).toBe(surplusCarryFen);
        expect(rolloverAfterFen + shares.reduce((sum, { cityFen }) => sum + cityFen, 0)).toBe(opening);
        expect(rolloverAfterFen).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a larger roll-over never gives a county more than a fen less', () => {
    fc.assert(
      fc.property(mode, amount, amount, counties, (m, opening, more, list) => {
        const before = shareOverspend(rule(m), fen(opening), list).shares;
        const after = shareOverspend(rule(m), fen(opening + more), list).shares;
        before.forEach(({ cityFen }, i) => {
          expect(after[i]?.cityFen).toBeGreaterThanOrEqual(cityFen - 1);
        });
      }),
    );
  });
});
