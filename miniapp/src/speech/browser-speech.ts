/** Reading aloud with the browser's own voices. Only voices on the device itself: nothing is sent anywhere. */
import { type Guarded, guarded, type SpeechEvents, type StopSpeech } from './speech-events';

export const NO_SPEECH = '这个浏览器不会朗读。可以换一个浏览器打开，或者请身边的人念给您听。';
export const NO_VOICE = '这台设备没有中文语音，读不出来。请身边的人念给您听，或者在设置里找“文字转语音”，装上中文。';
export const NOT_READ = '这次没有读出来。请看看音量，再点一次；还不行，就请身边的人念给您听。';

const voicesWaitMs = 1_500;
const startWaitMs = 5_000;

/** What is needed of a browser. */
export type BrowserVoice = {
  readonly synthesis: SpeechSynthesis | undefined;
  readonly utter: (text: string) => SpeechSynthesisUtterance;
};

/** Reads the sentences one after another: browsers cut off a long text. */
export function speakInBrowser(
  { synthesis, utter }: BrowserVoice,
  sentences: readonly string[],
  listener: SpeechEvents,
): StopSpeech {
  const reading = guarded(listener);
  if (!synthesis) {
    reading.events.onFail(NO_SPEECH);
    return reading.close;
  }
  synthesis.cancel();
  findVoice(synthesis, (voice) => {
    if (!voice) return reading.events.onFail(NO_VOICE);
    sayFrom(0, sentences, reading, (text) => {
      const utterance = utter(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      // Slower than usual, for old ears.
      utterance.rate = 0.9;
      return { utterance, synthesis };
    });
  });
  return () => {
    reading.close();
    synthesis.cancel();
  };
}

type Prepared = { utterance: SpeechSynthesisUtterance; synthesis: SpeechSynthesis };

function sayFrom(
  at: number,
  sentences: readonly string[],
  reading: Guarded,
  prepare: (text: string) => Prepared,
): void {
  const { events, isOver } = reading;
  const sentence = sentences[at];
  if (isOver()) return;
  if (sentence === undefined) {
    events.onEnd();
    return;
  }
  const { utterance, synthesis } = prepare(sentence);
  const fail = (): void => {
    clearTimeout(late);
    if (isOver()) return;
    events.onFail(NOT_READ);
    synthesis.cancel();
  };
  const late = setTimeout(fail, startWaitMs);
  utterance.onstart = () => {
    clearTimeout(late);
    events.onStart();
  };
  utterance.onend = () => {
    clearTimeout(late);
    sayFrom(at + 1, sentences, reading, prepare);
  };
  utterance.onerror = fail;
  synthesis.speak(utterance);
}

/** Browsers know their voices only some time after they are first asked. */
function findVoice(synthesis: SpeechSynthesis, found: (voice: SpeechSynthesisVoice | undefined) => void): void {
  const now = chineseVoice(synthesis.getVoices());
  if (now) {
    found(now);
    return;
  }
  const finish = (voice: SpeechSynthesisVoice | undefined): void => {
    synthesis.removeEventListener?.('voiceschanged', look);
    clearTimeout(timer);
    found(voice);
  };
  const look = (): void => {
    const voice = chineseVoice(synthesis.getVoices());
    if (voice) finish(voice);
  };
  const timer = setTimeout(() => finish(chineseVoice(synthesis.getVoices())), voicesWaitMs);
  synthesis.addEventListener?.('voiceschanged', look);
}

/** 普通话 first, then whatever Chinese there is, Cantonese last. */
export function chineseVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const rank = ({ lang }: SpeechSynthesisVoice): number =>
    [/^(zh|cmn)([-_](Hans|CN|cmn).*)?$/i, /^(zh|cmn)[-_](?!HK|Hant[-_]HK|MO)/i, /^(zh|cmn|yue)/i].findIndex((one) =>
      one.test(lang),
    );
  return voices
    .filter((voice) => voice.localService && rank(voice) >= 0)
    .sort((one, other) => rank(one) - rank(other))[0];
}
