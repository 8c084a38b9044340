/** What the stream and the sweep have in common: an end of their time, and a line of log for each message. */
import type { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import type { Outcome } from './send-message';

/** As long as one message can take: two tokens and two sends, each with its time to connect and to answer, and the table. */
const ONE_MESSAGE_MS = 40_000;

/** Whether another message can be begun and brought to its end. */
export const hasTime = (context: Pick<Context, 'getRemainingTimeInMillis'>): boolean =>
  context.getRemainingTimeInMillis() > ONE_MESSAGE_MS;

export function logOutcome(log: Logger, outcome: Outcome | undefined): void {
  const detail = { state: outcome?.state ?? 'settled', errcode: outcome?.errcode ?? 0 };
  if (outcome?.isOurs) log.error('a message could not be sent', detail);
  else log.info('a message', detail);
}
