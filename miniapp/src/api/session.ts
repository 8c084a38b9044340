import Taro from '@tarojs/taro';
import type { Identity, Session } from '@yizhu/shared/api/endpoints';

const storageKey = 'session';

/** As whom this phone is signed in; undefined where it is not. */
export function signedInAs(): Identity | undefined {
  try {
    return (Taro.getStorageSync(storageKey) as Session | undefined)?.as;
  } catch {
    return undefined;
  }
}

/** Keep what a computer was given after its code was scanned, or an invitation led to. */
export const keepSession = (session: Session): void => Taro.setStorageSync(storageKey, session);

/** Whoever comes next signs in anew. */
export const signOut = (): void => Taro.removeStorageSync(storageKey);
