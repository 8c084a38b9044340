import type { CaseView } from '@yizhu/shared/api/endpoints';
import type { ApplicationStep } from '@yizhu/shared/casework/application';
import { firstFields } from './check-step';
import { effectWords } from './effect-words';

const today = '2026-03-20';
const known = { today, category: '因病致贫家庭重病患者' };
const fields = firstFields(today);
const view = (step: ApplicationStep, nextDue?: string) =>
  ({
    year: 2025,
    step: { step, title: '', effect: '办完后：等发钱。', nextDue },
    estimate: { amountFen: 195_065 },
  }) as unknown as CaseView;

test.each<[ApplicationStep, string[]]>([
  ['accept', ['办完后：等发钱。']],
  ['propose', ['按“因病致贫家庭重病患者”提请核定 1,950.65 元。', '办完后：等发钱。']],
  ['sign', ['核定 1,950.65 元，从2025年的救助资金里留出来。', '办完后：等发钱。']],
  ['publicise', ['公示 10 天，3月19日结束，没有异议。', '办完后：等发钱。']],
  ['publicise-amount', ['公示的金额是 1,950.65 元；公示 10 天，3月19日结束，没有异议。', '办完后：等发钱。']],
  ['batch', ['这一件是 1,950.65 元。', '办完后：等发钱。']],
])('%s says what it will do', (step, words) => expect(effectWords(view(step), fields, known)).toEqual(words));

test('by when the step after it has to be done, where the document says so', () => {
  expect(effectWords(view('accept', '2026-06-30'), fields, known)).toEqual([
    '办完后：等发钱。',
    '下一步，文件要求最晚6月30日办完。',
  ]);
});

test.each([
  ['a day that cannot be read', { to: '三月' }],
  ['an end before the beginning', { to: '2026-03-01' }],
])('with %s no days are said', (_, change) => {
  expect(effectWords(view('publicise'), { ...fields, ...change }, known)).toEqual(['办完后：等发钱。']);
});

test('whoever may do nothing is told nothing', () => {
  expect(effectWords({ ...view('accept'), step: undefined }, fields, known)).toEqual([]);
});
