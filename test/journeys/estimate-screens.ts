import type { Walk } from './estimate-walk';

/** Stops at every screen of a whole estimate, with its folded parts open and its errors shown. */
export async function atEveryScreen(walk: Walk, look: (screen: string) => Promise<void>): Promise<void> {
  await look('home');
  await walk.press(/^彭水/);
  await walk.see('您属于哪一类？');
  await walk.press('下一步');
  await look('who, with an error');
  await walk.pick(/^低保边缘家庭成员/, 'checkbox');
  await walk.press('下一步');
  await look('before anything is kept');
  await walk.press('记住，下次接着用');
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
