import Taro from '@tarojs/taro';
import { createContext, type PropsWithChildren, useCallback, useContext, useMemo, useState } from 'react';
import { type Draft, emptyDraft, readDraft } from '../estimate/draft';

const storageKey = 'estimate-draft';

interface DraftStore {
  readonly draft: Draft;
  /** Change the draft; it is kept for the next page and for the next visit. */
  readonly change: (next: (draft: Draft) => Draft) => void;
  /** Forget everything, on this phone too. */
  readonly clear: () => void;
}

const DraftContext = createContext<DraftStore>({ draft: emptyDraft, change: () => undefined, clear: () => undefined });

/** Keeps what was typed, for every page and, in local storage, until it is cleared. Nothing leaves the phone. */
export function DraftProvider({ children }: PropsWithChildren) {
  const [draft, setDraft] = useState(readStored);
  const change = useCallback((next: (draft: Draft) => Draft) => {
    setDraft((before) => {
      const after = next(before);
      store(after);
      return after;
    });
  }, []);
  const clear = useCallback(() => {
    setDraft(emptyDraft);
    forget();
  }, []);
  const value = useMemo(() => ({ draft, change, clear }), [draft, change, clear]);
  return <DraftContext.Provider value={value}>{children}</DraftContext.Provider>;
}

/** The draft of the estimate, and how to change it. */
export const useDraft = (): DraftStore => useContext(DraftContext);

function readStored(): Draft {
  try {
    return readDraft(Taro.getStorageSync(storageKey));
  } catch {
    return emptyDraft;
  }
}

/** Storage can be full or closed (private browsing): then the draft lasts as long as the page. */
function store(draft: Draft): void {
  try {
    Taro.setStorageSync(storageKey, draft);
  } catch {
    // The draft still holds on this page.
  }
}

function forget(): void {
  try {
    Taro.removeStorageSync(storageKey);
  } catch {
    // There was nothing to remove.
  }
}
