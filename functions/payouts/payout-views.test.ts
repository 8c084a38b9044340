import { requireSeen, totalOf } from './payout-views';

const two = [{ amountFen: 4_000_50 }, { amountFen: 5_000_00 }];

test('a payout is as many lines and as much as its lines together', () => {
  expect(totalOf(two)).toEqual({ count: 2, sumFen: 9_000_50 });
  expect(totalOf([])).toEqual({ count: 0, sumFen: 0 });
});

test('whoever repeats what they saw goes on', () => {
  expect(() => requireSeen({ count: 2, sumFen: 9_000_50 }, totalOf(two))).not.toThrow();
});

test.each([
  ['another count', { count: 1, sumFen: 9_000_50 }],
  ['one fen more', { count: 2, sumFen: 9_000_51 }],
  ['one fen less', { count: 2, sumFen: 9_000_49 }],
])('%s is refused, and told what there is', (_title, seen) => {
  expect(() => requireSeen(seen, totalOf(two))).toThrow('现在是2笔、共9,000.50元');
});
