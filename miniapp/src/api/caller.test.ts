import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Session, Submission } from '@yizhu/shared/api/endpoints';
import { type Caller, makeCaller, type Phone } from './caller';

type Asked = { method?: string; url?: string; token?: string; key?: string; body: string };
type Answer = { status: number; body: unknown } | 'nothing';

let server: Server;
let asked: Asked[];
let answer: (request: Asked) => Answer;
let stored: Record<string, unknown>;
let bytes: number;

beforeEach(async () => {
  asked = [];
  stored = {};
  bytes = 0;
  server = createServer(async (request, response) => {
    const seen = { ...headersOf(request), body: await text(request) };
    asked.push(seen);
    const told = answer(seen);
    if (told === 'nothing') return void response.destroy();
    response.writeHead(told.status, { 'content-type': 'application/json' }).end(JSON.stringify(told.body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});
afterEach(() => {
  server.closeAllConnections();
  return new Promise((closed) => server.close(closed));
});

const headersOf = ({ method, url, headers }: IncomingMessage) => ({
  method,
  url,
  token: headers.authorization,
  key: headers['idempotency-key'] as string | undefined,
});

/** A phone with a real network; its dice count up. */
const phone = (extra: Partial<Phone> = {}): Phone => ({
  base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
  send: async ({ method, url, header, body }) => {
    const reply = await fetch(url, {
      method,
      headers: header,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: reply.status, body: await reply.json() };
  },
  read: (key) => stored[key],
  store: (key, value) => {
    stored[key] = value;
  },
  forget: (key) => {
    delete stored[key];
  },
  randomBytes: async (count) => Array.from({ length: count }, () => bytes++ % 256),
  ...extra,
});
const signedIn = (token: string): Session => ({
  token,
  refreshToken: `refresh ${token}`,
  as: { kind: 'resident', name: '王*国' },
});
const error = (code: string) => ({ error: { code, message: '说明。', path: 'phone', correlationId: 'c-1' } });
const submission = { benefit: 'one-off-aid', year: 2026 } as Submission;

test('a call goes to the address of its endpoint, with the session', async () => {
  stored.session = signedIn('t1');
  answer = () => ({ status: 200, body: { rows: [] } });
  await expect(makeCaller(phone()).call('queue')).resolves.toEqual({ rows: [] });
  await makeCaller(phone()).call('casework', { params: { id: 'p1.7' } });
  await makeCaller(phone()).call('queue', { body: { after: undefined } });
  await makeCaller(phone()).call('queue', { body: { after: '2026-02-28.p1.7' } });
  expect(asked.map(({ method, url, token, key, body }) => [method, url, token, key, body])).toEqual([
    ['GET', '/api/queue', 'Bearer t1', undefined, ''],
    ['GET', '/api/cases/p1.7', 'Bearer t1', undefined, ''],
    ['GET', '/api/queue', 'Bearer t1', undefined, ''],
    ['GET', '/api/queue?after=2026-02-28.p1.7', 'Bearer t1', undefined, ''],
  ]);
});

test('whoever has no session on a phone with WeChat signs in first', async () => {
  answer = ({ url }) => ({ status: 200, body: url === '/api/sessions' ? signedIn('new') : { messages: [] } });
  await makeCaller(phone({ wechatCode: async () => 'wx-code' })).call('messages');
  expect(asked.map(({ url, token, body }) => [url, token, body])).toEqual([
    ['/api/sessions', undefined, '{"code":"wx-code"}'],
    ['/api/messages', 'Bearer new', ''],
  ]);
  expect(stored.session).toEqual(signedIn('new'));
});

test('without WeChat and without a session nothing is sent, and the person is told to sign in', async () => {
  await expect(makeCaller(phone()).call('messages')).rejects.toMatchObject({ code: 'phone.signedOut' });
  expect(asked).toEqual([]);
});

describe('a session that has run out', () => {
  beforeEach(() => {
    stored.session = signedIn('old');
  });
  const fresh = ({ url, token }: Asked): Answer => {
    if (url === '/api/sessions/refresh') return { status: 200, body: signedIn('new') };
    return token === 'Bearer new'
      ? { status: 200, body: { rows: [] } }
      : { status: 401, body: error('session.missing') };
  };

  test('is renewed once, for however many calls, and each is repeated', async () => {
    answer = fresh;
    const { call } = makeCaller(phone());
    await expect(Promise.all([call('queue'), call('queue'), call('queue')])).resolves.toHaveLength(3);
    expect(asked.filter(({ url }) => url === '/api/sessions/refresh').map(({ body }) => body)).toEqual([
      '{"refreshToken":"refresh old"}',
    ]);
    expect(stored.session).toEqual(signedIn('new'));
  });

  test('is not renewed a second time when the new one is refused too', async () => {
    answer = ({ url }) =>
      url === '/api/sessions/refresh'
        ? { status: 200, body: signedIn('new') }
        : { status: 401, body: error('session.ended') };
    await expect(makeCaller(phone()).call('queue')).rejects.toMatchObject({ code: 'session.ended' });
    expect(asked).toHaveLength(3);
  });

  test('and whose refresh is refused, too, is forgotten; WeChat vouches anew', async () => {
    answer = ({ url, token }) => {
      if (url === '/api/sessions/refresh') return { status: 401, body: error('session.ended') };
      if (url === '/api/sessions') return { status: 200, body: signedIn('wechat') };
      return { status: token === 'Bearer wechat' ? 200 : 401, body: { rows: [] } };
    };
    await expect(makeCaller(phone()).call('queue')).rejects.toMatchObject({ code: 'phone.signedOut' });
    expect(stored.session).toBeUndefined();
    await makeCaller(phone({ wechatCode: async () => 'code' })).call('queue');
    expect(stored.session).toEqual(signedIn('wechat'));
  });

  test('is kept when the network breaks off during the refresh', async () => {
    answer = ({ url }) =>
      url === '/api/sessions/refresh' ? 'nothing' : { status: 401, body: error('session.missing') };
    await expect(makeCaller(phone()).call('queue')).rejects.toMatchObject({ code: 'phone.offline' });
    expect(stored.session).toEqual(signedIn('old'));
  });
});

describe('a change that must happen once', () => {
  let submit: (caller?: Caller) => Promise<unknown>;
  beforeEach(() => {
    stored.session = signedIn('t1');
    submit = (caller = makeCaller(phone())) => caller.call('submit', { body: submission, key: 'a1' });
  });
  const first = '00010203-0405-4607-8809-0a0b0c0d0e0f';
  const keys = () => asked.map(({ key }) => key);

  test('has its key stored before it is sent', async () => {
    const storedWhenAsked: unknown[] = [];
    answer = () => {
      storedWhenAsked.push(stored['once:submit:a1']);
      return { status: 200, body: { id: 'p.1', number: '1' } };
    };
    await submit();
    expect(storedWhenAsked).toEqual([first]);
    expect(keys()).toEqual([first]);
  });

  test('keeps its key while no answer comes, even after the app was closed, and forgets it after the answer', async () => {
    answer = () => 'nothing';
    await expect(submit()).rejects.toMatchObject({
      code: 'phone.offline',
      sentence: '现在连不上网，填的都还在。有网了再点一次。',
    });
    answer = () => ({ status: 503, body: error('wechat.busy') });
    await expect(submit()).rejects.toMatchObject({ code: 'wechat.busy' });
    answer = () => ({ status: 200, body: { id: 'p.1', number: '1' } });
    await submit();
    expect(keys()).toEqual([first, first, first]);
    expect(stored['once:submit:a1']).toBeUndefined();
    await submit();
    expect(keys()[3]).toBe('10111213-1415-4617-9819-1a1b1c1d1e1f');
  });

  test('forgets its key after a refusal, but not while somebody else is in the way', async () => {
    answer = () => ({ status: 409, body: error('request.busy') });
    await expect(submit()).rejects.toMatchObject({ code: 'request.busy' });
    expect(stored['once:submit:a1']).toBe(first);
    answer = () => ({ status: 422, body: error('phone.malformed') });
    await expect(submit()).rejects.toMatchObject({
      code: 'phone.malformed',
      sentence: '说明。',
      path: 'phone',
      correlationId: 'c-1',
    });
    expect(stored['once:submit:a1']).toBeUndefined();
  });

  test('tapped twice at a time it is sent under one key', async () => {
    answer = () => ({ status: 200, body: { id: 'p.1', number: '1' } });
    const caller = makeCaller(phone());
    await Promise.all([submit(caller), submit(caller)]);
    expect(new Set(keys())).toEqual(new Set([first]));
  });

  test('has a key of its own for every case and for every matter', async () => {
    answer = () => ({ status: 500, body: { message: 'Internal server error' } });
    const { call } = makeCaller(phone());
    const accept = { step: 'accept', version: 1 } as const;
    for (const id of ['p.1', 'p.2'])
      await expect(call('step', { params: { id }, body: accept })).rejects.toMatchObject({ code: 'phone.noAnswer' });
    expect(new Set(keys()).size).toBe(2);
  });
});
