/** The browser's side; in WeChat `speaker.weapp.ts` stands in its place. */
import { speakInBrowser } from './browser-speech';
import type { SpeechEvents, StopSpeech } from './speech-events';

/** What a person should know before it is read; empty when the device does it all. */
export const speechNote = '';

export const speak = (sentences: readonly string[], events: SpeechEvents): StopSpeech =>
  speakInBrowser(
    { synthesis: window.speechSynthesis, utter: (text) => new SpeechSynthesisUtterance(text) },
    sentences,
    events,
  );
