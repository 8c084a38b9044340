import type { Page } from 'playwright-core';
import { type Journey, seriousFaults, startJourney, tabTo } from './browser';
import { Walk } from './estimate-walk';
import { cutText, offTheSide, textBelow, tooSmall } from './screen-faults';
import { atEverySheet } from './sheet-screens';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.close());

/** What the lit boxes say. */
const lit = (page: Page) => page.locator('.paper__box_lit').allTextContents();

test.each([
  ['标准版', 375, 667],
  ['大字版', 320, 568],
])(
  'in %s at %i wide every drawing is whole, large enough, and axe finds nothing serious',
  async (mode, width, height) => {
    const walk = await Walk.start(journey, { viewport: { width, height } });
    const isLarge = mode === '大字版';
    if (isLarge) await walk.press('大字版');
    const screens: string[] = [];
    await atEverySheet(walk, isLarge, async (screen) => {
      screens.push(screen);
      const found = {
        screen,
        beside: await offTheSide(walk.page),
        small: await tooSmall(walk.page, isLarge ? 60 : 44),
        tiny: await textBelow(walk.page, isLarge ? 18 : 15),
        cut: await cutText(walk.page),
        serious: await seriousFaults(walk.page),
        isSeen: await walk.page.evaluate<boolean>(`(() => {
        const box = document.querySelector('.paper__box_lit').getBoundingClientRect();
        const body = document.querySelector('.sheet__body').getBoundingClientRect();
        return box.top + box.height / 2 < body.bottom;
      })()`),
      };
      expect(found).toEqual({ screen, beside: [], small: [], tiny: [], cut: [], serious: [], isSeen: true });
    });
    // Three numbers on each settled form, and of the open bill the total alone.
    expect(screens).toHaveLength(10);
    expect(walk.complaints).toEqual([]);
  },
);

test('the drawing opens from its number and closes with the keyboard alone, and nothing typed is lost', async () => {
  const walk = await Walk.start(journey);
  const { page } = walk;
  await walk.toBill('彭水', /^特困人员/, '已经结算');
  await walk.type('政策范围内费用', '20000');
  await page.getByRole('textbox', { name: '基本医保报销' }).focus();
  expect(await tabTo(page, '在单子上哪里找', 1)).toBe(true);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '单子上找：医保先报的钱' });
  await dialog.waitFor();
  expect(await lit(page)).toEqual(['统筹支付12,000.00填这个数']);
  expect(await dialog.textContent()).toContain('找写着“统筹支付”的一格');
  expect(await dialog.textContent()).toContain('没有就填 0。');
  expect(await dialog.getByRole('img').getAttribute('aria-label')).toBe(
    '重庆医保住院结算单的示意图，“报销和救助”里的“统筹支付”用粗框标出',
  );
  expect(await tabTo(page, '关闭', 3)).toBe(true);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.waitForFunction(`document.activeElement.getAttribute('aria-label') === '在单子上哪里找：医保先报的钱'`);
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox', { name: '政策范围内费用' }).inputValue()).toBe('20000');
  expect(walk.complaints).toEqual([]);
});

test('what is lit stands out by a thick border and by words, not by colour alone', async () => {
  const walk = await Walk.start(journey);
  const { page } = walk;
  await walk.toBill('保山', /^特困人员/, '已经结算');
  await walk.press('在单子上哪里找：医保认的费用');
  expect(await lit(page)).toEqual(['甲类9,000.00先看这里', '乙类12,400.00先看这里']);
  const widths = (selector: string) =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll('${selector}')].map((e) => getComputedStyle(e).borderTopWidth)`,
    );
  expect(await widths('.paper__box_lit')).toEqual(['4px', '4px']);
  expect(new Set(await widths('.paper__box:not(.paper__box_lit)'))).toEqual(new Set(['0px']));
});

test('which part the insurance covers is not on the list of an open bill, so no drawing is offered for it', async () => {
  const walk = await Walk.start(journey);
  await walk.toBill('彭水', /^特困人员/, '还没结算');
  expect(await walk.page.getByRole('button', { name: /^在单子上哪里找/ }).count()).toBe(1);
  await walk.press('在单子上哪里找：一共花的钱');
  expect(await lit(walk.page)).toEqual(['合计24,000.00填这个数']);
});
