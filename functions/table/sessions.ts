import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '@yizhu/shared/api/errors';
import { change, get, type Item, type Key, putNew, remove, seconds, transact, type Write } from './core';

/** One sign-in and all refresh tokens that follow from it, of which the newest holds. */
export type SessionItem = Item & {
  user: string;
  kind: SessionKind;
  /** SHA-256 of the newest refresh token's secret. */
  hash: string;
  /** That of the token which the newest was given for: its answer may have been lost on the way. */
  before?: string;
  until: string;
};
/** A phone's goes on for 30 days after it was last used; a computer's ends after half a day. */
export type SessionKind = 'phone' | 'computer';

const LIFE_MS: Record<SessionKind, number> = { phone: 30 * 86_400_000, computer: 12 * 3_600_000 };

const sessionKey = (family: string): Key => ({ pk: `SESSION#${family}`, sk: 'SESSION' });
const hash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
const newSecret = (): string => randomBytes(32).toString('base64url');
const ended = () => new AppError('session.ended', '');

export function createSession(user: string, kind: SessionKind, now: Date): { refreshToken: string; write: Write } {
  const family = randomBytes(16).toString('hex');
  const secret = newSecret();
  const until = new Date(now.getTime() + LIFE_MS[kind]);
  const item: SessionItem = {
    ...sessionKey(family),
    user,
    kind,
    hash: hash(secret),
    until: until.toISOString(),
    ttl: seconds(until),
  };
  return { refreshToken: `${family}.${secret}`, write: putNew(item, new AppError('request.busy', '')) };
}

/**
 * Change a refresh token for the next. The one before it is still taken, for a phone whose answer was lost. Throws `session.ended`; a token
 * older than that may be stolen, so then the whole session is over for everybody.
 */
export async function rotateSession(refreshToken: string, now: Date): Promise<{ user: string; refreshToken: string }> {
  const [family = '', secret = ''] = refreshToken.split('.');
  const session = await get<SessionItem>(sessionKey(family));
  if (!session || session.until <= now.toISOString()) throw ended();
  const next = newSecret();
  try {
    await transact([rotated(session, family, hash(secret), hash(next), now)]);
  } catch (error) {
    if (error instanceof AppError && error.code === 'session.ended') await endSession(family);
    throw error;
  }
  return { user: session.user, refreshToken: `${family}.${next}` };
}

function rotated({ kind, until }: SessionItem, family: string, before: string, after: string, now: Date): Write {
  const end = kind === 'computer' ? new Date(until) : new Date(now.getTime() + LIFE_MS[kind]);
  return change(
    sessionKey(family),
    {
      update: 'SET #hash = :after, #before = :before, #until = :until, #ttl = :ttl',
      when: '#hash = :before OR #before = :before',
      values: { ':before': before, ':after': after, ':until': end.toISOString(), ':ttl': seconds(end) },
    },
    ended(),
  );
}

/** Whoever comes second finds nothing to end, which is as well. */
const endSession = (family: string): Promise<void> => transact([remove(sessionKey(family), ended())]);
