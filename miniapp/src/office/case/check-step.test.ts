import type { CaseView } from '@yizhu/shared/api/endpoints';
import { checkStep, daysOf, firstFields } from './check-step';

const today = '2026-03-20';
const fields = firstFields(today);
const view = (step: NonNullable<CaseView['step']>['step']) =>
  ({
    version: 4,
    step: { step, title: '', effect: '' },
    person: { category: 'illness-expense' },
    estimate: { amountFen: 195_065 },
  }) as unknown as CaseView;

test.each(['accept', 'pass', 'check-card', 'sign'] as const)(
  '%s needs the version that was read and no more',
  (step) => {
    expect(checkStep(view(step), fields, today)).toEqual({ body: { step, version: 4 }, errors: {} });
  },
);

test('propose repeats what the estimate shows', () => {
  expect(checkStep(view('propose'), fields, today).body).toEqual({
    step: 'propose',
    version: 4,
    category: 'illness-expense',
    amountFen: 195_065,
  });
});

test.each(['batch', 'pay'] as const)('%s is not done for one case alone', (step) => {
  expect(checkStep(view(step), fields, today).body).toBeUndefined();
});

describe('a visit', () => {
  const filled = { ...fields, first: ' 李一 ', second: '赵二', finding: '家里三口人，一人住院。' };

  test('is sent with its day, two names and what was found', () => {
    expect(checkStep(view('visit'), { ...filled, day: '2026年3月19日' }, today).body).toEqual({
      step: 'visit',
      version: 4,
      day: '2026-03-19',
      visitors: ['李一', '赵二'],
      finding: '家里三口人，一人住院。',
    });
  });

  test.each([
    ['nobody', { first: '', second: '', finding: '' }, ['first', 'second', 'finding']],
    ['one person twice', { second: '李一' }, ['second']],
    ['a day to come', { day: '2026-03-21' }, ['day']],
  ])('with %s is held back', (_, change, wrong) => {
    const { body, errors } = checkStep(view('visit'), { ...filled, ...change }, today);
    expect(body).toBeUndefined();
    expect(Object.keys(errors)).toEqual(wrong);
  });
});

describe('a publicity', () => {
  test('of ten days that ended yesterday stands in the fields', () => {
    expect(checkStep(view('publicise'), fields, today).body).toEqual({
      step: 'publicise',
      version: 4,
      from: '2026-03-10',
      to: '2026-03-19',
    });
    expect(daysOf(fields)).toBe(10);
  });

  test.each([
    ['seven days', '2026-03-13', '2026-03-19', []],
    ['six days', '2026-03-14', '2026-03-19', ['to']],
    ['a last day that is today', '2026-03-10', '2026-03-20', ['to']],
    ['a first day to come', '2026-03-21', '2026-03-30', ['from']],
    ['no day', '', '2026-03-19', ['from']],
  ])('of %s', (_, from, to, wrong) => {
    expect(Object.keys(checkStep(view('publicise-amount'), { ...fields, from, to }, today).errors)).toEqual(wrong);
  });
});
