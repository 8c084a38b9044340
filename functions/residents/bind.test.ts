import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Api } from '@yizhu/shared/api/endpoints';
import { blindIndexWith, sealWith } from '../clients/sealing';
import type { HandlerRequest } from '../http/handler';

type Body = Api['bind']['body'];
type Sent = { op: string; body: Record<string, unknown> };
/** As DynamoDB writes an item. */
type Attributes = Record<string, { S?: string; M?: Attributes }>;

const indexKey = Buffer.alloc(32, 1);
const dataKey = Buffer.alloc(32, 2).toString('base64');
const sealingKey = { plain: Buffer.alloc(32, 2), encrypted: Buffer.alloc(32, 2).toString('base64url') };
const point = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' };
const secret = {
  ...{ tokenPrivateKey: { ...point, d: 'd' }, tokenPublicKey: point, indexKey: indexKey.toString('base64') },
  ...{ wechatAppId: 'wx-made-up', wechatSecret: 'secret-made-up' },
};
const hash = (kind: string, value: string) => blindIndexWith(indexKey, kind, value);
const text = (fields: Record<string, string>): Attributes =>
  Object.fromEntries(Object.entries(fields).map(([name, S]) => [name, { S }]));

/** Only the network is stood in for: what is asked of the table is written down, and every write is taken. */
let server: Server;
let sent: Sent[];
let items: Record<string, Attributes>;
/** By code of the button the phone, or what WeChat refuses it with. */
let phones: Record<string, string | number>;
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const op =
        String(request.headers['x-amz-target'] ?? request.url?.split('?')[0])
          .split(/[./]/)
          .pop() ?? '';
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}');
      sent.push({ op, body });
      const [status, answer] = answerTo(op, body);
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const service of ['DYNAMODB', 'KMS', 'SECRETS_MANAGER']) process.env[`AWS_ENDPOINT_URL_${service}`] = url;
  Object.assign(process.env, {
    ...{ SECRETS: 'made-up', WECHAT_URL: url, TABLE: 'items', DATA_KEY: 'key', AWS_REGION: 'cn-north-1' },
    ...{ AWS_ACCESS_KEY_ID: 'made-up', AWS_SECRET_ACCESS_KEY: 'made-up' },
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

let refuseWrites: string | undefined;
function answerTo(op: string, body: Record<string, unknown>): [number, object] {
  if (op === 'GetSecretValue') return [200, { SecretString: JSON.stringify(secret) }];
  if (op === 'GenerateDataKey') return [200, { Plaintext: dataKey, CiphertextBlob: dataKey }];
  if (op === 'Decrypt') return [200, { Plaintext: dataKey }];
  if (op === 'GetItem') return [200, { Item: items[(body.Key as Attributes).pk?.S ?? ''] }];
  if (op === 'stable_token') return [200, { access_token: 'a', expires_in: 7200 }];
  if (op === 'getuserphonenumber') return [200, ofCode(String(body.code))];
  const writes = writesOf(body);
  if (!refuseWrites || !writes.some((one) => one.includes('BINDING'))) return [200, {}];
  const reasons = writes.map(() => ({ Code: refuseWrites }));
  return [400, { __type: 'com.amazonaws#TransactionCanceledException', CancellationReasons: reasons }];
}

function ofCode(code: string): object {
  const phone = phones[code] ?? 40029;
  if (typeof phone === 'number') return { errcode: phone };
  delete phones[code];
  return { errcode: 0, phone_info: { purePhoneNumber: phone, countryCode: '86' } };
}

/** `Put BINDING WAITING` for each write of a transaction, without what is another in every run. */
function writesOf(body: Record<string, unknown>): string[] {
  return (body.TransactItems as Record<string, { Key?: Attributes; Item?: Attributes }>[]).map((one) => {
    const [[kind, { Key, Item }] = ['', {}]] = Object.entries(one);
    const { pk, sk } = (Key ?? Item) as { pk: { S: string }; sk: { S: string } };
    return [kind, pk.S.split('#')[0], sk.S.replace(/#[0-9a-z]+-[0-9a-f]{18}$/, '')].join(' ');
  });
}

/** What was asked of others, in order: an item by what its key begins with, a transaction by its writes. */
const work = (): string[] =>
  sent
    .filter(({ op }) => ['GetItem', 'TransactWriteItems', 'getuserphonenumber'].includes(op))
    .map(({ op, body }) => {
      if (op === 'GetItem') return `read ${(body.Key as Attributes).pk?.S?.split('#')[0]}`;
      return op === 'TransactWriteItems' ? `write ${writesOf(body).join(', ')}` : 'redeem';
    });

const person = { name: '样一', idNumber: '990101195001010010', phone: '13900000001' };
const now = new Date('2026-01-06T01:00:00Z');

/** A container that has just started. */
async function ask(body: Body) {
  sent = [];
  jest.resetModules();
  const openid = sealWith(sealingKey, 'openid-1', { entity: 'wechat', id: 'u1', field: 'openid' });
  items['WECHAT#u1'] = text({ pk: 'WECHAT#u1', sk: 'WECHAT', id: 'u1', openid, since: '2026-01-01T00:00:00.000Z' });
  const { bind } = await import('./bind');
  const { putNew } = await import('../table/core');
  const once = async () => putNew({ pk: 'ONCE#u1', sk: 'ONCE' }, new Error('taken'));
  const request = { caller: { kind: 'visitor', id: 'u1' }, body, now, once } as unknown as HandlerRequest<'bind'>;
  return bind(request);
}

beforeEach(() => {
  refuseWrites = undefined;
  phones = { right: '13900000001', other: '13900000002' };
  items = {
    [`IDINDEX#${hash('id-number', person.idNumber)}`]: text({ pk: 'IDINDEX', sk: 'IDINDEX', person: 'p1' }),
    'PERSON#p1': text({
      pk: 'PERSON#p1',
      sk: 'HOME#1#PERSON',
      id: 'p1',
      name: '样一',
      phoneIndex: hash('phone', person.phone),
    }),
  };
});

const township = '990101001';
const right = { name: '样一', idNumber: person.idNumber, township };
const isUnknown = { ...right, idNumber: '990101195001010029' };

const proven = [
  'read WECHAT',
  'write Update WECHAT ATTEMPTS#phone-code#2026-01-06',
  'redeem',
  'write Update WECHAT ATTEMPTS#bind#2026-01-06',
  'read IDINDEX',
  'read PERSON',
];
const typed = ['read WECHAT', 'write Update WECHAT ATTEMPTS#bind#2026-01-06'];
const waits = ['read OFFICE', 'write Put BINDING WAITING, Update WECHAT WECHAT, Put ONCE ONCE'];
const isBound = 'write Put BINDING BOUND, Update WECHAT WECHAT, Update PERSON HOME#1#PERSON, Put ONCE ONCE';

test.each<[string, Body, 'bound' | 'waiting', string[]]>([
  ['proven, all as on the roster', { ...right, phoneCode: 'right' }, 'bound', [...proven, isBound]],
  ['proven, another name', { ...right, name: '样二', phoneCode: 'right' }, 'waiting', [...proven, ...waits]],
  ['proven, another phone', { ...right, phoneCode: 'other' }, 'waiting', [...proven, ...waits]],
  ['proven, on no roster', { ...isUnknown, phoneCode: 'right' }, 'waiting', [...proven, ...waits]],
  ['typed, all as on the roster', { ...right, phone: '13900000001' }, 'waiting', [...typed, ...waits]],
  ['typed, another name', { ...right, name: '样二', phone: '13900000001' }, 'waiting', [...typed, ...waits]],
  ['typed, another phone', { ...right, phone: '13900000002' }, 'waiting', [...typed, ...waits]],
  ['typed, on no roster', { ...isUnknown, phone: '13900000001' }, 'waiting', [...typed, ...waits]],
])('%s: %3$s', async (_, body, state, done) => {
  expect(await ask(body)).toEqual({ state });
  expect(work()).toEqual(done);
});

test.each<[string, Body]>([
  ['on the roster', { ...right, phone: '13900000002' }],
  ['on no roster', { ...isUnknown, phone: '13900000002' }],
  ['proven, on no roster', { ...isUnknown, phoneCode: 'right' }],
])('whoever waits is told whom to call in the township that they chose: %s', async (_, body) => {
  const place = { entity: 'office', id: township, field: 'phone' };
  const phone = sealWith(sealingKey, '0353-2000000', place);
  items[`OFFICE#${township}`] = text({ pk: `OFFICE#${township}`, sk: 'OFFICE', name: '样四', phone });
  const told = { state: 'waiting', contact: { name: '样四', phone: '0353-2000000' } };
  expect(await ask(body)).toEqual(told);
  expect(await ask({ ...body, township: '990101002', ...(body.phoneCode && { phoneCode: 'other' }) })).toEqual({
    state: 'waiting',
  });
});

test.each<[string, Body, boolean]>([
  ['proven', { ...right, phoneCode: 'other' }, true],
  ['typed', { ...right, phone: '13900000002' }, false],
])('the clerk will be told that a phone is %s', async (_, body, isPhoneProven) => {
  await ask(body);
  expect(JSON.stringify(sent.at(-1)?.body)).toContain(`"isPhoneProven":{"BOOL":${isPhoneProven}}`);
});

test.each<[string, Body, string]>([
  ['a code that is over', { ...right, phoneCode: 'over' }, 'wechat.badPhoneCode'],
  ['the same of nobody', { ...isUnknown, phoneCode: 'over' }, 'wechat.badPhoneCode'],
  ['an id number with a wrong digit', { ...right, idNumber: '990101195001010019', phoneCode: 'right' }, 'id.checksum'],
])('%s is refused before anybody is looked for, and is no attempt', async (_, body, code) => {
  await expect(ask(body)).rejects.toMatchObject({ code });
  expect(work().filter((one) => /IDINDEX|PERSON|ATTEMPTS#bind/.test(one))).toEqual([]);
});

test('where somebody was in the way after the code was redeemed, the button is tapped again', async () => {
  refuseWrites = 'TransactionConflict';
  await expect(ask({ ...right, phoneCode: 'right' })).rejects.toMatchObject({ code: 'wechat.badPhoneCode' });
  await expect(ask({ ...right, phone: '13900000001' })).rejects.toMatchObject({ code: 'request.busy' });
});
