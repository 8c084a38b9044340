import Taro from '@tarojs/taro';
import { createContext, type PropsWithChildren, useCallback, useContext, useMemo, useState } from 'react';
import { type Draft, emptyDraft, readDraft } from '../estimate/draft';

const draftKey = 'estimate-draft';
const answerKey = 'keep-draft';
/** An application that is being filled in, and what was last read of a person's own: kept and forgotten with the draft. */
export const applicationKey = 'application-draft';
export const mineKey = 'mine';

interface DraftStore {
  readonly draft: Draft;
  /** Change the draft; it is there for the next page, and for the next visit where the person wants it kept. */
  readonly change: (next: (draft: Draft) => Draft) => void;
  /** Whether what is typed stays on this phone; undefined until the person has said so: until then it does not. */
  readonly keeps: boolean | undefined;
  readonly decide: (keeps: boolean) => void;
  /** Forget everything, on this phone too; the next person is asked anew. */
  readonly clear: () => void;
}

const nothing = () => undefined;
const DraftContext = createContext<DraftStore>({
  draft: emptyDraft,
  change: nothing,
  keeps: undefined,
  decide: nothing,
  clear: nothing,
});

/** Holds what was typed for every page, and in local storage once that was agreed to: a family shares a phone. Nothing leaves it. */
export function DraftProvider({ children }: PropsWithChildren) {
  const [keeps, setKeeps] = useState(readAnswer);
  const [draft, setDraft] = useState(readStored);
  const change = useCallback(
    (next: (draft: Draft) => Draft) =>
      setDraft((before) => {
        const after = next(before);
        if (keeps) store(draftKey, after);
        return after;
      }),
    [keeps],
  );
  const decide = useCallback(
    (answer: boolean) => {
      setKeeps(answer);
      store(answerKey, answer);
      if (answer) store(draftKey, draft);
      else forgetKept();
    },
    [draft],
  );
  const clear = useCallback(() => {
    setDraft(emptyDraft);
    setKeeps(undefined);
    forgetKept();
    forget(answerKey);
  }, []);
  const value = useMemo(() => ({ draft, change, keeps, decide, clear }), [draft, change, keeps, decide, clear]);
  return <DraftContext.Provider value={value}>{children}</DraftContext.Provider>;
}

/** The draft of the estimate, and how to change it. */
export const useDraft = (): DraftStore => useContext(DraftContext);

function readAnswer(): boolean | undefined {
  const answer = read(answerKey);
  return typeof answer === 'boolean' ? answer : undefined;
}

const readStored = (): Draft => (readAnswer() ? readDraft(read(draftKey)) : emptyDraft);

/** Storage can be full or closed (private browsing): then what was typed lasts as long as the app is open. */
function read(key: string): unknown {
  try {
    return Taro.getStorageSync(key);
  } catch {
    return undefined;
  }
}

function store(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, value);
  } catch {
    // It still holds while the app is open.
  }
}

/** Everything about a person's health that was kept. */
function forgetKept(): void {
  for (const key of [draftKey, applicationKey, mineKey]) forget(key);
}

function forget(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // There was nothing to remove.
  }
}
