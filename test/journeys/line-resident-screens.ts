import { type LineLook, whileOffline, whileWaiting } from './line-stops';
import { agreesToMessages, givesPhone, type Line, LinePerson, saysWho, takesPhoto } from './line-walk';

const zhao = { name: '演示赵小燕', idNumber: '990001198511222468', phone: '13900000003' };
const papers = ['医疗诊断书', '医疗费用收据', '病史材料', '医保报销证明'];

/** Whom the app does not know: in a browser, with a WeChat that is nobody's yet, and as somebody who is on no roster. */
export async function strangersScreens(line: Line, look: LineLook): Promise<void> {
  const stranger = await LinePerson.opens(line, 'apply/mine/mine');
  await stranger.sees('申请救助要在微信里办');
  await look(stranger, 'mine, in a browser');
  const unknown = await LinePerson.signsIn(line, '演示段学文');
  await unknown.sees('先说您是谁');
  await look(unknown, 'mine, nobody yet');
  await unknown.press('开始填');
  await unknown.heads('先说您是谁');
  await look(unknown, 'bind, empty');
  await unknown.press('用微信手机号');
  await look(unknown, 'bind, with errors');
  await unknown.type('姓名', '演示长长长长的名字·阿卜杜热依木');
  await unknown.type('身份证号', '990001197001011236');
  await unknown.page.getByRole('radio', { name: '郊区', exact: true }).click();
  await unknown.pick('荫营镇');
  await look(unknown, 'bind, filled in');
  await givesPhone(unknown, '', false);
  await unknown.sees('您没有给微信手机号');
  await look(unknown, 'bind, the number kept from WeChat');
  await unknown.press(/^手动填手机号/);
  await unknown.press('填好了');
  await look(unknown, 'bind, typed, with an error');
  await unknown.type('手机号', '13900000099');
  await look(unknown, 'bind, typed');
  await whileOffline(unknown, async () => {
    await unknown.press('填好了');
    await unknown.page.getByRole('alert').waitFor();
    await look(unknown, 'bind, without a network');
  });
  await unknown.press('填好了');
  await unknown.heads('交上去了，等镇上确认');
  await toldWhomToCall(unknown);
  await look(unknown, 'bind, waits');
  await unknown.press('知道了');
  await unknown.sees('正在等镇上确认您是谁');
  await toldWhomToCall(unknown);
  await look(unknown, 'mine, waits');
}

/** The clerk whom the township has set, with a button that calls her. */
const toldWhomToCall = ({ page }: LinePerson): Promise<void> =>
  page.getByRole('button', { name: '打电话给镇上医保员演示周敏，0353-2000000' }).filter({ visible: true }).waitFor();

/** She is known, and has applied for nothing. */
export async function newcomersScreens(line: Line, look: LineLook): Promise<LinePerson> {
  const resident = await LinePerson.signsIn(line, zhao.name);
  await saysWho(resident, zhao.name, zhao.idNumber, zhao.phone);
  await agreesToMessages(line, resident);
  await look(resident, 'mine, nothing applied for');
  await whileWaiting({ person: resident, path: 'messages', route: 'apply/inbox/inbox' }, () =>
    look(resident, 'inbox, on its way'),
  );
  await resident.sees('还没有消息');
  await look(resident, 'inbox, empty');
  await resident.goes('apply/mine/mine');
  return resident;
}

/** The form, page by page: empty, with errors, filled in, and handed in. */
export async function formScreens(resident: LinePerson, look: LineLook): Promise<void> {
  await resident.press('申请一次性救助');
  await resident.heads('申请哪一年的救助？');
  await look(resident, 'form, what');
  await resident.press('下一步');
  await look(resident, 'form, what, with errors');
  await resident.pick(/^2025年/);
  await resident.pick('因病致贫家庭重病患者');
  await look(resident, 'form, what, chosen');
  await resident.press('下一步');
  await resident.page.getByRole('dialog').waitFor();
  await look(resident, 'form, before anything is kept');
  await resident.press(/^记住/);
  await atTheBills(resident, look);
  await atThePapers(resident, look);
  await atTheBank(resident, look);
  await resident.heads('核对一遍，再提交');
  await look(resident, 'form, check');
  await whileOffline(resident, async () => {
    await resident.press('提交申请');
    await resident.page.getByRole('alert').waitFor();
    await look(resident, 'form, check, without a network');
  });
  await resident.press('提交申请');
  await resident.heads('申请交上去了');
  await look(resident, 'form, handed in');
}

async function atTheBills(resident: LinePerson, look: LineLook): Promise<void> {
  await resident.heads('每次住院的结算单');
  await look(resident, 'form, bills');
  await resident.press('下一步');
  await look(resident, 'form, bills, with errors');
  await resident.type('结算单号', 'YQ20250301');
  await resident.type('结算日期', '2025-03-01');
  await resident.type(/政策范围内费用/, '1050000');
  await resident.type(/基本医保报销/, '1018000');
  await resident.press('单子上还有别的报销');
  await resident.type(/大病保险报销/, '2000');
  await resident.press('＋ 还有一张结算单');
  await look(resident, 'form, bills, two of them');
  await resident.press('删去第2张');
  await resident.press('下一步');
}

async function atThePapers(resident: LinePerson, look: LineLook): Promise<void> {
  await resident.heads('拍四样材料');
  await look(resident, 'form, papers');
  await resident.press('下一步');
  await look(resident, 'form, papers, with errors');
  await whileOffline(resident, async () => {
    await takesPhoto(resident, '医疗诊断书');
    await resident.page.getByRole('button', { name: /^再传一次/ }).waitFor();
    await look(resident, 'form, papers, not sent');
  });
  await resident.press(/^再传一次/);
  for (const paper of papers) {
    if (paper !== '医疗诊断书') await takesPhoto(resident, paper);
    await resident.page.getByRole('button', { name: new RegExp(`删去${paper}.*第1张`) }).waitFor();
  }
  await look(resident, 'form, papers, sent');
  await resident.press('下一步');
}

async function atTheBank(resident: LinePerson, look: LineLook): Promise<void> {
  await resident.heads('钱打到哪张卡？');
  await look(resident, 'form, bank');
  await resident.press('下一步');
  await look(resident, 'form, bank, with errors');
  await resident.type('开户名', zhao.name);
  await resident.pick('别的银行');
  await look(resident, 'form, bank, another one');
  await resident.pick('农村信用社');
  await resident.type('银行卡号', '9900000000000000184');
  await resident.type('联系电话', zhao.phone);
  await look(resident, 'form, bank, filled in');
  await resident.press('下一步');
}

/** It is with the township. */
export async function waitersScreens(resident: LinePerson, look: LineLook): Promise<void> {
  await resident.press('看办到哪一步了');
  await resident.sees(/按文件最晚/);
  await toldWhomToCall(resident);
  await look(resident, 'progress, handed in');
  await resident.goes('apply/mine/mine');
  await resident.sees('正在等乡镇（街道）');
  await toldWhomToCall(resident);
  await look(resident, 'mine, waits for the township');
  await resident.press('首页');
  await resident.heads('您在哪个县参保？');
  await whileOffline(resident, async () => {
    await resident.press(/^我的申请/);
    await resident.sees('可能不是最新的');
    await look(resident, 'mine, without a network');
  });
}

/** The money is there. */
export async function paidScreens(resident: LinePerson, look: LineLook): Promise<void> {
  await resident.goes('apply/mine/mine');
  await resident.sees('钱已到账');
  await look(resident, 'mine, paid');
  await resident.press('看全部消息');
  await resident.heads('消息');
  await resident.sees('申请受理了');
  await look(resident, 'inbox');
  await resident.press(/看这个申请：钱打出去了/);
  await resident.sees('按比例');
  await look(resident, 'progress, paid');
  await resident.press(/的原文：按比例/);
  await look(resident, 'progress, the words of the document');
}
