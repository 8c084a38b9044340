import { chineseVoice, NO_SPEECH, NO_VOICE, NOT_READ, speakInBrowser } from './browser-speech';

const voice = (lang: string, localService = true): SpeechSynthesisVoice => ({
  lang,
  localService,
  name: lang,
  voiceURI: lang,
  default: false,
});

/** A browser's speech, as far as it is used: it says nothing until it is told to. */
function browser(voices: SpeechSynthesisVoice[]) {
  const said: SpeechSynthesisUtterance[] = [];
  let told: (() => void) | undefined;
  const synthesis = {
    getVoices: () => voices,
    speak: (utterance: SpeechSynthesisUtterance) => void said.push(utterance),
    cancel: () => void said[said.length - 1]?.onerror?.call(undefined as never, {} as never),
    addEventListener: (_: string, tell: () => void) => {
      told = tell;
    },
    removeEventListener: () => {
      told = undefined;
    },
  } as unknown as SpeechSynthesis;
  const utter = (text: string) => ({ text }) as SpeechSynthesisUtterance;
  const load = (more: SpeechSynthesisVoice[]) => {
    voices.push(...more);
    told?.();
  };
  return { said, load, speech: { synthesis, utter } };
}

function listener() {
  const heard: string[] = [];
  const events = {
    onStart: () => void heard.push('start'),
    onEnd: () => void heard.push('end'),
    onFail: (why: string) => void heard.push(why),
  };
  return { heard, events };
}

const tell = (utterance: SpeechSynthesisUtterance | undefined, what: 'onstart' | 'onend' | 'onerror') =>
  (utterance?.[what] as (() => void) | undefined)?.();

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('普通话 is taken before other Chinese, Cantonese last, and only a voice that needs no network', () => {
  expect(chineseVoice([voice('en-US'), voice('zh-HK'), voice('zh-TW'), voice('zh-CN')])?.lang).toBe('zh-CN');
  expect(chineseVoice([voice('zh-HK'), voice('zh_TW')])?.lang).toBe('zh_TW');
  expect(chineseVoice([voice('zh-HK'), voice('cmn-Hans-CN')])?.lang).toBe('cmn-Hans-CN');
  expect(chineseVoice([voice('zh-CN', false), voice('zh-HK')])?.lang).toBe('zh-HK');
  expect(chineseVoice([voice('zh-CN', false), voice('en-US')])).toBeUndefined();
});

test('sentences are read one after another, with a Chinese voice', () => {
  const { said, speech } = browser([voice('en-US'), voice('zh-CN')]);
  const { heard, events } = listener();
  speakInBrowser(speech, ['甲。', '乙。'], events);
  expect(said.map(({ text, lang }) => [text, lang])).toEqual([['甲。', 'zh-CN']]);
  tell(said[0], 'onstart');
  tell(said[0], 'onend');
  tell(said[1], 'onstart');
  expect(heard).toEqual(['start']);
  tell(said[1], 'onend');
  expect(heard).toEqual(['start', 'end']);
});

test('voices that come late are waited for, a second and a half', () => {
  const soon = browser([]);
  speakInBrowser(soon.speech, ['甲。'], listener().events);
  soon.load([voice('zh-CN')]);
  expect(soon.said).toHaveLength(1);

  const never = listener();
  speakInBrowser(browser([voice('en-US')]).speech, ['甲。'], never.events);
  jest.advanceTimersByTime(1_499);
  expect(never.heard).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(never.heard).toEqual([NO_VOICE]);
});

test('a browser that cannot speak says so at once', () => {
  const { heard, events } = listener();
  speakInBrowser({ ...browser([]).speech, synthesis: undefined }, ['甲。'], events);
  expect(heard).toEqual([NO_SPEECH]);
});

test('an error, and five seconds of silence, are told once', () => {
  const broken = browser([voice('zh-CN')]);
  const first = listener();
  speakInBrowser(broken.speech, ['甲。', '乙。'], first.events);
  tell(broken.said[0], 'onerror');
  expect(first.heard).toEqual([NOT_READ]);

  const silent = listener();
  speakInBrowser(browser([voice('zh-CN')]).speech, ['甲。'], silent.events);
  jest.advanceTimersByTime(5_000);
  expect(silent.heard).toEqual([NOT_READ]);
});

test('stopped, it says nothing more, though the browser calls that an error', () => {
  const { said, speech } = browser([voice('zh-CN')]);
  const { heard, events } = listener();
  const stop = speakInBrowser(speech, ['甲。', '乙。'], events);
  tell(said[0], 'onstart');
  stop();
  jest.runAllTimers();
  expect(said).toHaveLength(1);
  expect(heard).toEqual(['start']);
});
