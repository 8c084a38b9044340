import { type Journey, startJourney } from './browser';
import { Walk } from './estimate-walk';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.close());

const open = async (): Promise<Walk> => {
  const walk = await Walk.start(journey);
  await walk.toBill('彭水', /^低保对象/, '已经结算');
  return walk;
};
const fields = ['政策范围内费用', '基本医保报销', '大病保险报销', '结算日期'] as const;
type Bill = Partial<Record<(typeof fields)[number], string>>;

const wrong: [string, Bill, string, RegExp][] = [
  ['a negative amount', { 政策范围内费用: '-20000', 基本医保报销: '0' }, '政策范围内费用', /负数/],
  ['three decimals', { 政策范围内费用: '20000', 基本医保报销: '12.345' }, '基本医保报销', /多于两位小数/],
  ['10¹² yuan', { 政策范围内费用: '1000000000000', 基本医保报销: '0' }, '政策范围内费用', /超过了10亿元/],
  ['no number', { 政策范围内费用: '两万多', 基本医保报销: '0' }, '政策范围内费用', /读不出金额/],
  [
    'payers above the covered amount',
    { 政策范围内费用: '20000', 基本医保报销: '15000', 大病保险报销: '5000.01' },
    '政策范围内费用',
    /比政策范围内费用还多/,
  ],
  ['a future date', { 政策范围内费用: '20000', 基本医保报销: '0', 结算日期: '2999-01-01' }, '结算日期', /还没有到/],
  [
    'a date that does not exist',
    { 政策范围内费用: '20000', 基本医保报销: '0', 结算日期: '2025-02-30' },
    '结算日期',
    /没有这一天/,
  ],
  ['no date', { 政策范围内费用: '20000', 基本医保报销: '0', 结算日期: '' }, '结算日期', /还没有填日期/],
  ['one amount left out', { 政策范围内费用: '20000' }, '基本医保报销', /还没有填金额/],
];

test.each(wrong)(
  '%s is told at its field in Chinese, has the focus, and nothing typed is lost',
  async (_, bill, at, sentence) => {
    const walk = await open();
    for (const field of fields) if (bill[field] !== undefined) await walk.type(field, bill[field]);
    await walk.press('看能报多少');
    await walk.page.locator('.field__error').first().waitFor();
    expect(await walk.errorAt(at)).toMatch(sentence);
    const input = walk.page.getByRole('textbox', { name: at });
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    expect(await walk.page.evaluate<string>('document.activeElement.id')).toBe(await input.getAttribute('id'));
    for (const field of fields)
      if (bill[field] !== undefined)
        expect(await walk.page.getByRole('textbox', { name: field }).inputValue()).toBe(bill[field]);
    expect(await walk.page.locator('.page_bill').textContent()).not.toMatch(/NaN|undefined|Infinity/);
    await input.fill('1');
    await walk.errorGone(at);
    expect(walk.complaints).toEqual([]);
  },
);

test('an empty form is told what to fill in first', async () => {
  const walk = await open();
  await walk.press('看能报多少');
  expect(await walk.errorAt('政策范围内费用')).toMatch(/还没有填任何费用/);
  expect(await walk.errorAt('基本医保报销')).toMatch(/还没有填金额/);
});

test('a bill of which it is not said whether it is settled asks that first', async () => {
  const walk = await Walk.start(journey);
  await walk.press(/^彭水/);
  await walk.pick(/^低保对象/, 'checkbox');
  await walk.press('下一步');
  await walk.press('记住，下次接着用');
  await walk.press('看能报多少');
  await walk.page.getByText('还没有选这张单子结算了没有').waitFor();
  expect(await walk.page.evaluate<string>('document.activeElement.getAttribute("role")')).toBe('radio');
});

test('nobody chosen is told so, and 不清楚 goes on', async () => {
  const walk = await Walk.start(journey);
  await walk.press(/^彭水/);
  await walk.press('下一步');
  await walk.page.getByText('还没有选您属于哪一类').waitFor();
  await walk.pick(/^不清楚，或都不是/, 'checkbox');
  expect(await walk.page.getByText('还没有选您属于哪一类').count()).toBe(0);
  await walk.press('下一步');
  await walk.press('不记，关掉就没了');
  await walk.see('照着单子填');
  await walk.pick(/已经结算/);
  await walk.type('政策范围内费用', '20000');
  await walk.type('基本医保报销', '0');
  await walk.toResult();
  expect(await walk.page.locator('.answer').textContent()).toContain('没有这份政策列明的救助身份');
});

test('policy-covered above the total is told, also where the total is folded away', async () => {
  const walk = await open();
  await walk.type('政策范围内费用', '20000');
  await walk.type('基本医保报销', '0');
  await walk.press('还有别的报销');
  await walk.type('总费用', '19999.99');
  await walk.press('看能报多少');
  expect(await walk.errorAt('政策范围内费用')).toMatch(/比总费用还多/);
  await walk.type('总费用', '20000');
  await walk.toResult();
});

test('an error in a folded field opens the part that holds it', async () => {
  const walk = await open();
  await walk.type('政策范围内费用', '20000');
  await walk.type('基本医保报销', '0');
  await walk.press('还有别的报销');
  await walk.type('总费用', '两万');
  await walk.press('还有别的报销');
  await walk.press('看能报多少');
  expect(await walk.errorAt('总费用')).toMatch(/读不出金额/);
});

test('amounts are read as people write them', async () => {
  const walk = await open();
  await walk.type('政策范围内费用', '５万');
  await walk.type('基本医保报销', '￥34,790.00元');
  await walk.page.getByText('读作 50,000.00 元').waitFor();
  await walk.toResult();
  expect(await walk.amount()).toContain('12,');
});
