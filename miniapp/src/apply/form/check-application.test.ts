import {
  type ApplicationDraft,
  addBill,
  changeBill,
  emptyApplication,
  readApplication,
  removeBill,
} from './application-draft';
import { type FormContext, faultsOf, missingOf, submissionOf, yearsOpen } from './check-application';

const question = (word: 'policy-covered' | 'basic' | 'critical' | 'total-bill', required: boolean) => ({
  word,
  required,
  title: word,
  hint: '',
});
const context: FormContext = {
  today: '2026-01-20',
  adcode: '140321',
  name: '王*国',
  categories: [{ id: 'illness-expense', title: '因病支出困难家庭重病患者' }],
  questions: [
    question('policy-covered', true),
    question('basic', true),
    question('critical', false),
    question('total-bill', false),
  ],
};
const complete: ApplicationDraft = {
  year: '2025',
  category: 'illness-expense',
  bills: [
    {
      id: 'b1',
      date: '2025年3月1日',
      sheetNumber: ' YQ-001 ',
      amounts: { 'policy-covered': '5万', basic: '34,790', critical: '' },
    },
  ],
  photos: (['diagnosis', 'receipt', 'history', 'settlement'] as const).map((paper) => ({ paper, key: `k-${paper}` })),
  holder: '王建国',
  bankName: '农村信用社',
  // Made up; its last digit fits by Luhn.
  card: '6228 4899 9999 9999 018',
  phone: '13000000000',
};
const bill = complete.bills[0] as ApplicationDraft['bills'][number];
const billFaults = (change: Partial<typeof bill>) =>
  faultsOf('bills', { ...complete, bills: [{ ...bill, ...change }] }, context);

test('of an empty form everything is missing, in the order of the pages', () => {
  expect(missingOf(emptyApplication, context)).toEqual([
    { page: 'what', what: '哪一年' },
    { page: 'what', what: '您的身份' },
    { page: 'bills', what: '结算单' },
    { page: 'papers', what: '医疗诊断书' },
    { page: 'papers', what: '医疗费用收据' },
    { page: 'papers', what: '病史材料' },
    { page: 'papers', what: '医保报销证明（结算单）' },
    { page: 'bank', what: '银行卡' },
    { page: 'bank', what: '电话' },
  ]);
  expect(submissionOf(emptyApplication, context)).toBeUndefined();
});

test('a complete form is handed in with amounts in fen and digits only', () => {
  expect(missingOf(complete, context)).toEqual([]);
  expect(submissionOf(complete, context)).toEqual({
    benefit: 'one-off-aid',
    adcode: '140321',
    year: 2025,
    category: 'illness-expense',
    visits: [{ date: '2025-03-01', sheetNumber: 'YQ-001', amounts: { 'policy-covered': 5_000_000, basic: 3_479_000 } }],
    photos: [
      { paper: 'diagnosis', key: 'k-diagnosis' },
      { paper: 'receipt', key: 'k-receipt' },
      { paper: 'history', key: 'k-history' },
      { paper: 'settlement', key: 'k-settlement' },
    ],
    bank: { holder: '王建国', name: '农村信用社', card: '6228489999999999018' },
    phone: '13000000000',
  });
});

test.each([
  ['2026-02-28', true],
  ['2026-03-01', false],
])('on %s last year may still be applied for: %s', (today, isOpen) => {
  expect(yearsOpen(today)).toEqual([
    { year: '2026', isOpen: true },
    { year: '2025', isOpen },
  ]);
  expect(faultsOf('what', complete, { ...context, today }).year === undefined).toBe(isOpen);
});

test.each([
  ['no sheet number', { sheetNumber: ' ' }, ['b1.sheet']],
  ['no date', { date: '' }, ['b1.date']],
  ['a day that is still to come', { date: '2026-01-21' }, ['b1.date']],
  ['a day of another year', { date: '2026-01-20' }, ['b1.date']],
  ['an amount that is needed', { amounts: { 'policy-covered': '5万' } }, ['b1.basic']],
  ['an amount that is none', { amounts: { ...bill.amounts, critical: '很多' } }, ['b1.critical']],
  ['payers above what is covered', { amounts: { 'policy-covered': '100', basic: '100.01' } }, ['b1.policy-covered']],
  ['as much paid as is covered', { amounts: { 'policy-covered': '100', basic: '100' } }, []],
  [
    'more covered than the whole bill',
    { amounts: { 'policy-covered': '100', basic: '0', 'total-bill': '99.99' } },
    ['b1.policy-covered'],
  ],
] as const)('of a sheet with %s it is said where', (_, change, fields) => {
  expect(Object.keys(billFaults(change))).toEqual(fields);
});

test('the same sheet twice is noticed, however it is typed', () => {
  const twice = changeBill(addBill(complete), 'b2', { ...bill, id: 'b2', sheetNumber: 'yq-0 01' });
  expect(faultsOf('bills', twice, context)).toEqual({ 'b2.sheet': '同一张结算单填了两次。请删去一次，或核对单号。' });
});

test("somebody else's card, and a card with a wrong digit, are noticed", () => {
  const faults = faultsOf('bank', { ...complete, holder: '王小明', card: '6228489999999999019' }, context);
  expect(Object.keys(faults)).toEqual(['holder', 'card']);
});

test('a photo taken out is missing again', () => {
  const without = { ...complete, photos: complete.photos.slice(1) };
  expect(missingOf(without, context)).toEqual([{ page: 'papers', what: '医疗诊断书' }]);
  expect(faultsOf('papers', without, context)).toEqual({
    'paper.diagnosis': '还缺“医疗诊断书”的照片。请拍好上传后再提交。',
  });
});

test('the last sheet that is taken out leaves an empty one', () => {
  expect(removeBill(complete, 'b1').bills).toEqual([{ id: 'b1', date: '', sheetNumber: '', amounts: {} }]);
});

test('what storage gives back is read, and anything else is an empty form', () => {
  expect(readApplication(JSON.parse(JSON.stringify(complete)))).toEqual(complete);
  for (const odd of [undefined, '', 7, { bills: 'x' }]) expect(readApplication(odd)).toEqual(emptyApplication);
});
