import { invariant } from '@yizhu/shared/api/invariant';

export type EnvironmentName = 'TABLE' | 'PHOTOS' | 'DATA_KEY' | 'SECRETS' | 'WECHAT_URL' | 'STAGE';

/** What the template sets for every function; one that is missing is our own fault. */
export function environment(name: EnvironmentName): string {
  const value = process.env[name];
  invariant(value, `the environment has ${name}`);
  return value;
}

/** The clock. It can be moved in stage `local` only. */
export function currentTime(): Date {
  const offsetMs = environment('STAGE') === 'local' ? Number(process.env.YIZHU_CLOCK_OFFSET_MS ?? 0) : 0;
  return new Date(Date.now() + offsetMs);
}
