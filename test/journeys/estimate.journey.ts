import { type Journey, startJourney } from './browser';
import { Walk } from './estimate-walk';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.close());

const pengshuiBill = async (walk: Walk) => {
  await walk.toBill('彭水', /^特困人员/, '已经结算');
  await walk.type('政策范围内费用', '20000');
  await walk.type('基本医保报销', '0');
  await walk.pick('特殊疾病');
  await walk.toResult();
};

test('the 渝北 example reads 46,374.80, on the fourth screen and after two typed numbers', async () => {
  const walk = await Walk.start(journey);
  await walk.toBill('渝北', /^低保边缘家庭成员/, '还没结算');
  await walk.type('总费用', '52000');
  await walk.type('政策范围内费用', '50000');
  await walk.toResult();
  expect(await walk.amount()).toContain('46,374.80');
  expect(walk.screens.length).toBeLessThanOrEqual(4);
  expect(walk.typedNumbers).toBeLessThanOrEqual(3);
  expect(walk.complaints).toEqual([]);
});

test('the first screen of the result is one amount, one sentence and one button, within the window', async () => {
  const walk = await Walk.start(journey, { viewport: { width: 320, height: 568 } });
  await pengshuiBill(walk);
  expect(await walk.amount()).toContain('16,600.00');
  const page = walk.page.locator('.page_result');
  expect(await page.textContent()).toContain('预估，不是决定，以县医保局核定为准');
  expect(await page.locator('.main-button:visible').allTextContents()).toEqual(['看怎么算的']);
  expect((await page.textContent())?.match(/\d[\d,]*\.\d\d/g)).toEqual(['16,600.00']);
  expect((await page.boundingBox())?.height).toBeLessThanOrEqual(568);
});

test('a 彭水 bill falls in blocks to what is left, and the tilt opens its clause', async () => {
  const walk = await Walk.start(journey);
  await pengshuiBill(walk);
  await walk.press('看怎么算的');
  const rows = await walk.page
    .getByRole('list', { name: /总费用/ })
    .getByRole('listitem')
    .allTextContents();
  expect(rows).toEqual([
    '一共花的钱（总费用）20,000.00',
    '医疗救助-特殊疾病− 16,000.00',
    '倾斜救助− 600.00',
    '自己要付的钱（政策内自付）3,400.00',
  ]);
  await walk.press('倾斜救助的依据');
  const dialog = walk.page.getByRole('dialog', { name: '倾斜救助的依据' });
  const words = await dialog.textContent();
  expect(words).toContain('彭水府办发〔2023〕52号');
  expect(words).toContain('二(三)3');
  expect(words).toContain('特困人员达到 3000 元及以上的，按 60% 的比例救助');
  expect(walk.complaints).toEqual([]);
});

test('a clause keeps the keyboard inside, closes with Esc and gives the focus back', async () => {
  const walk = await Walk.start(journey);
  await pengshuiBill(walk);
  await walk.press('看怎么算的');
  await walk.press('倾斜救助的依据');
  const dialog = walk.page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.locator(':focus').waitFor();
  const isInside = () =>
    walk.page.evaluate<boolean>(`document.querySelector('[role=dialog]').contains(document.activeElement)`);
  for (let step = 0; step < 5; step++) {
    expect(await isInside()).toBe(true);
    await walk.page.keyboard.press(step % 2 ? 'Shift+Tab' : 'Tab');
  }
  await walk.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await walk.page.evaluate<string>('document.activeElement.getAttribute("aria-label")')).toContain(
    '倾斜救助的依据',
  );
});

test('what a county has not published is said before the amount, not hidden in it', async () => {
  const walk = await Walk.start(journey);
  await walk.toBill('渝北', /^低保对象/, '还没结算');
  await walk.type('总费用', '52000');
  await walk.type('政策范围内费用', '50000');
  await walk.pick('特殊疾病');
  await walk.toResult();
  const words = await walk.page.locator('.page_result').textContent();
  expect(words).toContain('能算出来的部分');
  expect(words).toContain('还有3项算不出来：大病保险、医疗救助-特殊疾病、倾斜救助');
  await walk.press('看怎么算的');
  await walk.page.getByText('渝北区没有公布特殊疾病的救助比例').waitFor();
});

test('going back keeps everything; a refresh keeps it too', async () => {
  const walk = await Walk.start(journey);
  await pengshuiBill(walk);
  await walk.press('改一改');
  await walk.see('照着单子填');
  await walk.page.reload();
  await walk.see('照着单子填');
  expect(await walk.page.getByRole('textbox', { name: '政策范围内费用' }).inputValue()).toBe('20000');
  await walk.toResult();
  expect(await walk.amount()).toContain('16,600.00');
});

test('from the result over the policy page the estimate goes on, and comes to the same amount', async () => {
  const walk = await Walk.start(journey);
  await pengshuiBill(walk);
  for (let round = 0; round < 2; round++) {
    await walk.press('看怎么算的');
    await walk.press('看彭水的救助办法');
    await walk.press('算一算能报多少');
    await walk.see('您属于哪一类？');
    await walk.press('下一步');
    await walk.see('照着单子填');
    await walk.toResult();
  }
  expect(await walk.amount()).toContain('16,600.00');
  expect(walk.complaints).toEqual([]);
});

test('用完清除 asks first, and then nothing is left on this computer', async () => {
  const walk = await Walk.start(journey);
  await pengshuiBill(walk);
  await walk.press('用完清除');
  await walk.press('先不清除');
  expect(await walk.amount()).toContain('16,600.00');
  await walk.press('用完清除');
  await walk.press(/^清除$/);
  await walk.see('您在哪个县参保？');
  expect(await walk.page.evaluate<string>('JSON.stringify(localStorage)')).not.toContain('20000');
  await walk.page.reload();
  await walk.see('您在哪个县参保？');
  expect(await walk.page.getByRole('button', { name: '接着上次的算' }).count()).toBe(0);
});

test('what was begun is gone on with, or cleared, from the first screen too', async () => {
  const walk = await Walk.start(journey);
  await pengshuiBill(walk);
  await walk.page.goto(walk.page.url().replace(/#.*/, '#/pages/home/home'));
  await walk.page.reload();
  await walk.press('接着上次的算');
  await walk.see('照着单子填');
  await walk.press('改身份');
  await walk.see('您属于哪一类？');
  await walk.press('换个县');
  await walk.see('您在哪个县参保？');
  await walk.press('清除上次填的');
  await walk.press(/^清除$/);
  await walk.page.getByRole('button', { name: '接着上次的算' }).waitFor({ state: 'detached' });
});

test('a page opened by its address before a county is chosen says what to do', async () => {
  for (const route of ['who', 'bill', 'result']) {
    const { page } = await journey.open(`pages/${route}/${route}`);
    await page.getByRole('heading', { name: /先选您参保的县|单子还没填好/ }).waitFor();
  }
});
