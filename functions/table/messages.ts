import type { MessageView } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { change, type Item, type Key, put, putNew, query, queryQueue, type Write } from './core';

/** `sending`: WeChat was asked and has not answered; `refused`: no consent is left, it stays in the inbox; `failed`: somebody has to look. */
export type MessageState = 'created' | 'sending' | 'sent' | 'refused' | 'failed';
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

/** Messages that nobody has tried to send yet. */
const UNSENT = 'UNSENT';
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

/** The oldest first. */
export const readUnsent = (limit: number): Promise<MessageItem[]> => queryQueue<MessageItem>(UNSENT, limit);

/** Of all that see a message, exactly one takes it to send it; the others get what `taken` is. */
export const takeMessage = ({ pk, sk }: Item, taken: Error): Write =>
  change(
    { pk, sk },
    {
      update: 'SET #state = :sending REMOVE #queue, #queueSort',
      when: '#state = :created',
      values: { ':created': 'created', ':sending': 'sending' },
    },
    taken,
  );

/** What became of a message that was taken. `created` puts it back, for what was certainly not sent. */
export function settleMessage({ pk, sk, at }: MessageItem, state: MessageState, errcode?: number): Write {
  const again = state === 'created' ? ', #queue = :unsent, #queueSort = :at' : '';
  return change(
    { pk, sk },
    {
      update: `SET #state = :state, #errcode = :errcode${again}`,
      when: '#state = :sending',
      values: {
        ':state': state,
        ':errcode': errcode ?? 0,
        ':sending': 'sending',
        ...(again && { ':unsent': UNSENT, ':at': at }),
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
