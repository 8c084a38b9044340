/** On a schedule: sends what the stream has left behind, the oldest first. */
import { Logger } from '@aws-lambda-powertools/logger';
import { currentTime } from '../clients/environment';
import { traceOf } from '../http/reply';
import { type MessageItem, readUnsent } from '../table/messages';
import { sendMessage } from './send-message';

const log = new Logger({ serviceName: 'notifications-sweep' });
/** The stream has so long before the sweep takes over. */
const LEFT_BEHIND_MS = 10 * 60_000;
/** As many as fit into one run; the next run takes the rest. */
const MOST_AT_ONCE = 200;

export async function handler(): Promise<{ tried: number; sent: number }> {
  const left = leftBehind(await readUnsent(MOST_AT_ONCE), currentTime());
  let sent = 0;
  for (const message of left) {
    try {
      if ((await sendMessage(message))?.state === 'sent') sent += 1;
    } catch (error) {
      log.error('a message failed', traceOf(error));
    }
  }
  log.info('swept', { tried: left.length, sent });
  return { tried: left.length, sent };
}

export const leftBehind = (messages: readonly MessageItem[], now: Date): MessageItem[] =>
  messages.filter(({ at }) => now.getTime() - Date.parse(at) > LEFT_BEHIND_MS);
