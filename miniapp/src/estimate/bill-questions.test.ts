import { compile } from '@yizhu/shared/policy/compile';
import { stackFor } from '@yizhu/shared/policy/region';
import { readPolicies } from '../../config/policies-on-disk';
import { billForm } from './bill-form';
import { acceptShown, answerWords, type BillQuestion, billQuestions, isAnswered, openQuestion } from './bill-questions';
import { changeVisit, currentVisit, type Draft, emptyDraft, type VisitDraft } from './draft';

const pack = readPolicies();
const pengshui = compile(stackFor(pack, '500243'));
const xiushan = compile(stackFor(pack, '500241'));
const yangquan = compile(stackFor(pack, '140300'));
const today = '2026-03-01';

const ids = (questions: BillQuestion[]) => questions.map(({ id }) => id);
const titles = (questions: BillQuestion[]) => questions.map(({ title }) => title);
const of = (compiled = pengshui, settled?: boolean) => billQuestions(billForm(compiled, settled !== false), settled);
const bill = (change: Partial<VisitDraft>): Draft => changeVisit(emptyDraft, change);
const question = (id: string, compiled = pengshui): BillQuestion => {
  const { walk, usual, more } = of(compiled, true);
  return [...walk, ...usual, ...more].filter((one) => one.id === id)[0] as BillQuestion;
};

describe('which questions, in which order', () => {
  test('a settled bill in 彭水: the door, three amounts, the day, and what the document tells apart', () => {
    expect(ids(of(pengshui, true).walk)).toEqual([
      'door',
      'amount.policy-covered',
      'amount.basic',
      'amount.critical',
      'date',
      'choice.care',
      'choice.disease',
    ]);
    expect(titles(of(pengshui, true).walk)).toEqual([
      '这张单子结算了吗？',
      '医保认的费用是多少？',
      '基本医保报了多少？',
      '大病保险报了多少？',
      '哪一天结算的？',
      '住院，还是看门诊？',
      '看的是哪一种病？',
    ]);
  });

  test('before settlement the total comes first and no payer is asked', () => {
    const { walk, more } = of(pengshui, false);
    expect(ids(walk).slice(0, 4)).toEqual(['door', 'amount.total-bill', 'amount.policy-covered', 'date']);
    expect(titles(walk)[3]).toBe('哪一天看的病？');
    expect(ids(more)).toEqual(['sheet']);
  });

  test('before a door is chosen they are those of a settled bill', () => {
    expect(ids(of(pengshui).walk)).toEqual(ids(of(pengshui, true).walk));
  });

  test('what has a usual answer and what few need wait beside the walk', () => {
    expect(titles(of(pengshui, true).usual)).toEqual([
      '在哪一级医院看的？',
      '在哪里看的病？',
      '办转诊了吗？',
      '是医保定点医院吗？',
    ]);
    const more = of(xiushan, true).more;
    expect(ids(more).slice(-3)).toEqual(['amount.total-bill', 'earlier.paid-case-by-case-aid', 'sheet']);
    expect(titles(more).slice(-3)).toEqual(['总费用是多少？', '一事一议救助今年已经发了多少？', '结算单号是多少？']);
  });

  test("a county's own fact, which no words are known for, is asked by its title", () => {
    expect(question('choice.x-package', yangquan).title).toBe('请选：按单病种最高限额付费结算');
  });
});

describe('where somebody left off', () => {
  const open = (draft: Draft) => openQuestion(draft, pengshui, today, true)?.id;
  const amounts = { 'policy-covered': '10000', basic: '4000' };

  test('the first question that was not answered, although the form has filled it in', () => {
    expect(open(emptyDraft)).toBe('door');
    expect(open(bill({ settled: true }))).toBe('amount.policy-covered');
    expect(open(bill({ settled: true, amounts }))).toBe('amount.critical');
    expect(open(bill({ settled: true, amounts: { ...amounts, critical: '' } }))).toBe('date');
    expect(open(bill({ settled: true, amounts: { ...amounts, critical: '' }, date: '2024-05-06' }))).toBe(
      'choice.care',
    );
  });

  test('an answer that cannot stay is asked again', () => {
    expect(open(bill({ settled: true, amounts: { 'policy-covered': '一万多' } }))).toBe('amount.policy-covered');
    expect(open(bill({ settled: true, amounts: { ...amounts, basic: '' } }))).toBe('amount.basic');
  });

  test('nothing, when all is answered; sums that do not fit are for the overview', () => {
    const all = { settled: true, date: '2024-05-06', facts: { care: 'inpatient', disease: 'special' } };
    expect(open(bill({ ...all, amounts: { ...amounts, critical: '' } }))).toBeUndefined();
    expect(open(bill({ ...all, amounts: { ...amounts, critical: '6000.01' } }))).toBeUndefined();
  });
});

test('what the form has filled in by itself may stay, an amount that is missing may not', () => {
  const wrong = (amounts: Record<string, string>) =>
    openQuestion(bill({ settled: true, amounts }), pengshui, today, false)?.id;
  expect(wrong({ 'policy-covered': '10000', basic: '4000' })).toBeUndefined();
  expect(wrong({ 'policy-covered': '10000' })).toBe('amount.basic');
});

describe('going on takes what is shown as the answer', () => {
  const accepted = (id: string, draft = emptyDraft) => currentVisit(acceptShown(question(id), draft, today));

  test('an optional amount left empty, today, and the usual choice', () => {
    expect(accepted('amount.critical').amounts).toEqual({ critical: '' });
    expect(accepted('date').date).toBe('2026-03-01');
    expect(accepted('choice.care').facts).toEqual({ care: 'inpatient' });
  });

  test('what the person said stays as it was said', () => {
    const draft = bill({ date: '2024年5月6日', facts: { disease: 'special' }, amounts: { critical: '1.2万' } });
    for (const id of ['date', 'choice.disease', 'amount.critical'])
      expect(acceptShown(question(id), draft, today)).toBe(draft);
  });

  test('a door is never chosen for somebody', () => {
    expect(acceptShown(question('door'), emptyDraft, today)).toBe(emptyDraft);
    expect(isAnswered(question('door'), emptyDraft)).toBe(false);
  });
});

describe('the answers in words', () => {
  const words = (id: string, draft: Draft, compiled = pengshui) => answerWords(question(id, compiled), draft, today);

  test('amounts to the fen, choices by their title, the day as it was typed', () => {
    const draft = bill({ settled: true, amounts: { basic: '1.2万' }, date: '2024年5月6日', sheetNumber: ' JS-1 ' });
    expect(words('door', draft)).toBe('已经结算');
    expect(words('amount.basic', draft)).toBe('12,000.00 元');
    expect(words('date', draft)).toBe('2024年5月6日');
    expect(words('choice.care', draft)).toBe('住院');
    expect(words('sheet', draft)).toBe('JS-1');
  });

  test('what is not there is said, and what cannot be read is shown as it is', () => {
    expect(words('door', emptyDraft)).toBe('没有填');
    expect(words('amount.critical', emptyDraft)).toBe('没有填');
    expect(words('date', emptyDraft)).toBe('2026-03-01');
    expect(words('date', bill({ date: ' ' }))).toBe('没有填');
    expect(words('sheet', emptyDraft)).toBe('没有填');
    expect(words('amount.basic', bill({ amounts: { basic: '四千' } }))).toBe('四千');
    expect(words('earlier.paid-case-by-case-aid', { ...emptyDraft, earlier: {} }, xiushan)).toBe('没有填');
    expect(
      words('earlier.paid-case-by-case-aid', { ...emptyDraft, earlier: { 'paid-case-by-case-aid': '850' } }, xiushan),
    ).toBe('850.00 元');
  });
});
