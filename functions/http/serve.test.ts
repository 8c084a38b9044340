import type { MessageView } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import type { Handler } from './handler';
import { contextOf } from './identify';
import { serve } from './serve';

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  process.env.STAGE = 'test';
  // The logger then writes to the console that a test can listen to.
  process.env.POWERTOOLS_DEV = 'true';
  for (const level of ['info', 'error'] as const)
    jest.spyOn(console, level).mockImplementation((...said: unknown[]) => void lines.push(String(said[0])));
});
afterEach(() => jest.restoreAllMocks());

const message: MessageView = {
  id: 'm1',
  kind: 'paid',
  title: '钱已到账',
  text: '请查看银行卡。',
  at: '2025-03-01T00:00:00.000Z',
  applicationId: 'p1.1',
};
const resident = contextOf({ kind: 'resident', id: 'user-of-wechat-1', person: 'p1' });

const event = (change: object = {}, authorizer: object | null = resident) =>
  ({
    httpMethod: 'GET',
    resource: '/messages',
    headers: { Authorization: 'Bearer secret-token' },
    pathParameters: null,
    body: null,
    requestContext: { requestId: 'r-1', authorizer, identity: { sourceIp: '127.0.0.1' } },
    ...change,
  }) as unknown as APIGatewayProxyEvent;

const consented: Handler<'consented'> = async () => ({});
async function ask(messages: Handler<'messages'>, sent = event()) {
  const reply = await serve('notifications', { messages, consented })(sent, {} as Context);
  return { ...reply, body: JSON.parse(reply.body) };
}

test('a handler gets who calls, and its reply goes out as it is, not to be kept', async () => {
  const reply = await ask(async ({ caller }) => ({ messages: caller.person === 'p1' ? [message] : [] }));
  expect(reply).toMatchObject({ statusCode: 200, body: { messages: [message] } });
  expect(reply.headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-correlation-id': 'r-1',
  });
});

test('a failure of the catalogue is told with its status, its sentence and the field', async () => {
  const reply = await ask(async () => {
    throw new AppError('scan.gone', 'id');
  });
  expect(reply.statusCode).toBe(404);
  expect(reply.body).toEqual({
    error: {
      code: 'scan.gone',
      message: '这个二维码用过了或过了期。请在电脑上刷新二维码，再扫一次。',
      path: 'id',
      correlationId: 'r-1',
    },
  });
});

test('a fault of ours says nothing of itself, and its log nothing of what was sent', async () => {
  const reply = await ask(async () => {
    throw new Error('样一 990101199001011234');
  });
  expect(reply.statusCode).toBe(500);
  expect(reply.body.error).toMatchObject({ code: 'internal.bug', path: '', correlationId: 'r-1' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/样一|990101199001011234|secret-token/);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    endpoint: 'messages',
    code: 'internal.bug',
    error: 'Error',
    correlationId: 'r-1',
  });
});

test('a reply that is not as its schema says never leaves', async () => {
  const reply = await ask(async () => ({ messages: [{ ...message, idNumber: '990101199001011234' }] }) as never);
  expect(reply).toMatchObject({ statusCode: 500 });
  expect(lines[0]).not.toMatch(/990101199001011234/);
});

test.each([
  ['nobody', null, 401, 'session.missing'],
  ['a visitor', contextOf({ kind: 'visitor', id: 'u' }), 403, 'access.denied'],
])('%s does not reach the handler', async (_, caller, status, code) => {
  const handler = jest.fn();
  const reply = await ask(handler, event({}, caller));
  expect(reply).toMatchObject({ statusCode: status, body: { error: { code } } });
  expect(handler).not.toHaveBeenCalled();
});

test.each([
  { resource: '/payouts' },
  { resource: '/queue' },
  { httpMethod: 'DELETE' },
  { pathParameters: { id: '../etc' } },
  { pathParameters: { id: 'x'.repeat(81) } },
])('%j is not answered by this service', async (change) => {
  const reply = await ask(async () => ({ messages: [] }), event(change));
  expect(reply).toMatchObject({ statusCode: 404, body: { error: { code: 'request.unknown' } } });
});

test.each([{}, { 'idempotency-key': 'once' }, { 'Idempotency-Key': 'x'.repeat(36) }])(
  'what happens once needs a key that no two requests share by chance: %j',
  async (headers) => {
    const post = { httpMethod: 'POST', resource: '/message-consents', body: '{"templates":["t1"]}', headers };
    process.env.SECRETS = 'none';
    const reply = await ask(async () => ({ messages: [] }), event(post));
    expect(reply).toMatchObject({ statusCode: 400, body: { error: { code: 'request.noKey' } } });
  },
);

test('one line a request says what was asked, how it ended and a part of the hash of who asked', async () => {
  await ask(async () => ({ messages: [] }));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    message: 'answered',
    service: 'notifications',
    endpoint: 'messages',
    code: 'ok',
    caller: 'user-of-wech',
  });
  expect(lines[0]).not.toMatch(/secret-token|127\.0\.0\.1/);
});
