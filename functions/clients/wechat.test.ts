import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Asked = { path: string; query: Record<string, string>; body: Record<string, unknown> };
type Answers = (asked: Asked) => unknown;

const point = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' };
const secret = {
  tokenPrivateKey: { ...point, d: 'd' },
  tokenPublicKey: point,
  indexKey: Buffer.alloc(32, 1).toString('base64'),
  wechatAppId: 'wx-made-up',
  wechatSecret: 'secret-made-up',
};
const message = { openid: 'openid-1', template: 't1', data: { thing1: { value: '钱已到账' } } };

/** Only the network is stood in for: the secrets, and WeChat as its documents say. A text is sent as it is. */
let server: Server;
let answers: Answers;
let asked: Asked[];
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}');
      if (request.headers['x-amz-target'])
        return response.end(JSON.stringify({ SecretString: JSON.stringify(secret) }));
      const url = new URL(request.url ?? '', 'http://wechat');
      const one = { path: url.pathname, query: Object.fromEntries(url.searchParams), body };
      asked.push(one);
      const answer = answers(one);
      if (answer === 'closes') return request.socket.destroy();
      return response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    SECRETS: 'made-up',
    WECHAT_URL: url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
    AWS_REGION: 'cn-north-1',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    AWS_ACCESS_KEY_ID: 'made-up',
    AWS_SECRET_ACCESS_KEY: 'made-up',
  });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** A container that has just started keeps no token. */
async function fresh(given: Answers): Promise<typeof import('./wechat')> {
  answers = given;
  asked = [];
  jest.resetModules();
  return import('./wechat');
}
const token = (access_token: string) => ({ access_token, expires_in: 7200 });
const paths = () => asked.map(({ path }) => path.split('/').at(-1));

test('a code becomes an openid, and the session key goes nowhere', async () => {
  const { openidOfCode } = await fresh(() => ({ openid: 'openid-1', session_key: 'key' }));
  expect(await openidOfCode('code&1')).toBe('openid-1');
  expect(asked[0]).toMatchObject({
    path: '/sns/jscode2session',
    query: {
      appid: 'wx-made-up',
      secret: 'secret-made-up',
      js_code: 'code&1',
      grant_type: 'authorization_code',
    },
  });
});

test.each([
  [{ errcode: 40029, errmsg: 'invalid code' }, 'wechat.badCode'],
  [{ errcode: 40163, errmsg: 'code been used' }, 'wechat.badCode'],
  [{ errcode: 45011, errmsg: 'api minute-quota reach limit' }, 'wechat.tooOften'],
  [{ errcode: -1, errmsg: 'system error' }, 'wechat.busy'],
  ['<html>bad gateway</html>', 'wechat.busy'],
])('signing in is answered %j, which is %s', async (answer, code) => {
  const { openidOfCode } = await fresh(() => answer);
  await expect(openidOfCode('c')).rejects.toMatchObject({ code });
});

test('a wrong secret of ours is no fault of whoever signs in', async () => {
  const { openidOfCode } = await fresh(() => ({ errcode: 40125, errmsg: 'invalid appsecret' }));
  await expect(openidOfCode('c')).rejects.toMatchObject({ errcode: 40125, remedy: 'mend-settings' });
});

const ofPhone = (answer: unknown) => fresh(({ path }) => (path.endsWith('stable_token') ? token('a') : answer));
const phoneInfo = (purePhoneNumber: string, countryCode: string | number) => ({
  errcode: 0,
  errmsg: 'ok',
  phone_info: { phoneNumber: purePhoneNumber, purePhoneNumber, countryCode, watermark: { timestamp: 1, appid: 'wx' } },
});

test.each(['86', 86])(
  'a code of the button becomes the phone of whoever tapped it; the country is %j',
  async (country) => {
    const { phoneOfCode } = await ofPhone(phoneInfo('13900000001', country));
    expect(await phoneOfCode('code-1', 'openid-1')).toBe('13900000001');
    expect(asked[1]).toEqual({
      path: '/wxa/business/getuserphonenumber',
      query: { access_token: 'a' },
      body: { code: 'code-1', openid: 'openid-1' },
    });
  },
);

test.each([
  [{ errcode: 40029, errmsg: 'invalid code' }, 'wechat.badPhoneCode'],
  [{ errcode: 40163, errmsg: 'code been used' }, 'wechat.badPhoneCode'],
  [{ errcode: 40003, errmsg: 'invalid openid' }, 'wechat.badPhoneCode'],
  [{ errcode: 45011, errmsg: 'api minute-quota reach limit' }, 'wechat.phoneTooOften'],
  [{ errcode: -1, errmsg: 'system error' }, 'wechat.busy'],
  ['<html>bad gateway</html>', 'wechat.busy'],
  [phoneInfo('61234567', '852'), 'phone.notMainland'],
  [phoneInfo('1390000000', '86'), 'phone.notMainland'],
])('redeeming is answered %j, which is %s', async (answer, code) => {
  const { phoneOfCode } = await ofPhone(answer);
  await expect(phoneOfCode('c', 'o')).rejects.toMatchObject({ code, path: 'phoneCode' });
});

test.each([40013, 48001])('%s is no fault of whoever taps the button', async (errcode) => {
  const { phoneOfCode } = await ofPhone({ errcode });
  await expect(phoneOfCode('c', 'o')).rejects.toMatchObject({ errcode, remedy: 'mend-settings' });
});

test('a code is redeemed with the next token where WeChat no longer takes the one that is kept', async () => {
  const tokens = ['a', 'b'];
  const { phoneOfCode } = await fresh(({ path, query }) => {
    if (path.endsWith('stable_token')) return token(tokens.shift() ?? '');
    return query.access_token === 'a' ? { errcode: 40001 } : phoneInfo('13900000001', '86');
  });
  expect(await phoneOfCode('c', 'o')).toBe('13900000001');
  expect(paths()).toEqual(['stable_token', 'getuserphonenumber', 'stable_token', 'getuserphonenumber']);
});

test('two messages are sent with one access token', async () => {
  const { sendMessage } = await fresh(({ path }) => (path.endsWith('stable_token') ? token('a') : { errcode: 0 }));
  await sendMessage(message);
  await sendMessage(message);
  expect(paths()).toEqual(['stable_token', 'send', 'send']);
  expect(asked[0]?.body).toMatchObject({ grant_type: 'client_credential', force_refresh: false });
  expect(asked[1]).toMatchObject({
    query: { access_token: 'a' },
    body: { touser: 'openid-1', template_id: 't1', data: { thing1: { value: '钱已到账' } } },
  });
});

test('a token that WeChat no longer takes is asked for again, once', async () => {
  const tokens = ['a', 'b'];
  const { sendMessage } = await fresh(({ path, query }) => {
    if (path.endsWith('stable_token')) return token(tokens.shift() ?? '');
    return query.access_token === 'a' ? { errcode: 42001 } : { errcode: 0 };
  });
  await sendMessage(message);
  expect(paths()).toEqual(['stable_token', 'send', 'stable_token', 'send']);
});

test('and forced where asking gives the same token back', async () => {
  const { sendMessage } = await fresh(({ path, query, body }) => {
    if (path.endsWith('stable_token')) return token(body.force_refresh ? 'b' : 'a');
    return query.access_token === 'a' ? { errcode: 40001 } : { errcode: 0 };
  });
  await sendMessage(message);
  expect(asked.filter(({ body }) => body.force_refresh === true)).toHaveLength(1);
});

test.each([
  [43101, 'refused'],
  [40003, 'forget-user'],
  [47003, 'mend-data'],
  [40037, 'mend-settings'],
  [45009, 'retry-tomorrow'],
  [-1, 'retry'],
  [99999, 'mend-settings'],
])('sending is refused with %s: %s', async (errcode, remedy) => {
  const { sendMessage } = await fresh(({ path }) => (path.endsWith('stable_token') ? token('a') : { errcode }));
  await expect(sendMessage(message)).rejects.toMatchObject({ errcode, remedy });
  expect(paths()).toEqual(['stable_token', 'send']);
});

test.each(['oops', 'closes', {}])('answered with %j, nobody knows whether it was sent', async (answer) => {
  const { sendMessage } = await fresh(({ path }) => (path.endsWith('stable_token') ? token('a') : answer));
  await expect(sendMessage(message)).rejects.toMatchObject({ errcode: -2, remedy: 'unknown' });
});

test('where not even a token was had, nothing was sent', async () => {
  const { sendMessage } = await fresh(() => 'closes');
  await expect(sendMessage(message)).rejects.toMatchObject({ errcode: -2, remedy: 'retry' });
  expect(paths()).toEqual(['stable_token']);
});

test.each([
  [40125, 'a wrong secret', 'mend-settings'],
  [40164, 'an address that is not on WeChat’s list', 'mend-settings'],
  [45009, 'the day’s limit', 'retry-tomorrow'],
  [45011, 'the minute’s limit', 'retry'],
])('a token is refused with %i, %s: nothing was sent', async (errcode, _meaning, remedy) => {
  const { sendMessage } = await fresh(() => ({ errcode }));
  await expect(sendMessage(message)).rejects.toMatchObject({ errcode, remedy });
  expect(paths()).toEqual(['stable_token']);
});

test('a server that is not there has sent nothing', async () => {
  const { sendMessage } = await fresh(({ path }) => (path.endsWith('stable_token') ? token('a') : { errcode: 0 }));
  await sendMessage(message);
  const url = process.env.WECHAT_URL;
  process.env.WECHAT_URL = 'http://127.0.0.1:9';
  await expect(sendMessage(message)).rejects.toMatchObject({ errcode: -2, remedy: 'retry' });
  process.env.WECHAT_URL = url;
});

test('after silence a token is asked for before the next message is sent', async () => {
  const sends: unknown[] = ['closes', { errcode: 0 }];
  const { sendMessage } = await fresh(({ path }) => (path.endsWith('stable_token') ? token('a') : sends.shift()));
  await expect(sendMessage(message)).rejects.toMatchObject({ remedy: 'unknown' });
  await sendMessage(message);
  expect(paths()).toEqual(['stable_token', 'send', 'stable_token', 'send']);
});
