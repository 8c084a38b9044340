import { compile } from '@yizhu/shared/policy/compile';
import { readPolicies } from '../../../config/policies-on-disk';
import type { Subject } from './answer';
import { curveOf } from './curve';
import { workedBills } from './worked-bills';

const named = (name: string) => compile(readPolicies().filter((one) => one.name === name));
const xiushan = named('秀山');
const pengshui = named('彭水');
const subject = (identity: string, insurance = 0, facts = {}): Subject => ({
  identity,
  facts,
  insurance,
  date: '2024-05-06',
});
const yuan = (amount: number) => Math.round(amount * 100);

test('秀山 gives nothing up to 3,000.00 and 1,950.01 for one fen more; at each edge of a row it jumps', () => {
  const { jumps } = curveOf(xiushan, subject('脱贫不稳定户'), yuan(200_000));
  // 3000.01 × 65% = 1950.0065; 9999.99 × 65% = 6499.9935, 1万 × 75%; 49999.99 × 75% = 37499.9925, 5万 × 85%;
  // 99999.99 × 85% = 84999.9915, then 8.5万: no jump.
  expect(jumps).toEqual([
    { billFen: yuan(3000), beforeFen: 0, afterFen: yuan(1950.01) },
    { billFen: yuan(9999.99), beforeFen: yuan(6499.99), afterFen: yuan(7500) },
    { billFen: yuan(49999.99), beforeFen: yuan(37499.99), afterFen: yuan(42500) },
  ]);
});

test('between its corners the curve runs straight, and both ends are on it', () => {
  const { points } = curveOf(xiushan, subject('脱贫不稳定户'), yuan(200_000));
  expect(points[0]).toEqual({ billFen: 0, aidFen: 0, ownFen: 0 });
  expect(points[points.length - 1]).toEqual({ billFen: yuan(200_000), aidFen: yuan(85_000), ownFen: yuan(115_000) });
  expect(points.length).toBeLessThan(16);
});

test('彭水 for another disease: nothing at 30,000.00; at 30,000.01 aid and tilt together', () => {
  // 低保: 30000 alone: tilt (30000 − 4000) × 60% = 15600. 30000.01 × 80% = 24000.008 → 24000.01; left 6000.00;
  // (6000 − 4000) × 60% = 1200; together 25200.01.
  const { jumps } = curveOf(pengshui, subject('低保对象', 0), yuan(100_000));
  expect(jumps).toEqual([{ billFen: yuan(30_000), beforeFen: yuan(15_600), afterFen: yuan(25_200.01) }]);
});

test('what insurance has paid is taken off first', () => {
  // Half is paid: of 6000.02 3000.01 are left.
  const { jumps } = curveOf(xiushan, subject('脱贫不稳定户', 50), yuan(10_000));
  expect(jumps.map(({ afterFen }) => afterFen)).toEqual([yuan(1950.01)]);
});

test('the three bills are an everyday one, the first that comes in, and the first that meets a limit', () => {
  const about = subject('特困人员', 0, { disease: 'special' });
  const bills = workedBills(pengshui, about);
  // 5万 × 80% = 4万; left 1万; (1万 − 3000) × 60% = 4200.
  expect(bills[0]).toMatchObject({ coveredFen: yuan(50_000), answer: { aidFen: yuan(44_200), ownFen: yuan(5_800) } });
  // No threshold: 1000 × 80% = 800.
  expect(bills[1]).toMatchObject({ coveredFen: yuan(1_000), answer: { aidFen: yuan(800) } });
  // 12.5万 × 80% is the limit of 10万; what is left, 2.5万, less 3000, × 60% = 13200: one fen more is cut.
  expect(bills[2]?.coveredFen).toBeGreaterThanOrEqual(yuan(125_000) + 1);
  expect(bills[2]?.coveredFen).toBeLessThan(yuan(125_000) + 3);
  expect(bills[2]?.answer.aidFen).toBe(yuan(113_200) + 1);
});

test('the first bill that comes in is found to the fen', () => {
  const about = subject('脱贫不稳定户');
  const [, threshold, limit] = workedBills(xiushan, about);
  expect(threshold).toMatchObject({ coveredFen: yuan(3000.01), answer: { aidFen: yuan(1950.01) } });
  expect(limit).toMatchObject({ title: '很大的一张', coveredFen: yuan(1_000_000), answer: { aidFen: yuan(85_000) } });
});
