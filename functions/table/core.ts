import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { AppError } from '@yizhu/shared/api/errors';
import { invariant } from '@yizhu/shared/api/invariant';
import { environment } from '../clients/environment';
import { Conflict, refusalOf, throwAsFailure } from './failures';

export type Key = { pk: string; sk: string };
/** An item as it lies in the table. `ttl` is in seconds since 1970; what has expired may still be read for two days. */
export type Item = Key & { queue?: string; queueSort?: string; ttl?: number };

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
/** One write of a transaction, and what is thrown when its condition does not hold. */
export type Write = { item: TransactItem; refused: Error };

/** DynamoDB's own limit of one transaction. */
export const MAX_WRITES = 100;
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 30;
/**
 * The client asks again by itself, with the same token, when it is not answered in time. DynamoDB's advice for a transaction that is still in
 * progress is an attempt five seconds after the first; all of them end within the ten seconds that a request has.
 */
const patience = {
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 1_800, throwOnRequestTimeout: true },
};

let client: DynamoDBDocumentClient | undefined;
/** The document client, for what the functions here do not give. */
export function documents(): DynamoDBDocumentClient {
  client ??= DynamoDBDocumentClient.from(new DynamoDBClient(patience), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return client;
}
export const tableName = (): string => environment('TABLE');

/** One item, read after every write that was answered; undefined where there is none. */
export async function get<T extends Item>({ pk, sk }: Key): Promise<T | undefined> {
  const found = await documents()
    .send(new GetCommand({ TableName: tableName(), Key: { pk, sk }, ConsistentRead: true }))
    .catch(throwAsFailure);
  return found.Item as T | undefined;
}

export type Page = {
  /** All items of the partition, or those whose `sk` begins so. */
  pk: string;
  begins?: string;
  /** How many at most; the rest is left out, so choose it above what can be. */
  limit: number;
  backwards?: boolean;
};

/** The items of a partition in the order of `sk`, as of now. */
export function query<T extends Item>({ pk, begins, limit, backwards = false }: Page): Promise<T[]> {
  return readPages<T>(
    {
      KeyConditionExpression: begins ? 'pk = :pk AND begins_with(sk, :begins)' : 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk, ...(begins && { ':begins': begins }) },
      ConsistentRead: true,
      ScanIndexForward: !backwards,
    },
    limit,
  );
}

const queued = (queue: string) => ({
  IndexName: 'byQueue',
  KeyConditionExpression: 'queue = :queue',
  ExpressionAttributeValues: { ':queue': queue },
});
/** Where an item stands in a queue, also once it stands there no more. */
export type QueuePlace = Key & { queueSort: string };

/** The items of a queue in the order of `queueSort`, after a place in it; what was written a moment ago may be missing. */
export function queryQueue<T extends Item>(queue: string, limit: number, after?: QueuePlace): Promise<T[]> {
  return readPages<T>({ ...queued(queue), ...(after && { ExclusiveStartKey: { ...after, queue } }) }, limit);
}

/** How many stand in a queue, up to a limit; read without being sent. */
export async function countQueue(queue: string, limit: number): Promise<number> {
  let count = 0;
  let from: QueryCommandInput['ExclusiveStartKey'];
  do {
    const command = new QueryCommand({
      ...queued(queue),
      TableName: tableName(),
      Select: 'COUNT',
      Limit: limit - count,
      ExclusiveStartKey: from,
    });
    const page = await documents().send(command).catch(throwAsFailure);
    count += page.Count ?? 0;
    from = page.LastEvaluatedKey;
  } while (from && count < limit);
  return count;
}

async function readPages<T>(input: Omit<QueryCommandInput, 'TableName'>, limit: number): Promise<T[]> {
  const items: T[] = [];
  let from = input.ExclusiveStartKey;
  do {
    const command = new QueryCommand({
      ...input,
      TableName: tableName(),
      Limit: limit - items.length,
      ExclusiveStartKey: from,
    });
    const page = await documents().send(command).catch(throwAsFailure);
    items.push(...((page.Items ?? []) as T[]));
    from = page.LastEvaluatedKey;
  } while (from && items.length < limit);
  return items;
}

/** Put an item that must not be there yet. */
export const putNew = (item: Item, refused: Error): Write => ({
  item: { Put: { TableName: tableName(), Item: item, ConditionExpression: 'attribute_not_exists(pk)' } },
  refused,
});

/** Put an item over the one that was read at `version`; the new one carries a higher version. */
export function putOver(item: Item & { version: number }, version: number, refused: Error): Write {
  invariant(item.version > version, 'a version only grows');
  return {
    item: {
      Put: {
        TableName: tableName(),
        Item: item,
        ConditionExpression: '#version = :read',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':read': version },
      },
    },
    refused,
  };
}

/** Put an item, whatever is there. */
export const put = (item: Item): Write => ({
  item: { Put: { TableName: tableName(), Item: item } },
  refused: new AppError('request.busy', ''),
});

export type Change = {
  /** As DynamoDB writes it, with `#name` for each attribute and `:name` for each value: `SET #state = :state ADD #attempts :one`. */
  update: string;
  /** What must hold; without it the item must exist. */
  when?: string;
  values?: Record<string, unknown>;
};

/** Change some attributes of one item. */
export const change = (key: Key, { update, when, values }: Change, refused: Error): Write => ({
  item: {
    Update: {
      TableName: tableName(),
      Key: { pk: key.pk, sk: key.sk },
      UpdateExpression: update,
      ...conditionOf(when, update, values),
    },
  },
  refused,
});

/** Delete one item; it must be there, or `when` must hold. */
export const remove = (key: Key, refused: Error, when?: string, values?: Record<string, unknown>): Write => ({
  item: {
    Delete: { TableName: tableName(), Key: { pk: key.pk, sk: key.sk }, ...conditionOf(when, '', values) },
  },
  refused,
});

/** Change nothing, but only if this holds of an item. */
export const check = (key: Key, when: string, values: Record<string, unknown>, refused: Error): Write => ({
  item: {
    ConditionCheck: { TableName: tableName(), Key: { pk: key.pk, sk: key.sk }, ...conditionOf(when, '', values) },
  },
  refused,
});

/** `#name` stands for the attribute `name`; only the names that occur are sent, since DynamoDB refuses the others. */
function conditionOf(when: string | undefined, update: string, values?: Record<string, unknown>) {
  const condition = when ?? 'attribute_exists(pk)';
  const names = new Set(`${condition} ${update}`.match(/#\w+/g) ?? []);
  return {
    ConditionExpression: condition,
    ...(names.size > 0 && { ExpressionAttributeNames: Object.fromEntries([...names].map((n) => [n, n.slice(1)])) }),
    ...(values && { ExpressionAttributeValues: values }),
  };
}

/**
 * All of these writes or none. What is refused is thrown as that write's own error, the idempotency record's before the others'. Two
 * transactions that meet are tried again a few times; then `request.busy`. `request.noAnswer` says that they may have been made. All attempts
 * carry one token, so that one of them that was made without an answer is not made again, nor met as somebody else's.
 */
export async function transact(writes: readonly Write[]): Promise<void> {
  invariant(writes.length > 0 && writes.length <= MAX_WRITES, `a transaction has 1 to ${MAX_WRITES} writes`);
  const command = new TransactWriteCommand({
    TransactItems: writes.map(({ item }) => item),
    ClientRequestToken: randomUUID(),
  });
  for (let attempt = 1; ; attempt++) {
    try {
      await documents().send(command);
      return;
    } catch (error) {
      const refusal = refusalOf(error, writes);
      if (!(refusal instanceof Conflict)) throw refusal;
      if (attempt === ATTEMPTS) throw new AppError('request.busy', '');
      await pause(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random() / 2));
    }
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A moment as `ttl` wants it. */
export const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);
/** A moment some days later. */
export const daysLater = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);
