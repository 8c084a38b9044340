import { compile } from '@yizhu/shared/policy/compile';
import { stackFor } from '@yizhu/shared/policy/region';
import { readPolicies } from '../../config/policies-on-disk';
import { billForm, hasInsurance, summaryOf } from './bill-form';
import { currentVisit, emptyDraft } from './draft';

const pack = readPolicies();
const pengshui = compile(stackFor(pack, '500243'));
const xiushan = compile(stackFor(pack, '500241'));
const words = (questions: { word: string }[]) => questions.map(({ word }) => word);
const facts = (choices: { fact: string }[]) => choices.map(({ fact }) => fact);

test('at most three numbers are asked, whatever the county and the door', () => {
  expect(words(billForm(pengshui, true).amounts)).toEqual(['policy-covered', 'basic', 'critical']);
  expect(words(billForm(pengshui, false).amounts)).toEqual(['total-bill', 'policy-covered']);
  expect(words(billForm(xiushan, true).amounts)).toEqual(['policy-covered', 'basic', 'critical']);
});

test('every other payer that the document takes off waits in the fold, with the total', () => {
  expect(words(billForm(pengshui, true).moreAmounts)).toEqual(['total-bill']);
  expect(words(billForm(xiushan, true).moreAmounts)).toEqual([
    'large',
    'supplementary',
    'relief',
    'medical-aid',
    'health',
    'commercial',
    'veteran',
    'mutual',
    'other',
    'total-bill',
  ]);
  expect(billForm(pengshui, false).moreAmounts).toEqual([]);
});

test('kind of care and disease are asked; the rest has a usual value', () => {
  expect(facts(billForm(pengshui, true).choices)).toEqual(['care', 'disease']);
  expect(facts(billForm(pengshui, true).usualChoices)).toEqual(['hospital-level', 'place', 'referral', 'designated']);
});

test('a county that looks at nothing but the sum asks for no kind of care', () => {
  const form = billForm(xiushan, true);
  expect(facts(form.choices)).toEqual([]);
  expect(facts(form.usualChoices)).toEqual(['risk-eliminated']);
  expect(form.usualChoices[0]?.ofPerson).toBe(true);
  expect(form.earlier).toEqual([{ balance: 'paid-case-by-case-aid', title: '一事一议救助' }]);
});

test('of the kinds of care only those that the documents tell apart come first', () => {
  const [care] = billForm(pengshui, true).choices;
  expect(care?.first).toEqual(['inpatient', 'outpatient', 'special-outpatient']);
  expect(care?.options.length).toBe(7);
});

test('a document that does not list the special diseases says where the list is', () => {
  expect(billForm(pengshui, true).choices[1]?.note).toContain('以医院结算单或县医保局认定为准');
});

test('the usual values are one line', () => {
  const { usualChoices } = billForm(pengshui, true);
  expect(summaryOf(usualChoices, emptyDraft, currentVisit(emptyDraft))).toBe(
    '二级（县级医院）、本市、按规定办了转诊、定点',
  );
});

test('without insurance in the documents a bill cannot be estimated before it is settled', () => {
  expect(hasInsurance(pengshui)).toBe(true);
  expect(hasInsurance(compile(pack.filter(({ id }) => id === 'xiushan-2023-42')))).toBe(false);
});
