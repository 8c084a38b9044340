import fc from 'fast-check';
import { fen, MAX_FEN } from '../money/fen';
import type { NeedRule } from '../policy/fund-rules';
import { type NeedRow, nextYearNeed } from './need';

const rule: NeedRule = {
  factors: ['count', 'morbidity', 'average-cost', 'growth', 'reimbursed', 'aid'],
  less: ['fund-surplus', 'budget-income'],
  formula: '连乘',
};
const row = (over: NeedRow = {}): NeedRow => ({
  count: 1_000,
  morbidity: 500,
  'average-cost': 2_000_000,
  growth: 1_000,
  reimbursed: 6_000,
  aid: 7_000,
  ...over,
});
const need = (rows: NeedRow[], surplus = 0, income = 0, by = rule) =>
  nextYearNeed(by, rows, { fundSurplusFen: fen(surplus), budgetIncomeFen: fen(income) }, 'rows');

describe('the need', () => {
  test.each<[string, NeedRow[], number]>([
    ['50 people × 20,000 × 1.1 × 0.4 × 0.7', [row()], 30_800_000],
    ['nobody', [], 0],
    ['no people', [row({ count: 0 })], 0],
    ['nobody ill', [row({ morbidity: 0 })], 0],
    ['all of it paid by insurance', [row({ reimbursed: 10_000 })], 0],
    ['nothing paid by insurance, all of it aid', [row({ reimbursed: 0, aid: 10_000 })], 110_000_000],
    ['costs that fall by half', [row({ growth: -5_000 })], 14_000_000],
    ['costs that fall to nothing', [row({ growth: -10_000 })], 0],
    // 1 × 100 % × 1 fen × 1 × 1 × 50 %: half a fen is up, in each row
    ['half a fen', [row({ count: 1, morbidity: 10_000, 'average-cost': 1, growth: 0, reimbursed: 0, aid: 5_000 })], 1],
    [
      'less than half',
      [row({ count: 1, morbidity: 10_000, 'average-cost': 1, growth: 0, reimbursed: 0, aid: 4_999 })],
      0,
    ],
  ])('%s', (_, rows, expected) => expect(need(rows).needFen).toBe(expected));

  test('each row is rounded, not their sum', () => {
    const half = row({ count: 1, morbidity: 10_000, 'average-cost': 1, growth: 0, reimbursed: 0, aid: 5_000 });
    expect(need([half, half]).needFen).toBe(2);
  });

  test.each([
    ['one fen less than the need', 30_000_000, 799_999, 1],
    ['exactly the need', 30_000_000, 800_000, 0],
    ['more than the need', 30_000_000, 800_001, 0],
  ])('what is there is %s', (_, surplus, income, left) => {
    expect(need([row()], surplus, income)).toEqual({ needFen: 30_800_000, leftToRaiseFen: left });
  });

  test('a document that takes only the surplus off leaves the income out', () => {
    const other: NeedRule = { ...rule, less: ['fund-surplus'] };
    expect(need([row()], 800_000, 30_000_000, other).leftToRaiseFen).toBe(30_000_000);
  });

  test('a document without a morbidity counts everybody, and enrolment is added a head', () => {
    const other: NeedRule = { ...rule, factors: ['count', 'average-cost', 'aid', 'enrolment-standard'] };
    // 10 × 1,000 元 × 50 % + 10 × 380 元
    const rows = [{ count: 10, 'average-cost': 100_000, aid: 5_000, 'enrolment-standard': 38_000 }];
    expect(need(rows, 0, 0, other).needFen).toBe(880_000);
  });

  test('more than any amount can hold is refused with its row', () => {
    const rows = [row(), row({ count: 1_000_000_000, 'average-cost': MAX_FEN })];
    expect(() => need(rows)).toThrow(expect.objectContaining({ code: 'amount.tooLarge', path: 'rows[1]' }));
  });

  test('it is what BigInt makes of the same product', () => {
    const units = fc.nat(10_000);
    const rows = fc.array(
      fc.record({
        count: fc.nat(2_000_000),
        morbidity: units,
        'average-cost': fc.nat(100_000_000),
        growth: fc.integer({ min: -10_000, max: 20_000 }),
        reimbursed: units,
        aid: units,
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const exact = list.reduce((sum, one) => {
          const factors = [one.count, one.morbidity, one['average-cost'], 10_000 + one.growth, 10_000 - one.reimbursed];
          const product = factors.reduce((all, factor) => all * BigInt(factor), BigInt(one.aid));
          return sum + (2n * product + 10n ** 16n) / (2n * 10n ** 16n);
        }, 0n);
        expect(need(list).needFen).toBe(Number(exact));
      }),
      { numRuns: 500 },
    );
  });
});
