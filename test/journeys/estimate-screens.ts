import type { Walk } from './estimate-walk';

type Look = (screen: string) => Promise<void>;

/** Stops at every screen of a whole estimate, with its folded parts open and its errors shown; in 大字版 at every question. */
export async function atEveryScreen(walk: Walk, look: Look, isLarge: boolean): Promise<void> {
  await look('home');
  await walk.press(/^彭水/);
  await walk.see('您属于哪一类？');
  await walk.press('下一步');
  await look('who, with an error');
  await walk.pick(/^低保边缘家庭成员/, 'checkbox');
  await walk.press('下一步');
  await look('before anything is kept');
  await walk.press('记住，下次接着用');
  await (isLarge ? atEveryQuestion(walk, look) : atTheForm(walk, look));
  await walk.toResult();
  await look('result');
  await walk.press('看怎么算的');
  for (const fold of await walk.page.getByRole('button', { name: /这次没有的待遇/ }).all()) await fold.click();
  await look('how it was worked out');
  await walk.page.getByRole('button', { name: '倾斜救助的依据' }).first().click();
  await look('clause');
  await walk.page.keyboard.press('Escape');
  await walk.press('用完清除');
  await look('before clearing');
}

async function atTheForm(walk: Walk, look: Look): Promise<void> {
  await walk.see('照着单子填');
  await walk.pick(/还没结算/);
  await walk.press(/其余按常见情况填好了/);
  await walk.press('看能报多少');
  await look('bill, empty, with errors');
  await walk.type('总费用', '1000000');
  await walk.type('政策范围内费用', '880000');
  await walk.press('今年还有别的就诊');
  await walk.see('今年的几次就诊');
  await walk.type('总费用', '52000');
  await walk.type('政策范围内费用', '50000');
  await look('bill, several visits');
}

/** A bill before settlement, then a settled one. */
async function atEveryQuestion(walk: Walk, look: Look): Promise<void> {
  await walk.see('这张单子结算了吗？');
  await walk.press('下一题');
  await look('door, with an error');
  await walk.pick(/还没结算/);
  await walk.goOn('总费用是多少？');
  await walk.press('下一题');
  await look('total, with an error');
  await walk.type('总费用', '1000000');
  await walk.goOn('医保认的费用是多少？');
  await walk.type('政策范围内费用', '880000');
  await look('covered before settlement');
  await walk.goOn('哪一天看的病？');
  await look('day of the visit');
  await walk.goOn('住院，还是看门诊？');
  await look('kind of care');
  await walk.press('都不是，看别的就医类别');
  await look('kind of care, all');
  await walk.goOn('看的是哪一种病？');
  await look('disease');
  await walk.goOn('都填好了，看一看');
  await look('overview');
  await walk.press(/其余按常见情况填好了/);
  await walk.press('单子编号（可以不填）');
  await walk.press(/^医院级别/);
  await walk.see('在哪一级医院看的？');
  await look('a usual choice');
  await walk.press('填好了');
  await walk.see('都填好了，看一看');
  await look('overview, opened');
  await walk.press(/^结算单号/);
  await walk.see('结算单号是多少？');
  await look('number of the sheet');
  await walk.press('返回');
  await walk.press('今年还有别的就诊');
  await walk.press('上一题');
  await walk.pick(/已经结算/);
  await walk.goOn('医保认的费用是多少？');
  await look('covered');
  await walk.type('政策范围内费用', '50000');
  await walk.goOn('基本医保报了多少？');
  await walk.press('下一题');
  await look('basic, with an error');
  await walk.type('基本医保报销', '0');
  await walk.goOn('大病保险报了多少？');
  await look('critical');
  await walk.goOn('哪一天结算的？');
  await look('day of settlement');
  await walk.goOn('住院，还是看门诊？');
  await walk.goOn('看的是哪一种病？');
  await walk.goOn('都填好了，看一看');
  await look('overview, several visits');
}
