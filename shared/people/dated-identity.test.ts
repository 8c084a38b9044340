import { isHeldOn } from './dated-identity';

const dibao = (from?: string, to?: string) => ({ identity: 'dibao', from, to });

test('the first day counts and the last does not', () => {
  const spring = dibao('2024-03-01', '2024-06-01');
  const days = ['2024-02-29', '2024-03-01', '2024-05-31', '2024-06-01'];
  expect(days.map((day) => isHeldOn(spring, day))).toEqual([false, true, true, false]);
});

test('an end that is absent is open', () => {
  expect(isHeldOn(dibao(undefined, '2024-06-01'), '1900-01-01')).toBe(true);
  expect(isHeldOn(dibao('2024-03-01'), '2999-12-31')).toBe(true);
  expect(isHeldOn(dibao(), '2024-01-01')).toBe(true);
});

test('one certified and withdrawn on the same day was never held', () => {
  expect(isHeldOn(dibao('2024-03-01', '2024-03-01'), '2024-03-01')).toBe(false);
});
