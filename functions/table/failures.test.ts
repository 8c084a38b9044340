import { randomBytes } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { types } from 'node:util';
import { AppError } from '@yizhu/shared/api/errors';
import { answer as answerOnce, type Call } from '../http/answer';
import { change, get, putNew, query, transact } from './core';
import { addQuota, quotaKey } from './messages';

/**
 * Stands in front of the SDK's client as DynamoDB does: items, a condition that an item is not there yet, tokens that are good for one
 * transaction, and DynamoDB's replies for what goes wrong. `faults` says what becomes of the next requests of an operation.
 */
type Refusal = { readonly status: number; readonly type: string; readonly reasons?: readonly string[] };
/** The work is done and its answer lost: the connection ends, or nothing comes. */
type Fault = Refusal | { readonly lost: 'closes' | 'hangs' };
let faults: (Fault | undefined)[];
let items: Map<string, Record<string, unknown>>;
let tokens: Map<string, string>;
let asked: { operation: string; token?: string }[];
let server: Server;

type Part = { Item: Record<string, { S: string }>; Key: Record<string, { S: string }> };
type Asked = { TransactItems: Record<string, Part>[]; ClientRequestToken: string; Key: Part['Key'] };

const nameOf = (key: Part['Key']): string => `${key.pk?.S} ${key.sk?.S}`;
function transactWrite({ TransactItems: parts, ClientRequestToken: token }: Asked): object | readonly string[] {
  const known = tokens.get(token);
  if (known !== undefined) return known === JSON.stringify(parts) ? {} : ['mismatch'];
  const codes = parts.map(({ Put }) => (Put && items.has(nameOf(Put.Item)) ? 'ConditionalCheckFailed' : 'None'));
  if (codes.includes('ConditionalCheckFailed')) return codes;
  for (const { Put, Update } of parts) {
    if (Put) items.set(nameOf(Put.Item), Put.Item);
    if (Update) items.set(nameOf(Update.Key), { times: Number(items.get(nameOf(Update.Key))?.times ?? 0) + 1 });
  }
  tokens.set(token, JSON.stringify(parts));
  return {};
}

const cancelled = (reasons: readonly string[]): Refusal => ({
  status: 400,
  type: 'TransactionCanceledException',
  reasons,
});
function refuse(response: ServerResponse, { status, type, reasons }: Refusal): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  const message = reasons
    ? `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.join(', ')}]`
    : type;
  const list = reasons?.map((Code) => (Code === 'None' ? { Code } : { Code, Message: 'why' }));
  const body = { __type: `com.amazonaws.dynamodb.v20120810#${type}`, Message: message, message };
  response.end(JSON.stringify({ ...body, ...(list && { CancellationReasons: list }) }));
}

function reply(operation: string, body: Asked, response: ServerResponse): unknown {
  const aside = others[operation];
  if (aside) return end(response, aside);
  asked.push({ operation, token: body.ClientRequestToken });
  const fault = faults.shift();
  if (fault && 'status' in fault) return refuse(response, fault);
  const done = operation === 'TransactWriteItems' ? transactWrite(body) : { Item: items.get(nameOf(body.Key ?? {})) };
  if (fault?.lost === 'closes') return response.socket?.destroy();
  if (fault?.lost === 'hangs') return undefined;
  return Array.isArray(done) ? refuse(response, cancelled(done)) : end(response, done);
}
const end = (response: ServerResponse, body: object) => response.end(JSON.stringify(body));
const Plaintext = randomBytes(32).toString('base64');
const point = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' };
const secret = {
  tokenPrivateKey: { ...point, d: 'd' },
  tokenPublicKey: point,
  indexKey: Buffer.alloc(32, 1).toString('base64'),
  wechatAppId: 'wx-made-up',
  wechatSecret: 'made-up',
};
/** The key service and the secrets, which work. */
const others: Record<string, object> = {
  GenerateDataKey: { Plaintext, CiphertextBlob: 'c2VhbGVk', KeyId: 'k' },
  Decrypt: { Plaintext, KeyId: 'k' },
  GetSecretValue: { SecretString: JSON.stringify(secret) },
};
// jest gives each file an `Error` of its own, and the SDK would not take what Node's network throws for one.
Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, one: unknown) {
    return this === Error ? types.isNativeError(one) : Function.prototype[Symbol.hasInstance].call(this, one);
  },
});

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      reply(operation, JSON.parse(Buffer.concat(chunks).toString() || '{}'), response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    ...{ TABLE: 'table', STAGE: 'test', SECRETS: 'made-up', DATA_KEY: 'made-up' },
    ...{ AWS_ENDPOINT_URL_DYNAMODB: url, AWS_ENDPOINT_URL_KMS: url, AWS_ENDPOINT_URL_SECRETS_MANAGER: url },
    ...{ AWS_REGION: 'cn-north-1', AWS_ACCESS_KEY_ID: 'made-up', AWS_SECRET_ACCESS_KEY: 'made-up' },
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  faults = [];
  items = new Map();
  tokens = new Map();
  asked = [];
});

const key = { pk: 'A#1', sk: 'A' };
const gone = new AppError('scan.gone', '');
const writes = () => [putNew(key, gone), putNew({ ...key, sk: 'B' }, new AppError('binding.gone', ''))];
const failure = (type: string, status = 400): Refusal => ({ type, status });
const times = (count: number, fault: Fault): Fault[] => Array.from({ length: count }, () => fault);
const tokensSent = () => new Set(asked.map(({ token }) => token)).size;

describe('a transaction', () => {
  test.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'that is cancelled by %s is made again, and made once',
    async (code) => {
      faults = [cancelled(['None', code])];
      await transact(writes());
      expect([items.size, asked.length]).toEqual([2, 2]);
    },
  );

  test('that meets others four times is busy, and has changed nothing', async () => {
    faults = times(4, cancelled(['TransactionConflict', 'None']));
    await expect(transact(writes())).rejects.toMatchObject({ code: 'request.busy' });
    expect([items.size, asked.length]).toEqual([0, 4]);
  });

  test('that another writer made impossible is refused in the words of its write, and not tried again', async () => {
    items.set('A#1 B', {});
    await expect(transact(writes())).rejects.toMatchObject({ code: 'binding.gone' });
    expect([items.size, asked.length]).toEqual([1, 1]);
  });

  test('that met others first and was impossible then is refused, not busy', async () => {
    items.set('A#1 A', {});
    faults = [cancelled(['TransactionConflict', 'None'])];
    await expect(transact(writes())).rejects.toBe(gone);
  });

  test.each(['closes', 'hangs'] as const)(
    'whose answer was lost (%s) is sent again under its token: one effect, and no refusal by itself',
    async (lost) => {
      faults = [{ lost }];
      await transact([...writes(), addQuota('u1', 't1')]);
      expect([asked.length, tokensSent()]).toEqual([2, 1]);
      const { pk, sk } = quotaKey('u1', 't1');
      expect(items.get(`${pk} ${sk}`)).toEqual({ times: 1 });
    },
  );

  test('that is still in progress under its token is waited for', async () => {
    faults = [{ lost: 'closes' }, failure('TransactionInProgressException')];
    await transact(writes());
    expect([items.size, asked.length, tokensSent()]).toEqual([2, 3, 1]);
  });

  test('keeps its token when it is made again after a conflict', async () => {
    faults = [cancelled(['TransactionConflict', 'None']), { lost: 'closes' }];
    await transact(writes());
    expect([items.size, asked.length, tokensSent()]).toEqual([2, 3, 1]);
  });

  test.each([
    failure('TransactionInProgressException'),
    failure('InternalServerError', 500),
    failure('ServiceUnavailable', 503),
  ])(
    'that DynamoDB does not bring to an end is without an answer: $type',
    async (fault) => {
      faults = times(4, fault);
      await expect(transact(writes())).rejects.toMatchObject({ code: 'request.noAnswer' });
      expect(asked).toHaveLength(4);
    },
    20_000,
  );

  test('that breaks off four times is without an answer', async () => {
    faults = times(4, { lost: 'closes' });
    await expect(transact(writes())).rejects.toMatchObject({ code: 'request.noAnswer' });
  });

  test.each(['ValidationException', 'AccessDeniedException', 'IdempotentParameterMismatchException'])(
    'that is wrong in itself is our fault, and tried once: %s',
    async (type) => {
      faults = [failure(type)];
      await expect(transact([change(key, { update: 'SET #a = #a' }, gone)])).rejects.toMatchObject({ name: type });
      expect(asked).toHaveLength(1);
    },
  );
});

test('what is read is read again, and then without an answer', async () => {
  faults = times(1, failure('ThrottlingException'));
  expect(await get(key)).toBeUndefined();
  faults = times(4, failure('InternalServerError', 500));
  await expect(query({ pk: 'A#1', limit: 1 })).rejects.toMatchObject({ code: 'request.noAnswer' });
});

describe('what happens once', () => {
  const call = (body = { templates: ['t1'] }) =>
    ({
      endpoint: 'consented',
      caller: { kind: 'visitor', id: 'u1' },
      params: { id: '' },
      body,
      key: '11111111-2222-4333-8444-555555555555',
      now: new Date('2026-03-01T00:00:00Z'),
    }) as unknown as Call<'consented'>;
  const isMade = () => items.get('QUOTA#u1 QUOTA#t1')?.times;
  const ask = () =>
    answerOnce<'consented'>(call(), async ({ once }) => {
      await transact([await once({}), addQuota('u1', 't1')]);
      return {};
    });
  /** The record is looked for before and, when something failed, after. */
  const onWrite = (...planned: Fault[]): void => {
    faults = [undefined, ...planned];
  };

  test('is answered though the answer was lost again and again, when it was made', async () => {
    onWrite(...times(4, { lost: 'closes' }));
    expect(await ask()).toEqual({});
    expect(isMade()).toBe(1);
  });

  test('is without an answer when nobody knows, and the same key then brings the one effect', async () => {
    onWrite(...times(4, { lost: 'closes' }), ...times(4, failure('InternalServerError', 500)));
    await expect(ask()).rejects.toMatchObject({ code: 'request.noAnswer' });
    expect(isMade()).toBe(1);
    expect(await ask()).toEqual({});
    expect(isMade()).toBe(1);
  });

  test('is made by the same key when it was not', async () => {
    onWrite(...times(4, failure('InternalServerError', 500)));
    await expect(ask()).rejects.toMatchObject({ code: 'request.noAnswer' });
    expect(isMade()).toBeUndefined();
    expect(await ask()).toEqual({});
    expect(isMade()).toBe(1);
  });

  test('is busy after four conflicts, and made by the same key', async () => {
    onWrite(...times(4, cancelled(['TransactionConflict', 'None'])));
    await expect(ask()).rejects.toMatchObject({ code: 'request.busy' });
    expect(await ask()).toEqual({});
    expect(isMade()).toBe(1);
  });

  test('gives the winner’s reply to whoever loses the race', async () => {
    onWrite(cancelled(['ConditionalCheckFailed', 'TransactionConflict']));
    const lost = ask();
    await expect(lost).rejects.toMatchObject({ name: 'OnceTaken' });
    const [first, second] = await Promise.all([ask(), ask()]);
    expect([first, second, isMade()]).toEqual([{}, {}, 1]);
  });
});
