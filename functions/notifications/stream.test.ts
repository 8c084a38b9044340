import type { DynamoDBRecord } from 'aws-lambda';
import { newMessageOf } from './stream';

const record = (eventName: DynamoDBRecord['eventName'], pk: string, sk: string): DynamoDBRecord => ({
  eventName,
  dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } },
});

test('a message that was just written is found by its key', () => {
  expect(newMessageOf(record('INSERT', 'PERSON#p1', 'HOME#3#8230000000000#m1'))).toEqual({
    pk: 'PERSON#p1',
    sk: 'HOME#3#8230000000000#m1',
  });
});

test.each([
  ['a message whose state changes', 'MODIFY', 'PERSON#p1', 'HOME#3#8230000000000#m1'],
  ['a message that is deleted', 'REMOVE', 'PERSON#p1', 'HOME#3#8230000000000#m1'],
  ['an application', 'INSERT', 'PERSON#p1', 'HOME#2#20260110-384102'],
  ['a fund', 'INSERT', 'FUND#140321#2025', 'BALANCE#paid'],
] as const)('%s is none', (_title, eventName, pk, sk) => {
  expect(newMessageOf(record(eventName, pk, sk))).toBeUndefined();
});
