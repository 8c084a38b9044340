import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { callDynamodb } from './database/call';
import type { Value } from './template/template';
import { startTrial } from './trial/trial-cloud';
import type { Trial } from './trial/trial-template';

type Policies = { PolicyDocument: { Statement: object[] } }[];
const statements = ({ Resources }: Trial, role: string): object[] => {
  const policies = Resources[role]?.Properties.Policies as unknown as Policies;
  return policies[0]?.PolicyDocument.Statement ?? [];
};

/** Closed at the end of its test, however that ends. */
const opened: (() => Promise<void>)[] = [];
async function start(...of: Parameters<typeof startTrial>): ReturnType<typeof startTrial> {
  const trial = await startTrial(...of);
  opened.push(trial.close);
  return trial;
}
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

const remove =
  (...ids: string[]) =>
  (trial: Trial) => {
    for (const id of ids) delete trial.Resources[id];
  };

test('what is taken out of the template is missing here: a permission, a route, an index, leave to be called', async () => {
  const trial = await start((template) => {
    statements(template, 'ApiRole').splice(0, 1);
    remove('echoidMethod', 'AuthoriserInvocation')(template);
    const { Properties: table = {} } = template.Resources.Items ?? {};
    delete table.GlobalSecondaryIndexes;
    table.AttributeDefinitions = (table.AttributeDefinitions as unknown as Value[]).slice(0, 2);
  });
  expect(await trial.ask('/put/OPEN1')).toMatchObject({ body: { name: 'AccessDeniedException' } });
  expect(await trial.ask('/echo/7', { headers: { Authorization: 'Bearer allow' } })).toMatchObject({ status: 403 });
  const query = { TableName: 'items', IndexName: 'byQueue', KeyConditionExpression: 'queue = :q' };
  const asked = callDynamodb(trial.cloud.databaseEndpoint, 'Query', {
    ...query,
    ExpressionAttributeValues: { ':q': { S: 'x' } },
  });
  await expect(asked).rejects.toThrow(/does not have the specified index/);
});

test('a function that does not let the API in is a failure of the API', async () => {
  const trial = await start(remove('ApiInvocation'));
  expect(await trial.ask('/echo')).toMatchObject({ status: 500, body: { message: 'Internal server error' } });
});

test('without leave to read the stream there is no mapping, and it says for which', async () => {
  await expect(start((template) => statements(template, 'StreamRole').splice(0, 1))).rejects.toThrow(
    /^Mapping: .*not authorized to perform: dynamodb:DescribeStream/,
  );
});

test('what was stored is there after a restart, and the stream goes on where it was', async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'kept-'));
  const first = await startTrial(undefined, data);
  await first.ask('/put/OPEN1');
  await first.close();
  const second = await start(undefined, data);
  opened.push(async () => rmSync(data, { recursive: true }));
  expect((await second.ask('/get/OPEN1')).body).toMatchObject({ found: { pk: { S: 'OPEN1' } } });
  expect((await second.ask('/transact/OPEN1')).body).toMatchObject({ name: 'TransactionCanceledException' });
});
