/** On a schedule: sends what the stream has left behind, and settles what nobody will. */
import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { currentTime } from '../clients/environment';
import { traceOf } from '../http/reply';
import { transact } from '../table/core';
import { giveUpMessage, type MessageItem, readAbandoned, readUnsent, settleMessage } from '../table/messages';
import { hasTime, logOutcome } from './invocation';
import { type Outcome, sendMessage } from './send-message';

const log = new Logger({ serviceName: 'notifications-sweep' });
/** The stream has so long before the sweep takes over. */
const LEFT_BEHIND_MS = 10 * 60_000;
/** A message that comes later says nothing new; the inbox has had it all the time. */
const TOO_LATE_MS = 3 * 24 * 3_600_000;
/** As many as fit into one run; the next run takes the rest. */
const MOST_AT_ONCE = 200;
/** So many in a row that could not be sent: WeChat cannot be had, and the rest waits for the next run. */
const MOST_IN_VAIN = 3;

export type Swept = { tried: number; sent: number; givenUp: number; unknown: number };

export async function handler(_event: unknown, context: Context): Promise<Swept> {
  log.appendKeys({ requestId: context.awsRequestId });
  const now = currentTime();
  const unknown = await settleAbandoned(now);
  const left = leftBehind(await readUnsent(MOST_AT_ONCE), now);
  const late = left.filter((message) => isTooLate(message, now));
  const givenUp = await countDone(late, (message) => transact([giveUpMessage(message, now)]));
  const swept = {
    ...(await sendAll(
      left.filter((one) => !late.includes(one)),
      now,
      context,
    )),
    givenUp,
    unknown,
  };
  log.info('swept', swept);
  return swept;
}

/** Whether WeChat was asked for them is not known, so they are not sent again. */
const settleAbandoned = async (now: Date): Promise<number> =>
  countDone(await readAbandoned(MOST_AT_ONCE, now), (message) =>
    transact([settleMessage(message, { state: 'unknown', now })]),
  );

async function sendAll(messages: readonly MessageItem[], now: Date, context: Context) {
  const swept = { tried: 0, sent: 0 };
  let inVain = 0;
  for (const message of messages) {
    if (inVain === MOST_IN_VAIN || !hasTime(context)) break;
    const outcome = await send(message, now);
    swept.tried += 1;
    if (outcome?.state === 'sent') swept.sent += 1;
    inVain = outcome?.again ? inVain + 1 : 0;
  }
  return swept;
}

async function send(message: MessageItem, now: Date): Promise<Outcome | undefined> {
  try {
    const outcome = await sendMessage(message, now);
    logOutcome(log, outcome);
    return outcome;
  } catch (error) {
    log.error('a message failed', traceOf(error));
    return undefined;
  }
}

/** How many went well; what somebody else has settled meanwhile did not. */
async function countDone(messages: readonly MessageItem[], act: (message: MessageItem) => Promise<void>) {
  let done = 0;
  for (const message of messages) {
    await act(message).then(
      () => {
        done += 1;
      },
      (error) => log.error('a message could not be settled', traceOf(error)),
    );
  }
  return done;
}

export const leftBehind = (messages: readonly MessageItem[], now: Date): MessageItem[] =>
  messages.filter(({ at }) => now.getTime() - Date.parse(at) > LEFT_BEHIND_MS);
export const isTooLate = ({ at }: Pick<MessageItem, 'at'>, now: Date): boolean =>
  now.getTime() - Date.parse(at) > TOO_LATE_MS;
