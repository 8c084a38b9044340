import { randomBytes } from 'node:crypto';
import type { Clock } from '../../cloud/clock';
import type { Store } from '../store';
import { refusal } from './wechat-error';

/** A token is good for two hours; asked for in its last five minutes there is a new one, and both are good. */
const lifeMs = 7_200_000;
const overlapMs = 300_000;

export type Token = { readonly token: string; readonly untilMs: number };

/** cgi-bin/stable_token: the same token as long as it is good, a new one when forced, which ends the others. */
export function makeTokens(clock: Clock, store: Store<readonly Token[]>) {
  const nowMs = () => clock.now().getTime();
  const issue = (kept: readonly Token[]): Token => {
    const made = { token: `local_${randomBytes(48).toString('base64url')}`, untilMs: nowMs() + lifeMs };
    store.write([...kept.slice(-4), made]);
    return made;
  };
  return {
    take: (isForced: boolean): { access_token: string; expires_in: number } => {
      const newest = store.read().at(-1);
      const isGood = newest !== undefined && newest.untilMs - nowMs() > overlapMs;
      const { token, untilMs } = isForced ? issue([]) : isGood ? newest : issue(store.read());
      return { access_token: token, expires_in: Math.floor((untilMs - nowMs()) / 1000) };
    },
    /** Throws 41001, 40001 or 42001. */
    check: (token: string | null): void => {
      if (!token) throw refusal(41001);
      const found = store.read().find((one) => one.token === token);
      if (!found) throw refusal(40001);
      if (found.untilMs <= nowMs()) throw refusal(42001);
    },
  };
}
