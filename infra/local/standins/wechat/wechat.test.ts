import { type Clock, makeClock } from '../../cloud/clock';
import { serveWechat, type WechatServer } from './serve-wechat';
import { makeWechat, type Wechat } from './wechat';

const app = { wechatAppId: 'wx1', wechatSecret: 's1' };
let clock: Clock;
let wechat: Wechat;
let server: WechatServer;

beforeEach(async () => {
  clock = makeClock();
  wechat = makeWechat({ app: () => app, templates: { known: ['thing1'] }, clock, folder: undefined });
  server = await serveWechat(wechat, clock);
});
afterEach(() => server.close());

const call = async (place: string, body?: object): Promise<Record<string, string>> => {
  const response = await fetch(server.address + place, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  return response.json() as Promise<Record<string, string>>;
};
const session = (code: string, own: Partial<typeof app> = {}) => {
  const { wechatAppId, wechatSecret } = { ...app, ...own };
  return call(
    `/sns/jscode2session?appid=${wechatAppId}&secret=${wechatSecret}&js_code=${code}&grant_type=authorization_code`,
  );
};
const token = (force_refresh = false) =>
  call('/cgi-bin/stable_token', { grant_type: 'client_credential', appid: 'wx1', secret: 's1', force_refresh });
const send = (access_token: string | undefined, own: object = {}) =>
  call(`/cgi-bin/message/subscribe/send?access_token=${access_token}`, {
    touser: 'o1',
    template_id: 'known',
    data: { thing1: { value: '受理了' } },
    ...own,
  });

test('a code gives the openid once', async () => {
  const code = wechat.login('o1');
  expect(await session(code)).toMatchObject({ openid: 'o1', session_key: expect.any(String) });
  expect(await session(code)).toMatchObject({ errcode: 40163 });
});

test('a code is good for five minutes', async () => {
  const [early, late] = [wechat.login('o1'), wechat.login('o1')];
  await clock.setOffset(290_000);
  expect(await session(early)).toMatchObject({ openid: 'o1' });
  await clock.setOffset(300_000);
  expect(await session(late)).toMatchObject({ errcode: 40029 });
});

test.each([
  ['another app', { wechatAppId: 'wx2' }, 40013],
  ['another secret', { wechatSecret: 's2' }, 40125],
])('%s is refused', async (_, own, errcode) =>
  expect(await session(wechat.login('o1'), own)).toMatchObject({ errcode }),
);

test('somebody may sign in a hundred times a minute', async () => {
  wechat.quotas.setLimit('jscode2session', { minute: 1 });
  expect(await session(wechat.login('o1'))).toMatchObject({ openid: 'o1' });
  expect(await session(wechat.login('o1'))).toMatchObject({ errcode: 45011 });
  expect(await session(wechat.login('o2'))).toMatchObject({ openid: 'o2' });
});

test('a token stays the same until five minutes before its end, then there is another and both are good', async () => {
  wechat.login('o1');
  const first = (await token()).access_token;
  expect((await token()).access_token).toBe(first);
  await clock.setOffset(7_200_000 - 299_000);
  const second = (await token()).access_token;
  expect(second).not.toBe(first);
  expect(await send(first)).toMatchObject({ errcode: 43101 });
  await clock.setOffset(7_200_001);
  expect(await send(first)).toMatchObject({ errcode: 42001 });
  expect(await send(second)).toMatchObject({ errcode: 43101 });
});

test('a forced token ends the one before, and can be had twenty times a day', async () => {
  wechat.login('o1');
  const first = (await token()).access_token;
  for (let time = 0; time < 20; time++) expect(await token(true)).toHaveProperty('access_token');
  expect(await token(true)).toMatchObject({ errcode: 45009 });
  expect(await send(first)).toMatchObject({ errcode: 40001 });
});

test('one yes is one message; what was sent can be read', async () => {
  wechat.login('o1');
  const { access_token } = await token();
  expect(await send(access_token)).toMatchObject({ errcode: 43101 });
  wechat.consent('o1', ['known']);
  expect(await send(access_token)).toMatchObject({ errcode: 0, errmsg: 'ok' });
  expect(await send(access_token)).toMatchObject({ errcode: 43101 });
  expect(wechat.messages()).toMatchObject([{ openid: 'o1', template: 'known', data: { thing1: { value: '受理了' } } }]);
});

test.each([
  ['somebody unknown', { touser: 'o9' }, 40003],
  ['another template', { template_id: 'other' }, 40037],
  ['too long a text', { data: { thing1: { value: '一'.repeat(21) } } }, 47003],
  ['no text', { data: {} }, 47003],
  ['an address for a page', { page: 'https://example.com' }, 41030],
])('a message to or with %s is refused, and uses up no yes', async (_, own, errcode) => {
  wechat.login('o1');
  wechat.consent('o1', ['known']);
  const { access_token } = await token();
  expect(await send(access_token, own)).toMatchObject({ errcode });
  expect(await send(access_token)).toMatchObject({ errcode: 0 });
});

describe('a code of the phone button', () => {
  const phone = async (code: string | undefined, own: object = {}) =>
    call(`/wxa/business/getuserphonenumber?access_token=${(await token()).access_token}`, { code, ...own });
  const given = { errcode: 0, phone_info: { purePhoneNumber: '13900000001', countryCode: '86' } };

  test('gives the number once', async () => {
    const code = wechat.phoneCode('o1', '13900000001');
    expect(await phone(code)).toMatchObject(given);
    expect(await phone(code)).toMatchObject({ errcode: 40163 });
  });

  test('gives it to nobody else, where it is said who asks', async () => {
    const code = wechat.phoneCode('o1', '13900000001');
    expect(await phone(code, { openid: 'o2' })).toMatchObject({ errcode: 40003 });
    expect(await phone(code, { openid: 'o1' })).toMatchObject(given);
  });

  test('is good for five minutes', async () => {
    const [early, late] = [wechat.phoneCode('o1', '13900000001'), wechat.phoneCode('o1', '13900000001')];
    await clock.setOffset(299_000);
    expect(await phone(early)).toMatchObject(given);
    await clock.setOffset(300_000);
    expect(await phone(late)).toMatchObject({ errcode: 40029 });
  });

  test('is another than the code of a sign-in, and each is good for its own call alone', async () => {
    expect(await phone(wechat.login('o1'))).toMatchObject({ errcode: 40029 });
    expect(await session(wechat.phoneCode('o1', '13900000001'))).toMatchObject({ errcode: 40029 });
  });

  test('needs a token, is asked for, and is refused beyond what WeChat answers in a minute', async () => {
    expect(await call('/wxa/business/getuserphonenumber', { code: 'x' })).toMatchObject({ errcode: 41001 });
    expect(await phone(undefined)).toMatchObject({ errcode: 41008 });
    wechat.quotas.setLimit('getuserphonenumber', { minute: 0 });
    expect(await phone(wechat.phoneCode('o1', '13900000001'))).toMatchObject({ errcode: 45011 });
  });
});

describe('out of order', () => {
  const codeOf = (asked: Promise<unknown>): Promise<string> =>
    asked.then(
      () => 'answered',
      (error) => error.cause?.code ?? error.name,
    );

  test('it refuses connections, and works again at the same address', async () => {
    await server.setOutage('refuses');
    expect(await codeOf(token())).toBe('ECONNREFUSED');
    await server.setOutage(undefined);
    expect(await token()).toHaveProperty('access_token');
  });

  test('it is busy, or a page stands before it', async () => {
    await server.setOutage('busy');
    expect(await token()).toEqual({ errcode: -1, errmsg: 'system error' });
    await server.setOutage('unavailable');
    const answered = await fetch(`${server.address}/cgi-bin/stable_token`, { method: 'POST' });
    expect([answered.status, await answered.text()]).toEqual([503, expect.stringContaining('<html>')]);
    expect(server.outage()).toBe('unavailable');
  });

  test('its quota of a day is used up: a token is had, nothing is sent until midnight in China', async () => {
    const toMoment = (moment: string) => clock.setOffset(Date.parse(moment) - Date.now());
    await toMoment('2026-01-20T23:59:00+08:00');
    wechat.login('o1');
    wechat.consent('o1', ['known']);
    await server.setOutage('quota');
    const { access_token } = await token();
    expect(await send(access_token)).toMatchObject({ errcode: 45009 });
    await toMoment('2026-01-21T00:00:01+08:00');
    expect(server.outage()).toBeUndefined();
    expect(await send(access_token)).toMatchObject({ errcode: 0 });
  });

  test.each([
    ['closes', 'UND_ERR_SOCKET'],
    ['hangs', 'TimeoutError'],
  ] as const)('it sends, and %s', async (outage, code) => {
    wechat.login('o1');
    wechat.consent('o1', ['known']);
    const { access_token } = await token();
    await server.setOutage(outage);
    const asked = fetch(`${server.address}/cgi-bin/message/subscribe/send?access_token=${access_token}`, {
      method: 'POST',
      body: JSON.stringify({ touser: 'o1', template_id: 'known', data: { thing1: { value: '受理了' } } }),
      signal: AbortSignal.timeout(300),
    });
    expect(await codeOf(asked)).toBe(code);
    expect(wechat.messages()).toHaveLength(1);
  });
});
