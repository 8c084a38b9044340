import type { Page } from 'playwright-core';
import { type Journey, seriousFaults, startJourney } from './browser';
import { atEveryScreen } from './estimate-screens';
import { Walk } from './estimate-walk';
import { offTheSide, textBelow, tooSmall } from './screen-faults';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.close());

test.each(['标准版', '大字版'])('axe finds nothing serious on any screen in %s', async (mode) => {
  const walk = await Walk.start(journey);
  if (mode === '大字版') await walk.press('大字版');
  await atEveryScreen(walk, async (screen) => {
    expect({ screen, faults: await seriousFaults(walk.page) }).toEqual({ screen, faults: [] });
  });
  expect(walk.complaints).toEqual([]);
});

test.each([
  ['375 wide', 375, false],
  ['320 wide', 320, false],
  ['320 wide in 大字版', 320, true],
])('%s, nothing runs off the side and every target is large enough', async (_, width, isLarge) => {
  const walk = await Walk.start(journey, { viewport: { width, height: 568 } });
  if (isLarge) await walk.press('大字版');
  await atEveryScreen(walk, async (screen) => {
    const found = {
      screen,
      beside: await offTheSide(walk.page),
      small: await tooSmall(walk.page, isLarge ? 60 : 44),
      tiny: await textBelow(walk.page, isLarge ? 18 : 14),
    };
    expect(found).toEqual({ screen, beside: [], small: [], tiny: [] });
  });
});

/** Press Tab until the focused element says this; its text, its spoken name, or the name of its field. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    const focused = await page.evaluate<string>(`(() => {
      const e = document.activeElement;
      const named = document.getElementById(e.getAttribute('aria-labelledby') || '');
      if (e === document.body) return '';
      return e.getAttribute('aria-label') || (named && e.tagName === 'INPUT' ? named.textContent : e.textContent);
    })()`);
    if (focused.includes(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never reaches ${words}`);
}

test('the whole estimate is done with the keyboard alone', async () => {
  const walk = await Walk.start(journey);
  const { page } = walk;
  const { keyboard } = page;
  const press = async (words: string, key: string) => {
    await tabTo(page, words);
    await keyboard.press(key);
  };
  await press('彭水', 'Enter');
  await walk.see('您属于哪一类？');
  await press('特困人员', 'Space');
  await press('下一步', 'Enter');
  await press('记住，下次接着用', 'Enter');
  await walk.see('照着单子填');
  await press('已经结算', 'Space');
  await tabTo(page, '政策范围内费用');
  await keyboard.type('20000');
  await tabTo(page, '基本医保报销');
  await keyboard.type('0');
  await tabTo(page, '其他疾病');
  await keyboard.press('ArrowRight');
  expect(await page.getByRole('radio', { name: '特殊疾病' }).getAttribute('aria-checked')).toBe('true');
  await press('看能报多少', 'Enter');
  await walk.see('大概能报多少');
  expect(await walk.amount()).toContain('16,600.00');
  await press('看怎么算的', 'Enter');
  await press('倾斜救助的依据', 'Enter');
  await page.getByRole('dialog', { name: '倾斜救助的依据' }).waitFor();
  await press('关闭', 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await press('改一改', 'Enter');
  await walk.see('照着单子填');
  expect(walk.complaints).toEqual([]);
});

test('the focus is always visible', async () => {
  const walk = await Walk.start(journey);
  await walk.page.keyboard.press('Tab');
  const outline = await walk.page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
  expect(outline).toBe('solid');
});
