import type { Clock } from '../../cloud/clock';
import { refusal } from './wechat-error';

/** How often each call is allowed, as WeChat documents it; each user's sign-ins are counted by themselves. */
const limits = {
  jscode2session: { minute: 100 },
  stable_token: { minute: 10_000, day: 500_000 },
  force_refresh: { day: 20 },
  getuserphonenumber: { minute: 3_000 },
  send: { day: 10_000_000 },
} as const;
export type Limited = keyof typeof limits;
type Limit = { readonly minute?: number; readonly day?: number };

export type Quotas = {
  /** Count a call; throws 45011 beyond a minute's limit and 45009 beyond a day's. */
  readonly count: (call: Limited, user?: string) => void;
  /** Put another limit in place, so that a test can reach it; nothing puts the documented one back. */
  readonly setLimit: (call: Limited, limit: Limit | undefined) => void;
};

const dayMs = 86_400_000;
const chinaOffsetMs = 8 * 3_600_000;

export const isLimited = (name: string): name is Limited => name in limits;

export function makeQuotas(clock: Clock): Quotas {
  const counts = new Map<string, number>();
  const changed = new Map<Limited, Limit>();
  const isOver = (name: string, limit: number | undefined): boolean => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return limit !== undefined && count > limit;
  };
  return {
    count: (call, user = '') => {
      const nowMs = clock.now().getTime();
      const limit: Limit = changed.get(call) ?? limits[call];
      const [minute, day] = [Math.floor(nowMs / 60_000), Math.floor((nowMs + chinaOffsetMs) / dayMs)];
      if (isOver(`${call} ${user} day ${day}`, limit.day)) throw refusal(45009);
      if (isOver(`${call} ${user} minute ${minute}`, limit.minute)) throw refusal(45011);
    },
    setLimit: (call, limit) => {
      if (limit) changed.set(call, limit);
      else changed.delete(call);
      counts.clear();
    },
  };
}
