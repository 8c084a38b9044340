import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ApiPerson, jpeg, local, setClock } from '../journeys/line-api';
import { days, does, paid, phoneCode, sentMessages, toPayable } from '../journeys/line-by-api';
import { type LocalSystem, startLocalSystem } from '../setup/local-system';
import { PhoneConsent } from './consent';
import { PhoneNetwork } from './network';
import { Person } from './person';
import type { Start } from './phone';
import { PhoneStorage } from './storage';

let system: LocalSystem;
let person: Person;
const folder = mkdtempSync(path.join(tmpdir(), 'yizhu-photos-'));
const photo = path.join(folder, 'paper.jpg');
beforeAll(async () => {
  writeFileSync(photo, jpeg());
  system = await startLocalSystem();
});
afterAll(async () => {
  person?.phone.close();
  await system?.stop();
  rmSync(folder, { recursive: true });
});

const papers = ['医疗诊断书', '医疗费用收据', '病史材料', '医保报销证明（结算单）'];

test('in the hand of the resident: from signing in by WeChat to the money on the card', async () => {
  const { address } = system;
  await setClock(address, days.submitted);
  const phone: Start = {
    url: 'apply/mine/mine',
    storage: new PhoneStorage(),
    network: new PhoneNetwork(address),
    consent: new PhoneConsent(),
    login: async () => (await local<{ code: string }>(address, 'wechat/codes', { openid: 'demo-zhao' })).code,
    phoneCode: () => phoneCode(address, 'demo-zhao', '13900000003'),
    subscribe: (templates) => local(address, 'wechat/consents', { openid: 'demo-zhao', templates }),
    photos: papers.map(() => photo),
    isNow: days.submitted,
  };
  person = await Person.opens(phone);
  const clerk = await ApiPerson.signsIn(address, 'demo-clerk');
  await clerk.gets('setContact', { body: { name: '演示周敏', phone: '0353-2000000' } });
  await person.taps('开始填');
  await person.types('姓名', '演示赵小燕');
  await person.types('身份证号', '990001198511222468');
  for (const step of ['郊区', '荫营镇', '用微信手机号']) await person.taps(step);
  expect(person.screen).toContain('用您的微信手机号？');
  await person.agrees('同意');
  for (const step of ['申请一次性救助', /^2025年/, '因病致贫家庭重病患者', '下一步']) await person.taps(step);
  if (person.sees(/^记住/)) await person.taps(/^记住/);
  await person.types('结算单号', 'YQ20250301');
  await person.types('结算日期', '2025-03-01');
  await person.types('政策范围内费用', '50000');
  await person.types('基本医保报销', '18000');
  await person.taps('单子上还有别的报销');
  await person.types('大病保险报销', '2000');
  await person.taps('下一步');
  for (const paper of papers) {
    await person.uses('button', `拍照或从相册选：${paper}`);
    if (person.sees('同意')) await person.agrees('同意');
    expect(person.controls.map(({ name }) => name)).toContain(`删去${paper}第1张`);
  }
  await person.taps('下一步');
  await person.types('开户名', '演示赵小燕');
  await person.taps('农村信用社');
  await person.types('银行卡号', '9900000000000000184');
  await person.types('联系电话', '13900000003');
  await person.taps('下一步');
  await person.uses('button', /提交/);
  expect(person.texts('page__title')).toEqual(['申请交上去了']);
  await person.taps('办到下一步，微信告诉我');
  expect(person.screen).toContain('微信会告诉您');

  const { rows } = await clerk.gets('queue');
  const id = rows[0]?.id ?? '';
  await does(clerk, id, { step: 'accept' });
  await toPayable(address, id);
  await paid(address);

  person.phone.close();
  person = await Person.opens({ ...phone, isNow: days.countyPublicised });
  expect(person.screen).toContain('钱已到账');
  expect(person.screen).toContain('5,000.00');
  expect(person.screen).toContain('钱打出去了');
  const callsClerk = () => person.uses('button', '打电话给镇上医保员演示周敏，0353-2000000');
  person.phone.wantsToCall = false;
  await callsClerk();
  expect(person.phone.called).toEqual([]);
  person.phone.wantsToCall = true;
  await callsClerk();
  expect(person.phone.called).toEqual(['0353-2000000']);
  const sent = await sentMessages(address, 3);
  expect(sent.map(({ data }) => data.thing3?.value)).toEqual(['申请受理了', '金额核定了', '钱打出去了']);
  expect(person.phone.complaints).toEqual([]);
});
