import { useRef, useState } from 'react';
import { asFailure, type CallFailure } from './failure';

/** Something that is done by a tap and takes a while: a second tap meanwhile does nothing; a failure is there to be shown. */
export function useTask(): {
  readonly isRunning: boolean;
  readonly failure?: CallFailure;
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
} {
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const busy = useRef(false);
  /** Whether it was done. */
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setRunning(true);
    setFailure(undefined);
    try {
      await work();
      return true;
    } catch (thrown) {
      setFailure(asFailure(thrown));
      return false;
    } finally {
      busy.current = false;
      setRunning(false);
    }
  };
  return { isRunning, failure, run };
}
