import Taro from '@tarojs/taro';
import { basePack } from './base';
import type { PackFile } from './pack-file';

const storageKey = 'policies';

/** What the server last said, as this phone keeps it. */
export interface Kept {
  /** The file inside the app that it was compared with: a newer app begins anew. */
  readonly base: string;
  readonly etag: string;
  /** The day on which the server was last asked, YYYY-MM-DD in China. */
  readonly checked: string;
  /** Left out while it is the same as the one inside the app. */
  readonly file?: PackFile;
}

/** What an earlier start kept for this app. */
export function readKept(): Kept | undefined {
  try {
    const kept = Taro.getStorageSync(storageKey) as Partial<Kept> | undefined;
    return kept && kept.base === basePack.id && typeof kept.etag === 'string' && typeof kept.checked === 'string'
      ? (kept as Kept)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Storage can be full or closed: then the server is asked again at the next start. */
export function keep(kept: Omit<Kept, 'base'>): void {
  try {
    Taro.setStorageSync(storageKey, { base: basePack.id, ...kept });
  } catch {
    // The policies still hold until the app is left.
  }
}
