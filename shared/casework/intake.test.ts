import { intakeOf, stepDue } from './intake';

const yangquan = [
  { id: 'YQ.dynamic_list', rule: { 'working-days': 5, after: 'list-changed' } },
  { id: 'YQ.oneoff_accept', rule: { 'month-end': 2, year: 'next' as const } },
  { id: 'YQ.oneoff_pay', rule: { 'month-day': '03-31', year: 'next' as const } },
];

test('costs of 2025 are applied for from 1 January 2025 to the last day of February 2026', () => {
  expect(intakeOf(yangquan, 2025)).toEqual({ from: '2025-01-01', to: '2026-02-28' });
});

test('February of a leap year ends on the 29th', () => {
  expect(intakeOf(yangquan, 2023).to).toBe('2024-02-29');
});

test('it is taken in by the end of February and paid before the second quarter', () => {
  expect(stepDue(yangquan, 'accept', 2025)).toBe('2026-02-28');
  for (const step of ['visit', 'pass', 'publicise', 'check-card', 'propose', 'sign', 'batch', 'pay'] as const)
    expect(stepDue(yangquan, step, 2025)).toBe('2026-03-31');
});

test('a document that gives no day has none', () => {
  expect(intakeOf([], 2025)).toEqual({ from: '2025-01-01', to: undefined });
  expect(stepDue([], 'pay', 2025)).toBeUndefined();
});
