import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalSystem } from '../setup/local-system';

type Value = { readonly N?: string; readonly S?: string };
export type Stored = Record<string, Value>;

/** The table as whoever runs the system has it: one call of DynamoDB's. */
export async function askTable<T>(system: LocalSystem, action: string, body: object): Promise<T> {
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

/** Items that are put there together. */
export async function putTogether(
  system: LocalSystem,
  items: readonly Record<string, string | number>[],
): Promise<void> {
  const env = JSON.parse(readFileSync(path.join(system.data, 'environment.json'), 'utf8')) as Record<string, string>;
  const value = (one: string | number) => (typeof one === 'number' ? { N: `${one}` } : { S: one });
  const stored = items.map((item) => Object.fromEntries(Object.entries(item).map(([name, one]) => [name, value(one)])));
  const TransactItems = stored.map((Item) => ({ Put: { TableName: env.TABLE, Item } }));
  await askTable(system, 'TransactWriteItems', { TableName: undefined, TransactItems });
}
