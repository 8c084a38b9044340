import type { StaffWalk } from './staff-walk';

const tabs = ['文件与规则', '算例与曲线', '读法', '缺的数', '批量试算', '几个县比一比'];

/** Stops at every part, with what can be opened there open. */
export async function atEveryPart(walk: StaffWalk, look: (part: string) => Promise<void>): Promise<void> {
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
