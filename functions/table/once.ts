import { daysLater, get, type Item, type Key, putNew, seconds, type Write } from './core';
import { OnceTaken } from './failures';

/** What was answered to a request that must happen once. */
export type OnceItem = Item & {
  /** Keyed hash of the endpoint, the path and the body. */
  request: string;
  /** Sealed JSON. */
  reply: string;
  at: string;
};

const KEPT_DAYS = 400;

/** `entity` and `id` of its sealed field too. */
export const onceKey = (caller: string, key: string): Key => ({ pk: `ONCE#${caller}#${key}`, sk: 'ONCE' });

export const findOnce = (caller: string, key: string): Promise<OnceItem | undefined> =>
  get<OnceItem>(onceKey(caller, key));

type Answer = { caller: string; key: string; request: string; reply: string; now: Date; forEver: boolean };

/** Refused with `OnceTaken` where the key has been answered before. */
export function putOnce({ caller, key, request, reply, now, forEver }: Answer): Write {
  const item: OnceItem = {
    ...onceKey(caller, key),
    request,
    reply,
    at: now.toISOString(),
    ...(!forEver && { ttl: seconds(daysLater(now, KEPT_DAYS)) }),
  };
  return putNew(item, new OnceTaken());
}
