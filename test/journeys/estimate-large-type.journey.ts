import { type Journey, seriousFaults, startJourney } from './browser';
import { Walk } from './estimate-walk';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.close());

/** To the first question about the bill, in 大字版. */
const open = async (): Promise<Walk> => {
  const walk = await Walk.start(journey);
  await walk.press('大字版');
  await walk.press(/^彭水/);
  await walk.see('您属于哪一类？');
  await walk.pick(/^低保对象/, 'checkbox');
  await walk.press('下一步');
  await walk.press('记住，下次接着用');
  await walk.see('这张单子结算了吗？');
  return walk;
};

/** To the overview: 10,000 − 4,000 = 6,000, of which 80 % are 4,800. */
const pengshuiBill = async (): Promise<Walk> => {
  const walk = await open();
  await walk.pick(/已经结算/);
  await walk.goOn('医保认的费用是多少？');
  await walk.type('政策范围内费用', '10000');
  await walk.goOn('基本医保报了多少？');
  await walk.type('基本医保报销', '4000');
  await walk.goOn('大病保险报了多少？');
  await walk.goOn('哪一天结算的？');
  await walk.page.getByRole('textbox', { name: '结算日期' }).fill('2024-05-06');
  await walk.goOn('住院，还是看门诊？');
  await walk.goOn('看的是哪一种病？');
  await walk.pick('特殊疾病');
  await walk.goOn('都填好了，看一看');
  return walk;
};

/** Wait until an element of the page has the focus. */
const hasFocus = (walk: Walk, selector: string) => walk.page.locator(`${selector}:focus`).waitFor();
const atTitle = (walk: Walk) => hasFocus(walk, '#bill-title');

test('with the keyboard alone each question is read as it comes, and a 彭水 bill comes to 4,800', async () => {
  const walk = await open();
  const { page } = walk;
  const questions: [string, string | undefined, () => Promise<void>][] = [
    ['这张单子结算了吗？', '第 1 题，共 7 题', () => walk.key('已经结算', 'Space')],
    ['医保认的费用是多少？', '第 2 题，共 7 题', () => typeInto('政策范围内费用', '10000')],
    ['基本医保报了多少？', '第 3 题，共 7 题', () => typeInto('基本医保报销', '4000')],
    ['大病保险报了多少？', '第 4 题，共 7 题', async () => undefined],
    ['哪一天结算的？', '第 5 题，共 7 题', () => typeInto('结算日期', '2024-05-06')],
    ['住院，还是看门诊？', '第 6 题，共 7 题', async () => undefined],
    ['看的是哪一种病？', '第 7 题，共 7 题', () => walk.key('其他疾病', 'ArrowRight')],
  ];
  async function typeInto(field: string, text: string): Promise<void> {
    await walk.tabTo(field);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  }
  for (const [title, progress, answer] of questions) {
    await walk.see(title);
    await atTitle(walk);
    expect(await page.locator('#bill-above').textContent()).toBe(progress);
    expect(await page.locator('#bill-title').getAttribute('aria-describedby')).toBe('bill-above');
    expect({ title, faults: await seriousFaults(page) }).toEqual({ title, faults: [] });
    await answer();
    await walk.key('下一题', 'Enter');
  }
  await walk.see('都填好了，看一看');
  await atTitle(walk);
  expect(await seriousFaults(page)).toEqual([]);
  await walk.key('看能报多少', 'Enter');
  await walk.see('大概能报多少');
  expect(await walk.amount()).toContain('4,800.00');
  expect(walk.complaints).toEqual([]);
});

test('no more than three numbers are typed, and everything is there after a refresh', async () => {
  const walk = await pengshuiBill();
  expect(walk.typedNumbers).toBeLessThanOrEqual(3);
  await walk.page.reload();
  await walk.see('都填好了，看一看');
  expect(await walk.page.locator('.answer-line').allTextContents()).toContain(
    '医保先报的钱（基本医保报销）4,000.00 元改',
  );
  await walk.toResult();
  expect(await walk.amount()).toContain('4,800.00');
  await walk.press('改一改');
  await walk.see('都填好了，看一看');
  expect(walk.complaints).toEqual([]);
});

test('an amount left out is told at its field, which has the focus, and Enter goes on once it is there', async () => {
  const walk = await open();
  await walk.pick(/已经结算/);
  await walk.goOn('医保认的费用是多少？');
  await walk.press('下一题');
  expect(await walk.errorAt('政策范围内费用')).toMatch(/还没有填金额/);
  await hasFocus(walk, '#bill-amount-policy-covered');
  await walk.type('政策范围内费用', '10000');
  await walk.errorGone('政策范围内费用');
  await walk.page.keyboard.press('Enter');
  await walk.see('基本医保报了多少？');
  await atTitle(walk);
});

test('上一题 goes back to who it is; there nothing typed is lost', async () => {
  const walk = await open();
  await walk.pick(/已经结算/);
  await walk.goOn('医保认的费用是多少？');
  await walk.type('政策范围内费用', '10000');
  await walk.press('上一题');
  await walk.see('这张单子结算了吗？');
  await atTitle(walk);
  await walk.press('上一题');
  await walk.see('您属于哪一类？');
  await walk.press('下一步');
  await walk.see('基本医保报了多少？');
  await walk.press('上一题');
  expect(await walk.page.getByRole('textbox', { name: '政策范围内费用' }).inputValue()).toBe('10000');
});

test('改 in the overview leads to its question and back; what does not add up leads to the question at fault', async () => {
  const walk = await pengshuiBill();
  await walk.press(/^医保先报的钱/);
  await walk.see('基本医保报了多少？');
  await atTitle(walk);
  await walk.type('基本医保报销', '10000.01');
  await walk.press('填好了');
  await walk.see('都填好了，看一看');
  await walk.press('看能报多少');
  await walk.see('医保认的费用是多少？');
  expect(await walk.errorAt('政策范围内费用')).toMatch(/比政策范围内费用还多/);
  await hasFocus(walk, '#bill-amount-policy-covered');
  await walk.press('返回');
  await walk.see('都填好了，看一看');
  await walk.page.locator('.answer-line').getByText('比政策范围内费用还多').waitFor();
  await walk.press(/^医保先报的钱/);
  await walk.type('基本医保报销', '5000');
  await walk.press('填好了');
  await walk.toResult();
  // 5,000 × 80 %
  expect(await walk.amount()).toContain('4,000.00');
});

test('the switch keeps the focus, what was typed and, in the other form, what is still to be answered', async () => {
  const walk = await open();
  await walk.pick(/已经结算/);
  await walk.goOn('医保认的费用是多少？');
  await walk.type('政策范围内费用', '10000');
  await walk.press('标准版');
  await walk.see('照着单子填');
  await hasFocus(walk, '.page__care');
  expect(await walk.page.getByRole('textbox', { name: '政策范围内费用' }).inputValue()).toBe('10000');
  await walk.press('大字版');
  await walk.see('基本医保报了多少？');
  await hasFocus(walk, '.page__care');
});

test.each([
  [375, 667],
  [320, 568],
])('%i × %i: the button that leads on is in the window at every question', async (width, height) => {
  const walk = await open();
  await walk.page.setViewportSize({ width, height });
  await walk.pick(/已经结算/);
  for (let question = 1; question < 7; question++) {
    const box = await walk.page.getByRole('button', { name: '下一题' }).boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(height);
    for (const field of await walk.page.getByRole('textbox').all())
      if (((await field.inputValue()) || '0') === '0') await field.fill('0');
    await walk.press('下一题');
  }
  await walk.see('看的是哪一种病？');
});
