/** On a schedule: sends what the stream has left behind, and settles what nobody will. */
import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';
import { currentTime } from '../clients/environment';
import { traceOf } from '../http/reply';
import { transact, type Write } from '../table/core';
import { giveUpMessage, type MessageItem, readAbandoned, readUnsent, settleMessage } from '../table/messages';
import { hasTime, logOutcome } from './invocation';
import { sendMessage } from './send-message';

const log = new Logger({ serviceName: 'notifications-sweep' });
/** The stream has so long before the sweep takes over. */
const LEFT_BEHIND_MS = 10 * 60_000;
/** So long it is tried again; then once more, and given up. The inbox has had it all the time. */
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
  const swept = { ...(await sendAll(left, now, context)), unknown };
  log.info('swept', swept);
  return swept;
}

/** Whether WeChat was asked for them is not known, so they are not sent again. */
async function settleAbandoned(now: Date): Promise<number> {
  let unknown = 0;
  for (const message of await readAbandoned(MOST_AT_ONCE, now))
    if (await isSettled(settleMessage(message, { state: 'unknown', now }))) unknown += 1;
  return unknown;
}

async function sendAll(messages: readonly MessageItem[], now: Date, context: Context) {
  const swept = { tried: 0, sent: 0, givenUp: 0 };
  let inVain = 0;
  for (const message of messages) {
    if (inVain === MOST_IN_VAIN || !hasTime(context)) break;
    const fate = await send(message, now);
    swept.tried += 1;
    if (fate === 'sent') swept.sent += 1;
    inVain = fate === 'down' ? inVain + 1 : 0;
    const isLast = (fate === 'down' || fate === 'failed') && isTooLate(message, now);
    if (isLast && (await isSettled(giveUpMessage(message, now)))) swept.givenUp += 1;
  }
  return swept;
}

/** `down`: WeChat cannot be had; `failed`: something of ours. */
async function send(message: MessageItem, now: Date): Promise<'sent' | 'settled' | 'down' | 'failed'> {
  try {
    const outcome = await sendMessage(message, now);
    logOutcome(log, outcome);
    if (outcome?.again) return 'down';
    return outcome?.state === 'sent' ? 'sent' : 'settled';
  } catch (error) {
    log.error('a message failed', traceOf(error));
    return 'failed';
  }
}

/** False where somebody else has settled it meanwhile, or it could not be written; then the next sweep sees to it. */
async function isSettled(write: Write): Promise<boolean> {
  return transact([write]).then(
    () => true,
    (error) => {
      log.error('a message could not be settled', traceOf(error));
      return false;
    },
  );
}

export const leftBehind = (messages: readonly MessageItem[], now: Date): MessageItem[] =>
  messages.filter(({ at }) => now.getTime() - Date.parse(at) > LEFT_BEHIND_MS);
export const isTooLate = ({ at }: Pick<MessageItem, 'at'>, now: Date): boolean =>
  now.getTime() - Date.parse(at) > TOO_LATE_MS;
