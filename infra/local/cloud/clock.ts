/** The one clock of the local cloud: the machine's, moved by an offset that is kept here and nowhere else. */
export type Clock = {
  readonly now: () => Date;
  readonly offsetMs: () => number;
  /** Put the clock this far from the machine's; resolves once whoever watches it has seen the move. */
  readonly setOffset: (offsetMs: number) => Promise<void>;
  readonly onMove: (watch: (now: Date) => void | Promise<void>) => void;
};

export function makeClock(startOffsetMs = 0): Clock {
  let offsetMs = startOffsetMs;
  const watchers: ((now: Date) => void | Promise<void>)[] = [];
  const now = () => new Date(Date.now() + offsetMs);
  return {
    now,
    offsetMs: () => offsetMs,
    onMove: (watch) => void watchers.push(watch),
    setOffset: async (next) => {
      if (!Number.isSafeInteger(next)) throw new RangeError('the offset is a whole number of milliseconds');
      offsetMs = next;
      for (const watch of watchers) await watch(now());
    },
  };
}
