import { useDidShow } from '@tarojs/taro';
import { useCallback, useRef, useState } from 'react';
import { asUnread, type CallFailure } from './failure';

/** What a page has asked for: nothing yet, what came, and why the last try failed; what came before is still there then. */
export interface Loaded<T> {
  readonly value?: T;
  readonly failure?: CallFailure;
  readonly isLoading: boolean;
  readonly reload: () => Promise<void>;
}

/** Asks when the page is shown, and again when it is shown again: somebody else may have gone on meanwhile. */
export function useLoaded<T>(load: () => Promise<T>, first?: T): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({ value: first, isLoading: true });
  const asked = useRef(0);
  const latest = useRef(load);
  latest.current = load;
  const reload = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    setState(({ value, failure }) => ({ value, failure, isLoading: true }));
    try {
      const value = await latest.current();
      if (mine === asked.current) setState({ value, isLoading: false });
    } catch (thrown) {
      if (mine === asked.current) setState(({ value }) => ({ value, failure: asUnread(thrown), isLoading: false }));
    }
  }, []);
  useDidShow(() => void reload());
  return { ...state, reload };
}
