import { judgePublicity, usualEnd } from './publicity';

const march = { ready: '2026-03-01', today: '2026-03-20' };

test.each([
  ['seven days, over yesterday', '2026-03-13', '2026-03-19', undefined],
  ['six days', '2026-03-14', '2026-03-19', 'too-short'],
  ['its last day is today', '2026-03-11', '2026-03-20', 'not-over'],
  ['from the day on which there was something to hang out', '2026-03-01', '2026-03-10', undefined],
  ['from the day before', '2026-02-28', '2026-03-10', 'too-early'],
  ['its end before its beginning', '2026-03-10', '2026-03-02', 'too-short'],
])('%s', (_title, from, to, expected) => {
  expect(judgePublicity({ from, to }, march)).toBe(expected);
});

test('the usual publicity of ten days from 1 March ends on 10 March', () => {
  expect(usualEnd('2026-03-01')).toBe('2026-03-10');
});
