import { parseYuan } from '@yizhu/shared/money/parse-amount';
import { compile } from '@yizhu/shared/policy/compile';
import { regionsOf, stackFor } from '@yizhu/shared/policy/region';
import { amountWords } from '@yizhu/shared/policy/vocabulary';
import { readPolicies } from '../../../../config/policies-on-disk';
import { type AmountQuestion, billForm } from '../../../estimate/bill-form';
import { findBox, rowsOf, sentenceFor } from './find-box';
import { type Form, formOf, forms } from './forms';

const pack = readPolicies();
const regions = regionsOf(pack);
const boxesOf = (form: Form) => form.parts.flatMap(({ boxes }) => boxes);
const labels = (form: Form, word: string) => findBox(form, word as never)?.boxes.map(({ label }) => label);

const asked = (adcode: string, settled: boolean): AmountQuestion[] => {
  const { amounts, moreAmounts } = billForm(compile(stackFor(pack, adcode)), settled);
  return [...amounts, ...moreAmounts];
};

/** What the sheet says of a number that the county asks for. */
const said = (adcode: string, word: string, settled = true): string | undefined => {
  const form = formOf(adcode, settled);
  const question = asked(adcode, settled).find((one) => one.word === word);
  const found = question && findBox(form, question.word);
  return found && sentenceFor(form, question, found);
};

test.each(regions.map(({ adcode, name }) => [name, adcode]))(
  'in %s every number that the settled bill asks for has a box lit',
  (_, adcode) => {
    const form = formOf(adcode, true);
    const dark = asked(adcode, true).filter(({ word }) => findBox(form, word) === undefined);
    expect(dark).toEqual([]);
  },
);

test.each(Object.entries(forms))(
  'every box of %s says what it is, and answers only known words, each once',
  (_, form) => {
    const boxes = boxesOf(form);
    for (const { label } of boxes) expect(label).not.toBe('');
    expect(new Set(boxes.map(({ label }) => label)).size).toBe(boxes.length);
    const fills = boxes.flatMap((box) => box.fills);
    expect(new Set(fills).size).toBe(fills.length);
    for (const word of boxes.flatMap((box) => [...box.fills, ...box.near]))
      expect(Object.keys(amountWords)).toContain(word);
    for (const word of Object.keys(form.notes)) expect(labels(form, word)).toBeDefined();
  },
);

test.each(Object.entries(forms))('the made-up amounts of %s can be read', (_, form) => {
  for (const { amount } of boxesOf(form)) expect(amount === '' || parseYuan(amount).kind === 'amount').toBe(true);
});

test('Chongqing and 阳泉 have forms of their own, all other places the national one', () => {
  expect(formOf('500243', true).title).toBe('重庆医保住院结算单');
  expect(formOf('140300', true).title).toBe('医保住院结算单');
  expect(formOf('140100', true).title).toBe('医疗保障基金结算清单');
  expect(formOf('530500', true).title).toBe('医疗保障基金结算清单');
  expect(formOf('500243', false).title).toBe('住院费用清单');
});

test('the boxes of a number are those of its own form', () => {
  expect(labels(forms.chongqing, 'policy-covered')).toEqual(['符合医保报销金额']);
  expect(labels(forms.yangquan, 'policy-covered')).toEqual(['符合政策范围金额']);
  expect(labels(forms.national, 'policy-covered')).toEqual(['甲类', '乙类']);
  expect(labels(forms.yangquan, 'hospital')).toEqual(['医院负担金额']);
  expect(labels(forms.yangquan, 'mutual')).toEqual(['其他支出']);
});

test('a sentence says in which half, in which part, under which words, and what to do when there is none', () => {
  expect(said('500241', 'basic')).toBe(
    '在单子下半部分“报销和救助”那一块，找写着“统筹支付”的一格。有的单子写“基本医疗保险报销金额”。没有就填 0。',
  );
  expect(said('530500', 'critical')).toBe('在单子下半部分“基金支付”那一块，找写着“居民大病保险”的一格。没有就空着。');
  expect(said('140300', 'total-bill')).toBe('在单子上半部分“费用”那一块，找写着“医疗费总额”的一格。');
});

test('a number without a box of its own is not said to have one', () => {
  expect(said('140300', 'mutual')).toBe(
    '这个数单子上没有单独一格，先看单子下半部分“基金支出”那一块的“其他支出”。没有就空着。',
  );
  expect(said('440784', 'policy-covered')).toMatch(
    /^这个数单子上没有单独一格，先看单子上半部分“医疗收费信息”那一块的“甲类”和“乙类”。.*请问医院的医保窗口。$/,
  );
});

test('the list of an open bill has the total alone', () => {
  expect(labels(forms.openBill, 'total-bill')).toEqual(['合计']);
  expect(findBox(forms.openBill, 'policy-covered')).toBeUndefined();
});

test('boxes are drawn two and two', () => {
  const [, fees] = forms.chongqing.parts;
  expect(fees && rowsOf(fees).map((row) => row.map(({ label }) => label))).toEqual([
    ['费用总额', '符合医保报销金额'],
    ['本次起付线支付金额'],
  ]);
});
