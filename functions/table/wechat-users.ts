import { AppError } from '@yizhu/shared/api/errors';
import { dayInChina } from '@yizhu/shared/casework/china-day';
import { blindIndex, open, seal } from '../clients/keys';
import { change, daysLater, get, type Item, type Key, putNew, seconds, transact, type Write } from './core';

/** Whoever opened the mini-program. `id` is the keyed hash of the openid. */
export type UserItem = Item & {
  id: string;
  /** Sealed: without it no message can be sent. */
  openid: string;
  since: string;
  /** The person that they are bound to. */
  person?: string;
  /** The clerk who confirmed it, or `roster`. */
  boundBy?: string;
  boundAt?: string;
  /** The binding that waits for a clerk. */
  waiting?: { township: string; id: string };
};

export const userKey = (id: string): Key => ({ pk: `WECHAT#${id}`, sk: 'WECHAT' });
const openidPlace = (id: string) => ({ entity: 'wechat', id, field: 'openid' });

export const userIdOf = (openid: string): Promise<string> => blindIndex('openid', openid);
export const findUser = (id: string): Promise<UserItem | undefined> => get<UserItem>(userKey(id));
export const openidOf = ({ id, openid }: UserItem): Promise<string> => open(openid, openidPlace(id));

/** Throws `session.ended` where there is none. */
export async function readUser(id: string): Promise<UserItem> {
  const user = await findUser(id);
  if (!user) throw new AppError('session.ended', '');
  return user;
}

export async function createUser(id: string, openid: string, now: Date): Promise<Write> {
  const sealed = await seal(openid, openidPlace(id));
  const item: UserItem = { ...userKey(id), id, openid: sealed, since: now.toISOString() };
  return putNew(item, new AppError('request.busy', ''));
}

/** Bind a user who is not bound to anybody yet; `by` is the clerk, or `roster`. */
export const bindUser = (id: string, person: string, by: string, now: Date): Write =>
  change(
    userKey(id),
    {
      update: 'SET #person = :person, #boundBy = :by, #boundAt = :at REMOVE #waiting',
      when: 'attribute_exists(pk) AND attribute_not_exists(#person)',
      values: { ':person': person, ':by': by, ':at': now.toISOString() },
    },
    new AppError('binding.already', ''),
  );

/** A user who is not bound waits for a clerk; an earlier waiting no longer counts. */
export const letUserWait = (id: string, waiting: { township: string; id: string }): Write =>
  change(
    userKey(id),
    {
      update: 'SET #waiting = :waiting',
      when: 'attribute_exists(pk) AND attribute_not_exists(#person)',
      values: { ':waiting': waiting },
    },
    new AppError('binding.already', ''),
  );

/** A user waits no longer for this binding, and has not been bound. */
export const endWaiting = (id: string, binding: string): Write =>
  change(
    userKey(id),
    { update: 'REMOVE #waiting', when: '#waiting.#id = :binding', values: { ':binding': binding } },
    new AppError('binding.gone', 'id'),
  );

export type Attempt = 'bind' | 'phone-code' | 'invitation';

/** Count an attempt of a user today in China; beyond the limit it throws `request.tooOften`. */
export async function countAttempt(user: string, what: Attempt, limit: number, now: Date): Promise<void> {
  const attempt = change(
    { pk: `WECHAT#${user}`, sk: `ATTEMPTS#${what}#${dayInChina(now)}` },
    {
      update: 'SET #ttl = :ttl ADD #attempts :one',
      when: 'attribute_not_exists(#attempts) OR #attempts < :limit',
      values: { ':one': 1, ':limit': limit, ':ttl': seconds(daysLater(now, 2)) },
    },
    new AppError('request.tooOften', ''),
  );
  await transact([attempt]);
}
