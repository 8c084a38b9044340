import { moveText } from './moved-words';

test.each([
  [{ path: 'shares.A.city_fen', before: 5_000_000, after: 4_000_000 }, '分担 A 市级承担：50,000.00 元 → 40,000.00 元'],
  [{ path: 'awards.v1 倾斜救助', before: 600_00 }, 'v1 倾斜救助：600.00 元 → 没有'],
  [{ path: 'rounds.2.paid.P1', after: 1 }, '各次 2 发放 P1：没有 → 0.01 元'],
  [{ path: 'due', before: '2024-03-08', after: '2024-03-11' }, '期限：2024-03-08 → 2024-03-11'],
  [{ path: 'eligible', before: true, after: false }, '在名单上：是 → 否'],
])('%j is told as “%s”', (move, told) => {
  expect(moveText(move)).toBe(told);
});
