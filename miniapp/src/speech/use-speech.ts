import { useDidHide } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { speak } from './speaker';
import type { StopSpeech } from './speech-events';

type SpeechState = { readonly is: 'still' | 'starting' | 'reading' } | { readonly is: 'failed'; readonly why: string };

/** Reading the sentences aloud: it ends by itself, when it is stopped, and when the page is left. */
export function useSpeech(sentences: readonly string[]) {
  const [state, setState] = useState<SpeechState>({ is: 'still' });
  const stopping = useRef<StopSpeech>();
  const stop = () => {
    stopping.current?.();
    stopping.current = undefined;
    setState({ is: 'still' });
  };
  const start = () => {
    stopping.current?.();
    setState({ is: 'starting' });
    stopping.current = speak(sentences, {
      onStart: () => setState({ is: 'reading' }),
      onEnd: () => setState({ is: 'still' }),
      onFail: (why) => setState({ is: 'failed', why }),
    });
  };
  useEffect(() => () => stopping.current?.(), []);
  useDidHide(stop);
  return { state, start, stop };
}
