import { ApiPerson } from './line-api';
import { does } from './line-by-api';
import { inDialog, isLater, type LineLook, whileOffline, whileWaiting } from './line-stops';
import { type Line, LinePerson, opensCase, signs } from './line-walk';

const desk = 1280;
const phone = 375;
/** As the queue has her. */
const zhao = /燕/;

/** Before there is anything to do: a computer on which nobody is signed in, and what is empty. */
export async function emptyOfficeScreens(line: Line, look: LineLook): Promise<void> {
  const nobody = await LinePerson.opens(line, 'office/queue/queue', desk);
  await nobody.sees('去登录');
  await look(nobody, 'queue, not signed in');
  await nobody.goes('office/confirm/confirm');
  await nobody.sees('请用手机微信里的“医助”扫电脑上的二维码');
  await look(nobody, 'confirm, nothing scanned');
  const clerk = await LinePerson.signsIn(line, '演示周敏', desk);
  await whileWaiting({ person: clerk, path: 'queue', route: 'office/queue/queue' }, () =>
    look(clerk, 'queue, on its way'),
  );
  await clerk.sees('现在没有待办');
  await look(clerk, 'queue, empty');
  await setsContact(clerk, look);
  await clerk.press('等确认的人');
  await clerk.sees('现在没有人等确认');
  await look(clerk, 'bindings, empty');
  await clerk.goes('apply/mine/mine');
  await clerk.sees('您是工作人员');
  await look(clerk, 'mine, of the staff');
  const county = await LinePerson.signsIn(line, '演示郑洁', desk);
  await county.press('打款');
  await county.sees('还没有做过名单');
  await look(county, 'payout, empty');
}

/** Residents are told whom to call. */
async function setsContact(clerk: LinePerson, look: LineLook): Promise<void> {
  await clerk.sees('群众还看不到该问谁');
  await clerk.press('填联系人');
  await inDialog(clerk, '先不改', async () => {
    await clerk.press('存好');
    await clerk.sees('这里读不出电话');
    await look(clerk, 'queue, whom to call, with an error');
  });
  await clerk.press('填联系人');
  await clerk.type('电话', '0353 2000000');
  await look(clerk, 'queue, whom to call, filled in');
  await whileOffline(clerk, async () => {
    await clerk.press('存好');
    await clerk.page.getByRole('alert').waitFor();
    await look(clerk, 'queue, whom to call, without a network');
  });
  await clerk.press('存好');
  await clerk.sees('存好了。群众看到的联系人：演示周敏，0353-2000000');
  await look(clerk, 'queue, whom to call, set');
}

/** Somebody is invited, becomes a clerk, and signs in at a computer by its code. */
export async function signInScreens(line: Line, look: LineLook): Promise<void> {
  const admin = await LinePerson.signsIn(line, '演示褚伟', desk);
  await admin.press('邀请工作人员');
  await look(admin, 'invite, empty');
  await admin.press('出一个邀请码');
  await look(admin, 'invite, with errors');
  await admin.pick('乡镇经办');
  await admin.pick('河底镇');
  await admin.type('单位', '河底镇便民服务中心');
  await look(admin, 'invite, filled in');
  await admin.press('出一个邀请码');
  await admin.sees(/邀请码，只能用一次/);
  await look(admin, 'invite, the code');
  const code = (await admin.page.locator('.code-shown').textContent()) ?? '';

  const invited = await LinePerson.signsIn(line, '演示马春花', phone);
  await invited.goes('office/queue/queue');
  await invited.press('填邀请码');
  await invited.heads('填邀请码');
  await look(invited, 'invited, empty');
  await invited.press('开始工作');
  await look(invited, 'invited, with errors');
  await invited.type('邀请码', 'WRONG-CODE');
  await invited.type('您的姓名', '演示新来');
  await invited.press('开始工作');
  await invited.page.getByRole('alert').waitFor();
  await look(invited, 'invited, a wrong code');
  await invited.type('邀请码', code);
  await invited.press('开始工作');
  await invited.heads('待办');
  await atTheCode(line, invited, look);
}

async function atTheCode(line: Line, clerk: LinePerson, look: LineLook): Promise<void> {
  const computer = await LinePerson.opens(line, '__local/', desk);
  const started = computer.page.waitForResponse(/api\/scans$/);
  await computer.goes('office/sign-in/sign-in');
  const { id } = (await (await started).json()) as { id: string };
  await computer.sees('用手机微信里的“医助”扫一扫');
  await look(computer, 'sign-in, the code');
  await clerk.goes(`office/confirm/confirm?scan=${encodeURIComponent(id)}`);
  await clerk.sees('网络地址');
  await look(clerk, 'confirm');
  await computer.sees('扫到了');
  await look(computer, 'sign-in, looked at');
  await clerk.press('确认登录');
  await clerk.heads('电脑上登录好了');
  await look(clerk, 'confirm, done');
  await computer.heads('待办');
  const late = await LinePerson.opens(line, 'office/sign-in/sign-in', desk);
  await late.sees('用手机微信里的“医助”扫一扫');
  await isLater(late, line, 3);
  await late.sees('二维码过期了');
  await look(late, 'sign-in, over');
}

/** Whom the roster does not know. */
export async function bindingScreens(line: Line, look: LineLook): Promise<void> {
  const clerk = await LinePerson.signsIn(line, '演示周敏', desk);
  await clerk.press('等确认的人');
  await clerk.sees('身份证尾号');
  await look(clerk, 'bindings');
  await clerk.press(/不是本人$/);
  await inDialog(clerk, '再核对一下', () => look(clerk, 'bindings, is not'));
  await clerk.press(/[^不]是本人$/);
  await inDialog(clerk, '是本人，确认', () => look(clerk, 'bindings, is'));
  await clerk.sees('现在没有人等确认');
}

/** The queue of three, one case by the clerk and the leader of the township, and a case that somebody else was quicker with. */
export async function townScreens(line: Line, look: LineLook): Promise<void> {
  const clerk = await LinePerson.signsIn(line, '演示周敏', desk);
  await clerk.sees(/一共 \d+ 件/);
  await look(clerk, 'queue');
  await clerk.pick('过期的');
  await clerk.sees('没有这样的');
  await look(clerk, 'queue, nothing like that');
  await clerk.page.locator('#queue-state-any').click();
  await clerk.pick('重度残疾人（1）');
  await clerk.sees(/现在显示 1 件/);
  await look(clerk, 'queue, one identity');
  // On a phone alone; a desk shows them always.
  await clerk.page.locator('.queue-filters__fold').dispatchEvent('click');
  await look(clerk, 'queue, the filters of a phone');
  await opensCase(clerk, /英/);
  await look(clerk, 'case, another identity than on the roster');
  await opensCase(clerk, zhao);
  await look(clerk, 'case, accept');
  await atThePhotos(clerk, look);
  await clerk.press('受理');
  await inDialog(clerk, '再看看', () => look(clerk, 'case, accept, before it is signed'));
  await signs(clerk, '受理');
  await clerk.sees('办好了：受理。');
  await clerk.press('记入户调查');
  await look(clerk, 'case, visit, with errors');
  await clerk.type('第一个人', '演示周敏');
  await clerk.type('第二个人', '演示村干部');
  await clerk.type('看到的家里情况', '老伴常年卧床，一年住了三次院，儿子在外打工，家里两间平房，靠养老金过日子。');
  await look(clerk, 'case, visit, filled in');
  await signs(clerk, '记入户调查');
  await clerk.sees(/您只能看/);
  await look(clerk, 'case, of somebody else');
  const leader = await LinePerson.signsIn(line, '演示吴刚', desk);
  await opensCase(leader, zhao);
  await look(leader, 'case, pass');
  await leader.press('审核通过');
  await elsewhere(line, 'demo-leader', 'pass');
  await leader.press('确认：审核通过');
  await leader.page.getByRole('alert').waitFor();
  await leader.sees('上面已经换成最新的');
  await look(leader, 'case, somebody was quicker');
}

async function atThePhotos(clerk: LinePerson, look: LineLook): Promise<void> {
  await clerk.press('放大：医疗诊断书');
  await clerk.page.getByRole('dialog').waitFor();
  await look(clerk, 'case, a photo');
  await clerk.press(/^放大$/);
  await clerk.press(/^转$/);
  await look(clerk, 'case, a photo, larger and turned');
  await clerk.page.keyboard.press('Escape');
}

/** The same step of the first case, on another computer of the same person. */
async function elsewhere({ address }: Line, openid: string, step: 'pass'): Promise<void> {
  const person = await ApiPerson.signsIn(address, openid);
  const mine = (await person.gets('queue')).rows.find((row) => row.mine);
  await does(person, mine?.id ?? '', { step });
}

/** The first publicity is over: the township hands it to the county, which decides. */
export async function countyScreens(line: Line, look: LineLook): Promise<void> {
  const clerk = await LinePerson.signsIn(line, '演示周敏', desk);
  await clerk.sees(/一共 \d+ 件/);
  await look(clerk, 'queue, past its day');
  await opensCase(clerk, zhao);
  await look(clerk, 'case, publicise');
  await clerk.type('到哪天', '2026-02-25');
  await clerk.press('公示期满，没有异议');
  await look(clerk, 'case, publicise, with an error');
  await clerk.type('到哪天', '2026-02-01');
  await clerk.press('公示期满，没有异议');
  await inDialog(clerk, '再看看', () => look(clerk, 'case, publicise, before it is signed'));
  await signs(clerk, '公示期满，没有异议');
  await clerk.sees('办好了：公示期满，没有异议。');
  await look(clerk, 'case, check the card');
  await signs(clerk, '银行卡核对无误');
  const county = await LinePerson.signsIn(line, '演示郑洁', desk);
  await opensCase(county, zhao);
  await look(county, 'case, propose');
  await county.press('照计算结果提请核定');
  await inDialog(county, '再看看', () => look(county, 'case, propose, before it is signed'));
  await signs(county, '照计算结果提请核定');
  const reviewer = await LinePerson.signsIn(line, '演示冯涛', desk);
  await opensCase(reviewer, zhao);
  await reviewer.press(/的原文：按比例/);
  await look(reviewer, 'case, sign');
  await signs(reviewer, '复核签字');
}

/** The second publicity is over: money moves. */
export async function payoutScreens(line: Line, look: LineLook): Promise<void> {
  const county = await LinePerson.signsIn(line, '演示郑洁', desk);
  await opensCase(county, zhao);
  await look(county, 'case, publicise the amount');
  await signs(county, '金额公示期满，没有异议');
  await county.sees('去打款页面');
  await look(county, 'case, batch');
  const route = county.page.url().replace(/^.*#\//, '');
  await county.press('去打款页面');
  await county.sees('做打款名单');
  await look(county, 'payout');
  await county.press('做打款名单');
  await look(county, 'payout, the list is repeated');
  await county.press('做名单');
  await look(county, 'payout, the list is repeated, with errors');
  await county.type('笔数', '1');
  await county.type('金额', '5000');
  await county.press('做名单');
  await county.sees('名单做好了');
  await look(county, 'payout, the list is made');
  await atTheTreasury(line, look);
  await county.goes(route);
  await county.sees('这件事办完了');
  await look(county, 'case, paid');
}

async function atTheTreasury(line: Line, look: LineLook): Promise<void> {
  const finance = await LinePerson.signsIn(line, '演示陈静', desk);
  await finance.press('打款');
  await finance.press(/^登记.*已打款$/);
  const pay = () => finance.page.getByRole('dialog').getByRole('button', { name: '登记已打款' }).click();
  await pay();
  await look(finance, 'payout, paid is repeated, with errors');
  await finance.type('笔数', '1');
  await finance.type('金额', '5000');
  await finance.type('银行流水号', 'BANK-20260214-1');
  await look(finance, 'payout, paid is repeated');
  await pay();
  await finance.sees('登记好了');
  await look(finance, 'payout, paid');
}
