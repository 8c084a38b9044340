import { fen, MAX_FEN } from '../money/fen';
import { testSurplus } from './surplus';

const fifteen = { over: { units: 1_500 } };

test.each([
  ['one fen below 15 %', 14_999_999, 100_000_000, false, 15_000_000],
  ['15 % exactly', 15_000_000, 100_000_000, false, 15_000_000],
  ['one fen above', 15_000_001, 100_000_000, true, 15_000_000],
  ['nothing left', 0, 100_000_000, false, 15_000_000],
  ['nothing raised, nothing left', 0, 0, false, 0],
  ['nothing raised, one fen left', 1, 0, true, 0],
  // 15 % of 0.10 is 1.5 fen: 2 is more than that, though the limit is written as 2
  ['half a fen of the limit', 2, 10, true, 2],
  ['below half a fen of the limit', 1, 10, false, 2],
  // 15 % of 100,000,003 is 15,000,000.45
  ['the limit is no whole fen, at its floor', 15_000_000, 100_000_003, false, 15_000_000],
  ['the limit is no whole fen, above it', 15_000_001, 100_000_003, true, 15_000_000],
  ['the largest amounts', 15_000_000_000, MAX_FEN, false, 15_000_000_000],
])('%s', (_, cumulative, raised, isOver, limitFen) => {
  expect(testSurplus(fifteen, fen(cumulative), fen(raised))).toEqual({ isOver, limitFen });
});
