import { type Journey, seriousFaults, startJourney } from './browser';
import { offTheSide, textBelow, tooSmall } from './screen-faults';
import { StaffWalk } from './staff-walk';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey?.close());

const tabs = ['文件与规则', '算例与曲线', '读法', '缺的数', '批量试算', '几个县比一比'];

/** Stops at every part, with what can be opened there open. */
async function atEveryPart(walk: StaffWalk, look: (part: string) => Promise<void>): Promise<void> {
  const { page } = walk;
  for (const tab of tabs) {
    await page.getByRole('tab', { name: tab }).click();
    if (tab === '文件与规则') await page.locator('.clause-item').nth(4).click();
    if (tab === '算例与曲线') await page.locator('.chart svg').waitFor();
    if (tab === '缺的数') {
      await page.getByRole('button', { name: /^试填/ }).first().click();
      await page.getByRole('button', { name: '试填，马上算' }).click();
    }
    if (tab === '批量试算') {
      await page.getByRole('radio', { name: /自己的表格/ }).click();
      await page.getByRole('button', { name: '用这份政策试算' }).click();
      await look('批量试算 without a table');
      await page.getByRole('radio', { name: /自带的一组/ }).click();
      await page.getByRole('button', { name: '用这份政策试算' }).click();
      await page.getByRole('table').waitFor();
    }
    for (const fold of await page.locator('.fold__head').all()) await fold.click();
    await look(tab);
  }
}

test.each([
  ['标准版', 1280],
  ['大字版', 1280],
  ['标准版', 375],
  ['大字版', 375],
])(
  'in %s, %i wide: axe finds nothing serious, nothing runs off the side, targets and text are large enough',
  async (mode, width) => {
    const walk = await StaffWalk.start(journey, 'pengshui-2023-52', { viewport: { width, height: 800 } });
    const isLarge = mode === '大字版';
    if (isLarge) await walk.page.getByRole('button', { name: '大字版' }).click();
    await atEveryPart(walk, async (part) => {
      const found = {
        part,
        faults: await seriousFaults(walk.page),
        beside: await offTheSide(walk.page),
        small: await tooSmall(walk.page, isLarge ? 60 : 44),
        tiny: await textBelow(walk.page, isLarge ? 18 : 14),
      };
      expect(found).toEqual({ part, faults: [], beside: [], small: [], tiny: [] });
    });
    expect(walk.complaints).toEqual([]);
  },
);
