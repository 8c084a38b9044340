import type { StepBody } from '@yizhu/shared/api/endpoints';
import { checkEntered, requireStep } from './check-step';

const days = { ready: '2026-03-01', today: '2026-03-20' };
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'fine';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const visit = (day: string, visitors: [string, string]): StepBody => ({
  ...{ step: 'visit', version: 2, day, visitors, finding: '住院属实，家里困难。' },
});
const publicise = (from: string, to: string): StepBody => ({ step: 'publicise', version: 4, from, to });

test.each<[string, StepBody, string]>([
  ['a visit by two on the day of acceptance', visit('2026-03-01', ['张三', '李四']), 'fine'],
  ['a visit today', visit('2026-03-20', ['张三', '李四']), 'fine'],
  ['a visit tomorrow', visit('2026-03-21', ['张三', '李四']), 'date.inFuture'],
  ['a visit before it was accepted', visit('2026-02-28', ['张三', '李四']), 'visit.tooEarly'],
  ['a visit by one, written twice', visit('2026-03-02', ['张三', '张三 ']), 'visit.sameVisitor'],
  ['seven days of publicity', publicise('2026-03-02', '2026-03-08'), 'fine'],
  ['six days of publicity', publicise('2026-03-02', '2026-03-07'), 'publicity.tooShort'],
  ['publicity that ends today', publicise('2026-03-02', '2026-03-20'), 'publicity.notOver'],
  ['publicity before it was passed', publicise('2026-02-28', '2026-03-10'), 'publicity.tooEarly'],
  [
    'the amount too hangs out for seven days',
    { step: 'publicise-amount', version: 8, from: '2026-03-02', to: '2026-03-07' },
    'publicity.tooShort',
  ],
  ['nothing is entered to accept', { step: 'accept', version: 1 }, 'fine'],
])('%s: %#', (_title, body, expected) => {
  expect(codeOf(() => checkEntered(body, days))).toBe(expected);
});

test('each refusal of the table is told in its own words', () => {
  const submitted = { state: 'submitted', doneBy: {} } as const;
  const proposed = { state: 'proposed', doneBy: { propose: 'me' } } as const;
  expect(codeOf(() => requireStep('visit', submitted, { id: 'me', role: 'township-clerk' }))).toBe(
    'application.notNow',
  );
  expect(codeOf(() => requireStep('accept', submitted, { id: 'me', role: 'county-clerk' }))).toBe('access.denied');
  expect(codeOf(() => requireStep('sign', proposed, { id: 'me', role: 'county-reviewer' }))).toBe(
    'application.samePerson',
  );
  expect(requireStep('sign', proposed, { id: 'other', role: 'county-reviewer' }).to).toBe('decided');
});
