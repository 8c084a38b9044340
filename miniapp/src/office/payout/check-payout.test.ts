import { checkRepeated } from './check-payout';

const shown = { count: 2, sumFen: 695_065 };

test.each([
  ['2', '6,950.65', []],
  [' 2 ', '6950.65元', []],
  ['3', '6950.65', ['count']],
  ['2', '6950.66', ['sum']],
  ['', '', ['count', 'sum']],
  ['两', '很多', ['count', 'sum']],
])('%s items of %s yuan: %j is wrong', (count, sum, wrong) => {
  expect(Object.keys(checkRepeated({ count, sum }, shown))).toEqual(wrong);
});
