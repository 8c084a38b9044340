import type { Walk } from './estimate-walk';

/** Where a bill is filled in, and by what the lit box of each number is known: one drawing of every form. */
const papers = [
  { county: '保山', category: /^特困人员/, door: '已经结算', form: '医疗保障基金结算清单' },
  { county: '阳泉', category: /特困/, door: '已经结算', form: '医保住院结算单' },
  { county: '秀山', category: /^脱贫不稳定户/, door: '已经结算', form: '重庆医保住院结算单' },
  { county: '彭水', category: /^特困人员/, door: '还没结算', form: '住院费用清单' },
] as const;
type Paper = (typeof papers)[number];
type Look = (screen: string) => Promise<void>;

/** Stops at every drawing of every form that the first page of a bill opens. */
export async function atEverySheet(walk: Walk, isLarge: boolean, look: Look): Promise<void> {
  for (const paper of papers) {
    await (isLarge ? askedOneByOne(walk, paper, look) : onOneForm(walk, paper, look));
    await walk.page.goto(walk.page.url().replace(/#.*/, '#/pages/home/home'));
    await walk.press('清除上次填的');
    await walk.press(/^清除$/);
    await walk.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

async function onOneForm(walk: Walk, paper: Paper, look: Look): Promise<void> {
  await walk.toBill(paper.county, paper.category, paper.door);
  await atDrawings(walk, paper, look);
}

/** In large type each number has a screen of its own; the first question after them is the day. */
async function askedOneByOne(walk: Walk, paper: Paper, look: Look): Promise<void> {
  const title = walk.page.getByRole('heading', { level: 1 });
  await walk.toFirstQuestion(paper.county, paper.category);
  await walk.pick(new RegExp(paper.door));
  await walk.press('下一题');
  for (let asked = await title.textContent(); !/哪一天/.test(asked ?? ''); asked = await title.textContent()) {
    await atDrawings(walk, paper, look);
    await walk.page.getByRole('textbox').fill('100');
    await walk.press('下一题');
    await walk.page.getByRole('heading', { name: asked ?? '', level: 1 }).waitFor({ state: 'detached' });
  }
}

async function atDrawings({ page }: Walk, { form }: Paper, look: Look): Promise<void> {
  for (const link of await page.getByRole('button', { name: /^在单子上哪里找/ }).all()) {
    const what = (await link.getAttribute('aria-label'))?.split('：')[1] ?? '';
    await link.click();
    await page.getByRole('dialog', { name: what }).getByText(form).waitFor();
    await look(`${form} ${what}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}
