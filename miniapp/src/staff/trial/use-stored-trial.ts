import Taro from '@tarojs/taro';
import { useState } from 'react';
import { nothingStored, readStored, type Stored, storageKey } from './stored-trial';

/** What is tried out and marked here; kept in this browser alone, and sent nowhere. */
export function useStoredTrial() {
  const [stored, setStored] = useState(read);
  const change = (next: (before: Stored) => Stored): void => {
    const after = next(stored);
    setStored(after);
    keep(after);
  };
  return { ...stored, change };
}

function read(): Stored {
  try {
    return readStored(Taro.getStorageSync(storageKey));
  } catch {
    return nothingStored;
  }
}

/** Storage can be full or closed (private browsing): then the trial lasts as long as the page. */
function keep(stored: Stored): void {
  try {
    Taro.setStorageSync(storageKey, stored);
  } catch {
    // It still holds on this page.
  }
}
