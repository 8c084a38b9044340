import { randomUUID } from 'node:crypto';
import type { Api, WaitingBinding } from '@yizhu/shared/api/endpoints';
import { ApiPerson, local, setClock } from './line-api';
import { days, phoneCode } from './line-by-api';
import { fillsInWho, givesPhone, Line, LinePerson } from './line-walk';

type Said = Omit<Api['bind']['body'], 'phone' | 'phoneCode'>;

let line: Line;
let address: string;
beforeAll(async () => {
  line = await Line.starts();
  address = line.address;
});
beforeEach(() => setClock(address, days.submitted));
afterAll(() => line?.ends());

/** As the roster has her, with the phone 13900000003; and somebody whom it does not have. */
const zhao: Said = { name: '演示赵小燕', idNumber: '990001198511222468', township: '140311100' };
const nobody: Said = { ...zhao, name: '演示未登记', idNumber: '990001197001011236' };
const later = (ms: number) => new Date(new Date(days.submitted).getTime() + ms).toISOString();
const minute = 60_000;

/** WeChat users who have never been here. */
let users = 0;
async function somebody(): Promise<{ openid: string; api: ApiPerson }> {
  users += 1;
  const openid = `wechat-${users}`;
  return { openid, api: await ApiPerson.signsIn(address, openid) };
}
/** Taps the button, whose number this is, and sends what was filled in. */
async function proves(said: Said, phone: string, { openid, api }: Awaited<ReturnType<typeof somebody>>, key?: string) {
  return api.calls('bind', { body: { ...said, phoneCode: await phoneCode(address, openid, phone) }, key });
}
const waitingNow = async (): Promise<WaitingBinding[]> =>
  (await (await ApiPerson.signsIn(address, 'demo-clerk')).gets('bindings')).bindings;

test('only who proves the phone and is right in all is bound; the township hears of all others, and how they gave the phone', async () => {
  const cases: [Said, { proven?: string; typed?: string }, 'bound' | 'waiting'][] = [
    [zhao, { proven: '13900000003' }, 'bound'],
    [{ ...zhao, name: '演示赵小艳' }, { proven: '13900000003' }, 'waiting'],
    [zhao, { proven: '13900000077' }, 'waiting'],
    [nobody, { proven: '13900000003' }, 'waiting'],
    [zhao, { typed: '13900000003' }, 'waiting'],
    [{ ...zhao, name: '演示赵小艳' }, { typed: '13900000003' }, 'waiting'],
    [zhao, { typed: '13900000077' }, 'waiting'],
    [nobody, { typed: '13900000003' }, 'waiting'],
  ];
  for (const [said, { proven, typed }, state] of cases) {
    const person = await somebody();
    const answer = proven
      ? await proves(said, proven, person)
      : await person.api.calls('bind', { body: { ...said, phone: typed } });
    expect(answer).toEqual({ status: 200, reply: { state } });
  }
  expect((await waitingNow()).map(({ name, phone, isPhoneProven }) => [name, phone, isPhoneProven])).toEqual([
    ['演示赵小艳', '13900000003', true],
    ['演示赵小燕', '13900000077', true],
    ['演示未登记', '13900000003', true],
    ['演示赵小燕', '13900000003', false],
    ['演示赵小艳', '13900000003', false],
    ['演示赵小燕', '13900000077', false],
    ['演示未登记', '13900000003', false],
  ]);
});

test('an answer that was lost is given again, also when the code is long over; another code under its key is refused', async () => {
  const person = await somebody();
  const key = randomUUID();
  const body = { ...zhao, phoneCode: await phoneCode(address, person.openid, '13900000003') };
  for (const moment of [days.submitted, later(minute), later(6 * minute)]) {
    await setClock(address, moment);
    expect(await person.api.calls('bind', { body, key })).toEqual({ status: 200, reply: { state: 'bound' } });
  }
  expect(await proves(zhao, '13900000003', person, key)).toMatchObject({ status: 409, code: 'request.keyReused' });
});

test('ten times at once under one key it is done once; who hears no is told to tap again', async () => {
  const person = await somebody();
  const key = randomUUID();
  const before = (await waitingNow()).length;
  const body = { ...nobody, phoneCode: await phoneCode(address, person.openid, '13900000055') };
  const answers = await Promise.all(Array.from({ length: 10 }, () => person.api.calls('bind', { body, key })));
  const codes = answers.map(({ status, code }) => code ?? status);
  expect(codes).toContain(200);
  expect(codes.filter((one) => one !== 200 && one !== 'wechat.badPhoneCode')).toEqual([]);
  expect(await waitingNow()).toHaveLength(before + 1);
});

test('a code that was used, is over, is another’s, or signs in proves nothing, and is no attempt', async () => {
  const person = await somebody();
  const tries = async (code: string, said: Said) => person.api.calls('bind', { body: { ...said, phoneCode: code } });
  const used = await phoneCode(address, person.openid, '13900000077');
  expect((await tries(used, zhao)).status).toBe(200);
  const late = await phoneCode(address, person.openid, '13900000003');
  await setClock(address, later(6 * minute));
  const others = await phoneCode(address, 'demo-zhao', '13900000003');
  const { code: login } = await local<{ code: string }>(address, 'wechat/codes', { openid: person.openid });
  for (const code of [used, late, others, login])
    for (const said of [zhao, nobody])
      expect(await tries(code, said)).toMatchObject({ status: 422, code: 'wechat.badPhoneCode' });
  expect(await proves(zhao, '13900000003', person)).toEqual({ status: 200, reply: { state: 'bound' } });
});

test('the sixth attempt of a day is refused alike, whoever it is about', async () => {
  for (const said of [zhao, nobody]) {
    const person = await somebody();
    for (let at = 0; at < 5; at++)
      expect((await proves(said, '13900000088', person)).reply).toEqual({ state: 'waiting' });
    for (const one of [zhao, nobody])
      expect(await proves(one, '13900000003', person)).toMatchObject({ status: 429, code: 'request.tooOften' });
  }
});

test('where WeChat answers no more in this minute, that is told, and nobody has tried', async () => {
  const person = await somebody();
  await local(address, 'wechat/limits', { call: 'getuserphonenumber', limit: { minute: 0 } });
  expect(await proves(zhao, '13900000003', person)).toMatchObject({ status: 429, code: 'wechat.phoneTooOften' });
  await local(address, 'wechat/limits', { call: 'getuserphonenumber' });
  expect((await proves(zhao, '13900000003', person)).reply).toEqual({ state: 'bound' });
});

test('an address may ask for 300 codes to sign in on a computer in ten minutes', async () => {
  const computer = ApiPerson.stranger(address);
  const start = async () => {
    const { status, code } = await computer.calls('startScan', { body: { browser: 'Chromium' } });
    return code ?? status;
  };
  const answers: (string | number)[] = [];
  // Not more at a time than API Gateway lets through; its own limit goes by the clock, too, which must not go back where a round takes long.
  for (let round = 0; round < 8; round++) {
    await setClock(address, later(20 * minute + round * 30_000));
    answers.push(...(await Promise.all(Array.from({ length: 38 }, start))));
  }
  expect(answers.filter((one) => one === 200)).toHaveLength(300);
  expect(answers.filter((one) => one !== 200)).toEqual(Array(4).fill('scan.tooMany'));
  await setClock(address, later(30 * minute));
  expect(await start()).toBe(200);
});

test('who keeps the number from WeChat types one, waits, and the clerk reads that nobody has checked it', async () => {
  await line.isNow(days.submitted);
  const resident = await LinePerson.signsIn(line, '演示王秀英');
  await fillsInWho(resident, '演示王秀英', '990001195203140248');
  await givesPhone(resident, '13900000001', false);
  await resident.sees('您没有给微信手机号');
  await resident.press('手动填手机号');
  await resident.type('手机号', '13900000001');
  await resident.press('填好了');
  await resident.sees('交上去了，等镇上确认');
  const clerk = await LinePerson.signsIn(line, '演示周敏');
  await clerk.page.goto(`${address}#/office/bindings/bindings`);
  await clerk.sees('演示王秀英');
  await clerk.sees('自己填的，没有核对过');
  await clerk.sees('微信核对过');
});

test('no call of any of this was refused by the roles', async () => {
  expect((await local<{ denied: unknown[] }>(address, 'permissions')).denied).toEqual([]);
});
