import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type LocalSystem, startLocalSystem } from '../setup/local-system';
import { wholeLine } from './line-by-api';

let system: LocalSystem;
beforeAll(async () => {
  system = await startLocalSystem();
  await wholeLine(system.address);
}, 180_000);
afterAll(() => system?.stop());

type Value = { readonly N?: string; readonly S?: string };
type Stored = Record<string, Value>;

/** The table as whoever runs the system has it. */
async function table<T>(action: string, body: object): Promise<T> {
  const env = JSON.parse(readFileSync(path.join(system.data, 'environment.json'), 'utf8')) as Record<string, string>;
  const answer = await fetch(env.AWS_ENDPOINT_URL_DYNAMODB ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${action}`,
      'x-amz-security-token': env.AWS_SESSION_TOKEN ?? '',
      authorization: `AWS4-HMAC-SHA256 Credential=${env.AWS_ACCESS_KEY_ID}/20260101/cn-northwest-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify({ TableName: env.TABLE, ...body }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as T;
}

/** Of each kind of item that holds an amount, one; by the beginning of its key. */
const kinds = [
  ['HOME#2#', 'amountFen'],
  ['DECISION#', 'amountFen'],
  ['POSTING#', 'fen'],
  ['BALANCE#', 'fen'],
  ['PAYOUT#', 'sumFen'],
  ['LINE#', 'amountFen'],
  ['EVENT#', 'amountFen'],
  ['HOME#3#', 'amountFen'],
] as const;

test.each(kinds)(
  'a fen more in %s %s is found',
  async (begins, name) => {
    const { Items } = await table<{ Items: Stored[] }>('Scan', {});
    const item = Items.find(({ sk, [name]: amount }) => sk?.S?.startsWith(begins) && Number(amount?.N) > 0);
    if (!item)
      throw new Error(
        `no ${begins} with ${name}: ${Items.filter(({ sk }) => sk?.S?.startsWith(begins)).map((one) => Object.keys(one))}`,
      );
    const set = (fen: number) =>
      table('UpdateItem', {
        Key: { pk: item.pk, sk: item.sk },
        UpdateExpression: 'SET #name = :fen',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':fen': { N: `${fen}` } },
      });
    const before = Number(item[name]?.N);
    await set(before + 1);
    expect((await system.run('verify')).code).toBe(1);
    await set(before);
    expect((await system.run('verify')).code).toBe(0);
  },
  60_000,
);
