import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { AppError } from '@yizhu/shared/api/errors';
import { change, get, type Item, type Key, putNew, remove, seconds, type Write } from './core';

/** A computer that waits to be signed in by a phone. */
export type ScanItem = Item & {
  id: string;
  secretHash: string;
  browser: string;
  address: string;
  started: string;
  expires: string;
  state: 'waiting' | 'looked-at' | 'confirmed';
  /** The user whose phone looked at it: nobody else can confirm it. */
  user?: string;
};

const LIFE_MS = 2 * 60_000;
const gone = () => new AppError('scan.gone', 'id');
const scanKey = (id: string): Key => ({ pk: `SCAN#${id}`, sk: 'SCAN' });
const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export function createScan(browser: string, address: string, now: Date) {
  const id = randomBytes(16).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  const expires = new Date(now.getTime() + LIFE_MS);
  const item: ScanItem = {
    ...scanKey(id),
    id,
    secretHash: hash(secret).toString('base64url'),
    browser,
    address,
    started: now.toISOString(),
    expires: expires.toISOString(),
    state: 'waiting',
    ttl: seconds(expires),
  };
  return { id, secret, expires: item.expires, write: putNew(item, new AppError('request.busy', '')) };
}

/** Throws `scan.gone` where there is none or its two minutes are over. */
export async function readScan(id: string, now: Date): Promise<ScanItem> {
  const found = await get<ScanItem>(scanKey(id));
  if (!found || found.expires <= now.toISOString()) throw gone();
  return found;
}

/** Throws `scan.gone` where the secret is another's, as if there were no scan. */
export function requireSecret(scan: ScanItem, secret: string): void {
  if (!timingSafeEqual(hash(secret), Buffer.from(scan.secretHash, 'base64url'))) throw gone();
}

/** The first phone that looks keeps it. */
export const lookedAt = (id: string, user: string): Write =>
  change(
    scanKey(id),
    {
      update: 'SET #state = :looked, #user = :user',
      when: '#state = :waiting OR (#state = :looked AND #user = :user)',
      values: { ':looked': 'looked-at', ':waiting': 'waiting', ':user': user },
    },
    gone(),
  );

/** Whoever looked at it says yes. */
export const confirmed = (id: string, user: string): Write =>
  change(
    scanKey(id),
    {
      update: 'SET #state = :confirmed',
      when: '#state = :looked AND #user = :user',
      values: { ':confirmed': 'confirmed', ':looked': 'looked-at', ':user': user },
    },
    gone(),
  );

/** A scan gives one session. */
export const useScan = (scan: ScanItem): Write =>
  remove(scan, gone(), '#state = :confirmed', { ':confirmed': 'confirmed' });
