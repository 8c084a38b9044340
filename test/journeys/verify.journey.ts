import { type LocalSystem, startLocalSystem } from '../setup/local-system';
import { wholeLine } from './line-by-api';
import { askTable, type Stored } from './line-table';

let system: LocalSystem;
beforeAll(async () => {
  system = await startLocalSystem();
  await wholeLine(system.address);
});
afterAll(() => system?.stop());

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

test.each(kinds)('a fen more in %s %s is found', async (begins, name) => {
  const { Items } = await askTable<{ Items: Stored[] }>(system, 'Scan', {});
  const item = Items.find(({ sk, [name]: amount }) => sk?.S?.startsWith(begins) && Number(amount?.N) > 0);
  if (!item)
    throw new Error(
      `no ${begins} with ${name}: ${Items.filter(({ sk }) => sk?.S?.startsWith(begins)).map((one) => Object.keys(one))}`,
    );
  const set = (fen: number) =>
    askTable(system, 'UpdateItem', {
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
});
