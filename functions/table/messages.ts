import type { MessageView } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { change, type Item, type Key, put, putNew, query, queryQueue, type Write } from './core';

/**
 * `sending`: an invocation has it; `unknown`: WeChat was asked, and what became of it is not known: never sent again; `refused`: no consent is left;
 * `failed`: given up. Whatever the state, the inbox has it. `functions/table/README.md` has the ways between them.
 */
export type MessageState = 'created' | 'sending' | 'sent' | 'unknown' | 'refused' | 'failed';
export type MessageItem = Item & {
  id: string;
  person: string;
  kind: MessageView['kind'];
  title: string;
  text: string;
  /** What it is about: 一次性救助. */
  subject: string;
  at: string;
  applicationId: string;
  number: string;
  amountFen?: number;
  state: MessageState;
  /** WeChat's code, where it refused. */
  errcode?: number;
};

export const INBOX = 'HOME#3#';
export const isMessageKey = ({ pk, sk }: Key): boolean => pk.startsWith('PERSON#') && sk.startsWith(INBOX);

/** Messages that wait to be sent, by when they were written or last tried. */
const UNSENT = 'UNSENT';
/** Messages that an invocation has taken, by when. */
const SENDING = 'SENDING';
/** No invocation lives so long (`infra/aws/functions.ts`): who took a message before that has died. */
const LEASE_MS = 10 * 60_000;
/** Later moments sort first; 9,999,999,999,999 ms is the year 2286. */
const newestFirst = (now: Date): string => String(9_999_999_999_999 - now.getTime()).padStart(13, '0');

export type NewMessage = Omit<MessageItem, 'pk' | 'sk' | 'state' | 'queue' | 'queueSort' | 'at'>;

export function createMessage(pk: string, message: NewMessage, now: Date): Write {
  const item: MessageItem = {
    ...message,
    pk,
    sk: `${INBOX}${newestFirst(now)}#${message.id}`,
    state: 'created',
    at: now.toISOString(),
    queue: UNSENT,
    queueSort: now.toISOString(),
  };
  return putNew(item, new AppError('request.busy', ''));
}

export const readInbox = (pk: string, limit: number): Promise<MessageItem[]> =>
  query<MessageItem>({ pk, begins: INBOX, limit });

/** Those that were tried longest ago first. */
export const readUnsent = (limit: number): Promise<MessageItem[]> => queryQueue<MessageItem>(UNSENT, limit);

/** Messages that were taken by somebody who did not live to say what became of them. */
export async function readAbandoned(limit: number, now: Date): Promise<MessageItem[]> {
  const taken = await queryQueue<MessageItem>(SENDING, limit);
  return taken.filter(({ queueSort = '' }) => isAbandoned(queueSort, now));
}
export const isAbandoned = (takenAt: string, now: Date): boolean => now.getTime() - Date.parse(takenAt) > LEASE_MS;

/** Of all that see a message, exactly one takes it to send it; the others get what `taken` is. */
export const takeMessage = ({ pk, sk }: Item, now: Date, taken: Error): Write =>
  change(
    { pk, sk },
    {
      update: 'SET #state = :sending, #queue = :queue, #queueSort = :now',
      when: '#state = :created',
      values: { ':created': 'created', ':sending': 'sending', ':queue': SENDING, ':now': now.toISOString() },
    },
    taken,
  );

/** What WeChat was asked, and when; the code is its own, or 0. */
export type Settled = { state: MessageState; errcode?: number; now: Date };

/** What became of a message that was taken. `created` puts it back, behind those that wait, for what was surely not sent. */
export const settleMessage = (message: Item, settled: Settled): Write => settle(message, 'sending', settled);

/** A message that waited too long is not tried again. */
export const giveUpMessage = (message: Item, now: Date): Write => settle(message, 'created', { state: 'failed', now });

function settle({ pk, sk }: Item, from: MessageState, { state, errcode = 0, now }: Settled): Write {
  const waits = state === 'created';
  const queue = waits ? 'SET #queue = :unsent, #queueSort = :now,' : 'REMOVE #queue, #queueSort SET';
  return change(
    { pk, sk },
    {
      update: `${queue} #state = :state, #errcode = :errcode`,
      when: '#state = :from',
      values: {
        ':state': state,
        ':errcode': errcode,
        ':from': from,
        ...(waits && { ':unsent': UNSENT, ':now': now.toISOString() }),
      },
    },
    new AppError('request.busy', ''),
  );
}

/** How many messages of a template a WeChat user has agreed to and not had yet. */
export const quotaKey = (user: string, template: string) => ({ pk: `QUOTA#${user}`, sk: `QUOTA#${template}` });

export const addQuota = (user: string, template: string): Write =>
  change(
    quotaKey(user, template),
    {
      update: 'ADD #left :one',
      when: 'attribute_not_exists(#pk) OR #left >= :none',
      values: { ':one': 1, ':none': 0 },
    },
    new AppError('request.busy', ''),
  );

/** Whatever WeChat says of what is left: it counts, we only keep a copy. */
export const noQuotaLeft = (user: string, template: string): Write =>
  put({ ...quotaKey(user, template), ...{ left: 0 } });

export const useQuota = (user: string, template: string, none: Error): Write =>
  change(
    quotaKey(user, template),
    { update: 'ADD #left :less', when: '#left > :none', values: { ':less': -1, ':none': 0 } },
    none,
  );
