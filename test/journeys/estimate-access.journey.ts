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
  const isLarge = mode === '大字版';
  if (isLarge) await walk.press('大字版');
  const look = async (screen: string) =>
    expect({ screen, faults: await seriousFaults(walk.page) }).toEqual({ screen, faults: [] });
  await atEveryScreen(walk, look, isLarge);
  expect(walk.complaints).toEqual([]);
});

test.each([
  ['375 wide', 375, false],
  ['320 wide', 320, false],
  ['320 wide in 大字版', 320, true],
])('%s, nothing runs off the side and every target is large enough', async (_, width, isLarge) => {
  const walk = await Walk.start(journey, { viewport: { width, height: 568 } });
  if (isLarge) await walk.press('大字版');
  const look = async (screen: string) => {
    const found = {
      screen,
      beside: await offTheSide(walk.page),
      small: await tooSmall(walk.page, isLarge ? 60 : 44),
      tiny: await textBelow(walk.page, isLarge ? 18 : 14),
    };
    expect(found).toEqual({ screen, beside: [], small: [], tiny: [] });
  };
  await atEveryScreen(walk, look, isLarge);
});

test('the whole estimate is done with the keyboard alone', async () => {
  const walk = await Walk.start(journey);
  const { page } = walk;
  const { keyboard } = page;
  await walk.key('彭水', 'Enter');
  await walk.see('您属于哪一类？');
  await walk.key('特困人员', 'Space');
  await walk.key('下一步', 'Enter');
  await walk.key('记住，下次接着用', 'Enter');
  await walk.see('照着单子填');
  await walk.key('已经结算', 'Space');
  await walk.tabTo('政策范围内费用');
  await keyboard.type('20000');
  await walk.tabTo('基本医保报销');
  await keyboard.type('0');
  await walk.tabTo('其他疾病');
  await keyboard.press('ArrowRight');
  expect(await page.getByRole('radio', { name: '特殊疾病' }).getAttribute('aria-checked')).toBe('true');
  await walk.key('看能报多少', 'Enter');
  await walk.see('大概能报多少');
  expect(await walk.amount()).toContain('16,600.00');
  await walk.key('看怎么算的', 'Enter');
  await walk.key('倾斜救助的依据', 'Enter');
  await page.getByRole('dialog', { name: '倾斜救助的依据' }).waitFor();
  await walk.key('关闭', 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await walk.key('改一改', 'Enter');
  await walk.see('照着单子填');
  expect(walk.complaints).toEqual([]);
});

test('the focus is always visible', async () => {
  const walk = await Walk.start(journey);
  await walk.page.keyboard.press('Tab');
  const outline = await walk.page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
  expect(outline).toBe('solid');
});
