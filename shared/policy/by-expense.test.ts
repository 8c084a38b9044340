import { fen } from '../money/fen';
import { type ByExpense, meetsExpense } from './by-expense';

/** 阳泉 四(一)3: one bill of 20,000 yuan or more, or a year of 50,000 yuan or more. */
const rule: ByExpense = {
  any: [
    { per: 'encounter', from: { fen: 2_000_000 } },
    { per: 'year', from: { fen: 5_000_000 } },
  ],
};
const meets = (by: ByExpense, ...paid: number[]) => meetsExpense(by, paid.map(fen));

test.each([
  ['no bills', [], false],
  ['a bill one fen short', [1_999_999], false],
  ['a bill of exactly 20,000', [2_000_000], true],
  ['the second bill alone', [1, 2_000_001], true],
  ['a year one fen short, no bill large enough', [1_999_999, 1_999_999, 1_000_001], false],
  ['a year of exactly 50,000', [1_999_999, 1_999_999, 1_000_002], true],
  ['bills of nothing', [0, 0], false],
])('%s', (_, paid, isMet) => expect(meets(rule, ...paid)).toEqual({ isMet, missing: [] }));

test('a bound that is left out must be passed', () => {
  const over: ByExpense = { any: [{ per: 'year', over: { fen: 100 } }] };
  expect(meets(over, 60, 40).isMet).toBe(false);
  expect(meets(over, 60, 41).isMet).toBe(true);
});

test('a bound that another document gives is named, unless another one is met already', () => {
  const open: ByExpense = {
    any: [
      { per: 'year', over: { missing: '监测标准' } },
      { per: 'encounter', from: { fen: 100 } },
    ],
  };
  expect(meets(open, 99)).toEqual({ isMet: false, missing: ['监测标准'] });
  expect(meets(open, 100)).toEqual({ isMet: true, missing: [] });
});
