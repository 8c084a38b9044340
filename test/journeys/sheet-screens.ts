import type { Walk } from './estimate-walk';

/** Where a bill is filled in, and by what the lit box of each number is known: one drawing of every form. */
const papers = [
  { county: '保山', category: /^特困人员/, door: '已经结算', form: '医疗保障基金结算清单' },
  { county: '阳泉', category: /特困/, door: '已经结算', form: '医保住院结算单' },
  { county: '秀山', category: /^脱贫不稳定户/, door: '已经结算', form: '重庆医保住院结算单' },
  { county: '彭水', category: /^特困人员/, door: '还没结算', form: '住院费用清单' },
] as const;

/** Stops at every drawing of every form that the first page of a bill opens. */
export async function atEverySheet(walk: Walk, look: (screen: string) => Promise<void>): Promise<void> {
  const { page } = walk;
  for (const { county, category, door, form } of papers) {
    await walk.toBill(county, category, door);
    for (const link of await page.getByRole('button', { name: /^在单子上哪里找/ }).all()) {
      const what = (await link.getAttribute('aria-label'))?.split('：')[1] ?? '';
      await link.click();
      await page.getByRole('dialog', { name: what }).getByText(form).waitFor();
      await look(`${form} ${what}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await walk.press('改身份');
    await walk.see('您属于哪一类？');
    await walk.press('换个县');
    await walk.see('您在哪个县参保？');
  }
}
