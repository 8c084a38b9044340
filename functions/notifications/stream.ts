/** What the table's stream brings: every new message is sent once. What failed comes again, and what comes after it, where it finds itself done. */
import { Logger } from '@aws-lambda-powertools/logger';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { currentTime } from '../clients/environment';
import { traceOf } from '../http/reply';
import type { Key } from '../table/core';
import { isMessageKey } from '../table/messages';
import { hasTime, logOutcome } from './invocation';
import { sendMessage } from './send-message';

const log = new Logger({ serviceName: 'notifications-stream' });

/** What becomes of a record: `failed` is its own fault, and the others go on; with `down` WeChat cannot be had, and they wait with it. */
type Fate = 'done' | 'failed' | 'down';

export async function handler({ Records }: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> {
  log.appendKeys({ requestId: context.awsRequestId });
  const batchItemFailures: DynamoDBBatchResponse['batchItemFailures'] = [];
  for (const record of Records) {
    const key = newMessageOf(record);
    if (!key) continue;
    const fate = hasTime(context) ? await send(key) : 'down';
    if (fate !== 'done') batchItemFailures.push({ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' });
    if (fate === 'down') break;
  }
  return { batchItemFailures };
}

async function send(key: Key): Promise<Fate> {
  try {
    const outcome = await sendMessage(key, currentTime());
    logOutcome(log, outcome);
    return outcome?.again === 'now' ? 'down' : 'done';
  } catch (error) {
    log.error('a message failed', traceOf(error));
    return 'failed';
  }
}

/** The key of a message that was just written; of what else changes, nothing. */
export function newMessageOf({ eventName, dynamodb }: DynamoDBRecord): Key | undefined {
  const key = { pk: dynamodb?.Keys?.pk?.S ?? '', sk: dynamodb?.Keys?.sk?.S ?? '' };
  return eventName === 'INSERT' && isMessageKey(key) ? key : undefined;
}
