/** What the table's stream brings: every new message is sent once. Only what failed comes again. */
import { Logger } from '@aws-lambda-powertools/logger';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { traceOf } from '../http/reply';
import type { Key } from '../table/core';
import { isMessageKey } from '../table/messages';
import { sendMessage } from './send-message';

const log = new Logger({ serviceName: 'notifications-stream' });

export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const batchItemFailures: DynamoDBBatchResponse['batchItemFailures'] = [];
  for (const record of Records) {
    const key = newMessageOf(record);
    const isDone = !key || (await send(key));
    if (!isDone) batchItemFailures.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' });
  }
  return { batchItemFailures };
}

/** Whether the record is done with. */
async function send(key: Key): Promise<boolean> {
  try {
    const outcome = await sendMessage(key);
    const detail = { state: outcome?.state ?? 'settled', errcode: outcome?.errcode ?? 0 };
    if (outcome?.isOurs) log.error('a message could not be sent', detail);
    else log.info('a message', detail);
    return outcome?.again !== 'now';
  } catch (error) {
    log.error('a message failed', traceOf(error));
    return false;
  }
}

/** The key of a message that was just written; of what else changes, nothing. */
export function newMessageOf({ eventName, dynamodb }: DynamoDBRecord): Key | undefined {
  const key = { pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' };
  return eventName === 'INSERT' && isMessageKey(key) ? key : undefined;
}
