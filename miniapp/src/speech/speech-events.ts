/** What whoever asked for reading is told; after `onFail` or `onEnd` nothing more. */
export type SpeechEvents = {
  readonly onStart: () => void;
  readonly onEnd: () => void;
  /** With a sentence that says why not, and what to do. */
  readonly onFail: (why: string) => void;
};

/** Stops the reading; nothing is told of it. */
export type StopSpeech = () => void;

export type Guarded = { readonly events: SpeechEvents; readonly isOver: () => boolean; readonly close: () => void };

/** Tells each thing once, and nothing once it is over or closed. */
export function guarded(events: SpeechEvents): Guarded {
  let isOver = false;
  let hasStarted = false;
  const last = (tell: () => void): void => {
    if (isOver) return;
    isOver = true;
    tell();
  };
  return {
    events: {
      onStart: () => {
        if (isOver || hasStarted) return;
        hasStarted = true;
        events.onStart();
      },
      onEnd: () => last(events.onEnd),
      onFail: (why) => last(() => events.onFail(why)),
    },
    isOver: () => isOver,
    close: () => {
      isOver = true;
    },
  };
}
