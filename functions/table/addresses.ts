import { AppError } from '@yizhu/shared/api/errors';
import { blindIndex } from '../clients/keys';
import { change, seconds, transact } from './core';

/** What anybody may ask for without saying who they are. */
export type Asked = 'scan';

const DAY_MS = 86_400_000;

/** Count a request of an internet address; more than `count` in the same `minutes` are refused with `scan.tooMany`. */
export async function countOfAddress(
  address: string,
  what: Asked,
  { count, minutes }: { count: number; minutes: number },
  now: Date,
): Promise<void> {
  const windowMs = minutes * 60_000;
  const began = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
  const request = change(
    {
      pk: `ADDRESS#${await blindIndex('address', address)}`,
      sk: `REQUESTS#${what}#${minutes}#${began.toISOString()}`,
    },
    {
      update: 'SET #ttl = :ttl ADD #requests :one',
      when: 'attribute_not_exists(#requests) OR #requests < :count',
      values: { ':one': 1, ':count': count, ':ttl': seconds(new Date(began.getTime() + DAY_MS)) },
    },
    new AppError('scan.tooMany', ''),
  );
  await transact([request]);
}
