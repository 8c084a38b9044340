import { randomUUID } from 'node:crypto';
import { tabTo } from './browser';
import { ApiPerson, local, setClock } from './line-api';
import { boundResident, days, submissionOf } from './line-by-api';
import { Line, LinePerson } from './line-walk';

let line: Line;
let address: string;
beforeAll(async () => {
  line = await Line.starts();
  address = line.address;
  await setClock(address, days.submitted);
});
afterAll(() => line?.ends());

/** 荫营镇, whose clerk is `demo-clerk`, and another township of the district. */
const [yinying, hedi] = ['140311100', '140311101'];
const zhou = { name: '演示周敏', phone: '0353-2000000' };
const nobody = { name: '演示未登记', idNumber: '990001197001011236', phone: '13900000099' };
const zhao = { name: '演示赵小燕', idNumber: '990001198511222468', phone: '13900000077' };

let users = 0;
/** A WeChat user who has never been here binds, and waits. */
async function waits(said: typeof nobody, township: string): Promise<{ reply: unknown; person: ApiPerson }> {
  users += 1;
  const person = await ApiPerson.signsIn(address, `wechat-${users}`);
  return { reply: await person.gets('bind', { body: { ...said, township } }), person };
}

test('where nobody is set, the clerk and the residents are told of nobody', async () => {
  const clerk = await ApiPerson.signsIn(address, 'demo-clerk');
  expect(await clerk.gets('contact')).toEqual({});
  expect((await waits(nobody, yinying)).reply).toEqual({ state: 'waiting' });
  const resident = await boundResident(address, 'demo-zhao');
  expect((await resident.gets('home')).contact).toBeUndefined();
});

test('the clerk sets it; residents of the township see it at home and at their application, whoever waits there too, and nobody elsewhere', async () => {
  const clerk = await ApiPerson.signsIn(address, 'demo-clerk');
  await clerk.gets('setContact', { body: { name: ' 演示周敏 ', phone: '（0353）2000000' } });
  expect(await clerk.gets('contact')).toEqual({ contact: zhou });
  const resident = await boundResident(address, 'demo-wang');
  expect((await resident.gets('home')).contact).toEqual(zhou);
  const { id } = await resident.gets('submit', { body: await submissionOf(resident, 'demo-wang') });
  expect((await resident.gets('application', { id })).contact).toEqual(zhou);
  expect(await clerk.gets('casework', { id })).not.toHaveProperty('contact');
  for (const said of [nobody, zhao]) {
    const { reply, person } = await waits(said, yinying);
    expect(reply).toEqual({ state: 'waiting', contact: zhou });
    await person.refreshes();
    expect(person.as).toEqual({ kind: 'waiting', contact: zhou });
    expect((await waits(said, hedi)).reply).toEqual({ state: 'waiting' });
  }
});

test('what is no phone is refused at its field, and changes nothing', async () => {
  const clerk = await ApiPerson.signsIn(address, 'demo-clerk');
  for (const phone of ['2000000', '', '1390000002']) {
    const answer = await clerk.calls('setContact', { body: { name: '演示孙', phone } });
    expect(answer).toMatchObject({ status: 422, code: 'contact.phone', reply: { error: { path: 'phone' } } });
  }
  expect(await clerk.calls('setContact', { body: { name: ' ', phone: '13900000021' } })).toMatchObject({ status: 422 });
  expect(await clerk.gets('contact')).toEqual({ contact: zhou });
});

test('the last one holds; sent again under its key an earlier one changes nothing', async () => {
  const clerk = await ApiPerson.signsIn(address, 'demo-clerk');
  const [key, sun] = [randomUUID(), { name: '演示孙兰', phone: '13900000021' }];
  await clerk.gets('setContact', { body: sun, key });
  expect(await clerk.gets('contact')).toEqual({ contact: sun });
  await clerk.gets('setContact', { body: zhou });
  await clerk.gets('setContact', { body: sun, key });
  expect(await clerk.gets('contact')).toEqual({ contact: zhou });
});

/** What a screen reader calls what has the keyboard. */
const focused = ({ page }: LinePerson): Promise<string> =>
  page.evaluate<string>("document.activeElement?.getAttribute('aria-label') ?? ''");

test('with the keyboard alone the clerk changes it: every field of the dialog is reached by Tab', async () => {
  await line.isNow(days.submitted);
  const clerk = await LinePerson.signsIn(line, '演示周敏', 1280);
  await clerk.sees('群众看到的联系人：演示周敏，0353-2000000');
  expect(await tabTo(clerk.page, '改')).toBe(true);
  await clerk.page.keyboard.press('Enter');
  await clerk.page.locator('.sheet__body:focus').waitFor();
  await clerk.page.waitForTimeout(400);
  expect(await tabTo(clerk.page, '', 1)).toBe(true);
  expect(await focused(clerk)).toBe('姓名');
  expect(await tabTo(clerk.page, '', 1)).toBe(true);
  expect(await focused(clerk)).toBe('电话');
  await clerk.page.keyboard.press('Control+A');
  await clerk.page.keyboard.type('13900000022');
  expect(await tabTo(clerk.page, '存好')).toBe(true);
  await clerk.page.keyboard.press('Enter');
  await clerk.sees('存好了。群众看到的联系人：演示周敏，13900000022');
});

test('no call of any of this was refused by the roles', async () => {
  expect((await local<{ denied: unknown[] }>(address, 'permissions')).denied).toEqual([]);
});
