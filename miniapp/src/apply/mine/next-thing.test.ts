import type { ApplicationSummary } from '@yizhu/shared/api/endpoints';
import { applicationStates } from '@yizhu/shared/casework/application';
import { dayNumber, nextThing, officeOf } from './next-thing';

const application = (change: Partial<ApplicationSummary>): ApplicationSummary => ({
  id: 'p1.1',
  number: '20260105-000001',
  title: '一次性救助',
  year: 2025,
  state: 'submitted',
  submitted: '2026-01-05T16:30:00.000Z',
  changed: '2026-01-05T16:30:00.000Z',
  ...change,
});

test('somebody who has not applied can apply', () => {
  expect(nextThing({ applications: [] })).toMatchObject({ kind: 'apply', title: '您还没有申请过' });
});

test('what was moved last is what counts', () => {
  const applications = [
    application({ id: 'p1.2', state: 'visited', changed: '2026-01-08T01:00:00.000Z' }),
    application({ id: 'p1.1', state: 'paid', amountFen: 1950_65, changed: '2026-01-09T01:00:00.000Z' }),
  ];
  expect(nextThing({ applications })).toEqual({
    kind: 'paid',
    id: 'p1.1',
    title: '钱已到账',
    amountFen: 1950_65,
    words: '2025年一次性救助。没收到的，问镇上医保员。',
  });
});

test.each([
  ['submitted', '正在等乡镇（街道）'],
  ['card-checked', '正在等县医保局'],
  ['in-batch', '正在等县财政'],
] as const)('in the state %s it says who has it', (state, title) => {
  expect(nextThing({ applications: [application({ state })] })).toMatchObject({ kind: 'wait', id: 'p1.1', title });
});

test('every state but the last has an office and words of its own', () => {
  const waiting = (Object.keys(applicationStates) as ApplicationSummary['state'][]).filter((state) => state !== 'paid');
  for (const state of waiting) {
    expect(officeOf(state)).toMatch(/^(乡镇（街道）|县医保局|县财政)$/);
    expect(nextThing({ applications: [application({ state })] }).words).toMatch(/。$/);
  }
});

test('the day in China on which it was handed in is the first day', () => {
  expect(dayNumber('2026-01-05T16:30:00.000Z', '2026-01-06')).toBe(1);
  expect(dayNumber('2026-01-05T15:59:00.000Z', '2026-01-06')).toBe(2);
});
