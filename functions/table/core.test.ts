import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { AppError } from '@yizhu/shared/api/errors';
import { change, putNew, putOver, remove, transact } from './core';
import { OnceTaken, refusalOf } from './failures';

process.env.TABLE = 'table';

const key = { pk: 'A#1', sk: 'A' };
const first = new AppError('scan.gone', '');
const second = new AppError('binding.gone', '');
const once = new OnceTaken();
const writes = [first, second, once].map((refused) => putNew(key, refused));
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: '',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

test('what is thrown is the error of the write that was refused', () => {
  expect(refusalOf(cancelled('None', 'ConditionalCheckFailed', 'None'), writes)).toBe(second);
  expect(refusalOf(cancelled('ConditionalCheckFailed', 'ConditionalCheckFailed', 'None'), writes)).toBe(first);
});

test('the idempotency record comes before the others, since whoever wrote it changed them', () => {
  const refusal = refusalOf(cancelled('ConditionalCheckFailed', 'None', 'ConditionalCheckFailed'), writes);
  expect(refusal).toBe(once);
});

test('two transactions that meet are no refusal, and what is wrong with a transaction stays wrong', () => {
  const meeting = refusalOf(cancelled('None', 'TransactionConflict', 'None'), writes);
  expect(meeting).not.toBeInstanceOf(AppError);
  expect(meeting).not.toBeInstanceOf(TransactionCanceledException);
  const wrong = cancelled('ValidationError', 'None', 'None');
  expect(refusalOf(wrong, writes)).toBe(wrong);
  const other = new Error('no network');
  expect(refusalOf(other, writes)).toBe(other);
});

test.each(['ProvisionedThroughputExceededException', 'RequestLimitExceeded', 'ThrottlingException', 'TimeoutError'])(
  'what was not brought to an end is without an answer: %s',
  (name) => {
    expect(refusalOf(Object.assign(new Error('why'), { name }), writes)).toMatchObject({ code: 'request.noAnswer' });
  },
);

test('a change sends the names that it uses and no others', () => {
  const { item } = change(key, { update: 'SET #state = :new', when: '#state = :old', values: {} }, first);
  expect(item.Update).toMatchObject({
    Key: key,
    ConditionExpression: '#state = :old',
    ExpressionAttributeNames: { '#state': 'state' },
  });
  expect(remove(key, first).item.Delete).toEqual({
    TableName: 'table',
    Key: key,
    ConditionExpression: 'attribute_exists(pk)',
  });
});

test('a version grows, and is held to the one that was read', () => {
  const { item } = putOver({ ...key, version: 3 }, 2, first);
  expect(item.Put?.ExpressionAttributeValues).toEqual({ ':read': 2 });
  expect(() => putOver({ ...key, version: 2 }, 2, first)).toThrow('only grows');
});

test('a transaction of nothing, or of more than DynamoDB takes, is our own fault', async () => {
  await expect(transact([])).rejects.toThrow('1 to 100');
  await expect(transact(Array.from({ length: 101 }, () => putNew(key, first)))).rejects.toThrow('1 to 100');
});
