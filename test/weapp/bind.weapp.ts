import { ApiPerson, local, setClock } from '../journeys/line-api';
import { days, phoneCode } from '../journeys/line-by-api';
import { type LocalSystem, startLocalSystem } from '../setup/local-system';
import { PhoneConsent } from './consent';
import { PhoneNetwork } from './network';
import { Person } from './person';

let system: LocalSystem;
let person: Person;
beforeAll(async () => {
  system = await startLocalSystem();
  await setClock(system.address, days.submitted);
});
afterEach(() => person?.phone.close());
afterAll(() => system?.stop());

const consent = new PhoneConsent();
/** Of the demo person with this openid, whose WeChat has this number. */
function opens(openid: string, phone: string, network: PhoneNetwork): Promise<Person> {
  const { address } = system;
  return Person.opens({
    url: 'apply/bind/bind',
    network,
    consent,
    login: async () => (await local<{ code: string }>(address, 'wechat/codes', { openid })).code,
    phoneCode: () => phoneCode(address, openid, phone),
    isNow: days.submitted,
  });
}
async function fillsIn(name: string, idNumber: string): Promise<void> {
  await person.types('姓名', name);
  await person.types('身份证号', idNumber);
  for (const step of ['郊区', '荫营镇']) await person.taps(step);
}

test('the number is asked for when all else is right; each no has another way; what got no answer is sent again', async () => {
  const network = new PhoneNetwork(system.address);
  person = await opens('demo-wang', '13900000001', network);
  await person.taps('用微信手机号');
  expect(person.screen).toContain('这里还没有填姓名');
  expect(person.sees('同意')).toBe(false);

  await fillsIn('演示王秀英', '990001195203140248');
  await person.taps('用微信手机号');
  expect(person.screen).toContain('用您的微信手机号？');
  await person.taps('不同意');
  expect(person.screen).toContain('您没有同意，没有用微信手机号');

  consent.wantsPhone = false;
  await person.taps('用微信手机号');
  await person.agrees('同意');
  expect(person.screen).toContain('您没有给微信手机号');

  consent.wantsPhone = true;
  network.server = undefined;
  await person.taps('用微信手机号');
  expect(person.sees('同意')).toBe(false);
  expect(person.screen).toContain('现在连不上网');
  network.server = system.address;
  await person.taps('再发一次');
  expect(person.screen).toContain('您还没有申请过');
  expect(person.phone.complaints).toEqual([]);
});

test('what was typed waits, and the clerk is told so', async () => {
  person = await opens('demo-li', '13900000002', new PhoneNetwork(system.address));
  await fillsIn('演示李建国', '990001194807091139');
  await person.taps(/^手动填手机号/);
  await person.types('手机号', '13900000002');
  const clerk = await ApiPerson.signsIn(system.address, 'demo-clerk');
  await clerk.gets('setContact', { body: { name: '演示周敏', phone: '13900000021' } });
  await person.taps('填好了');
  expect(person.screen).toContain('交上去了，等镇上确认');
  await person.uses('button', '打电话给镇上医保员演示周敏，13900000021');
  expect(person.phone.called).toEqual(['13900000021']);
  expect((await clerk.gets('bindings')).bindings).toMatchObject([{ name: '演示李建国', isPhoneProven: false }]);
  expect(person.phone.complaints).toEqual([]);
});
