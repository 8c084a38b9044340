import { type Audio, NOT_READ, type SpeechPlugin, speakWithPlugin } from './plugin-speech';

type Asked = Parameters<SpeechPlugin['textToSpeech']>[0];

/** WeChat, as far as reading aloud goes: what it was asked, and what it can be made to say. */
function weChat() {
  const asked: Asked[] = [];
  const sounds: (Audio & { told: Record<string, () => void>; calls: string[] })[] = [];
  const newSound = () => {
    const told: Record<string, () => void> = {};
    const calls: string[] = [];
    const sound = {
      told,
      calls,
      src: '',
      play: () => void calls.push('play'),
      stop: () => void calls.push('stop'),
      destroy: () => void calls.push('destroy'),
      onPlay: (tell: () => void) => {
        told.play = tell;
      },
      onEnded: (tell: () => void) => {
        told.ended = tell;
      },
      onError: (tell: () => void) => {
        told.error = tell;
      },
    };
    sounds.push(sound);
    return sound;
  };
  const plugin: SpeechPlugin = { textToSpeech: (request) => void asked.push(request) };
  return { asked, sounds, voice: { plugin: () => plugin, audio: newSound } };
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

const sentence = '零一二三四五六七八九'.repeat(20);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a long text is fetched and played in pieces of at most 300 characters, one after another', () => {
  const { asked, sounds, voice } = weChat();
  const { heard, events } = listener();
  speakWithPlugin(voice, [sentence, sentence], events);
  expect(asked.map(({ content, lang, tts }) => [content.length, lang, tts])).toEqual([[200, 'zh_CN', true]]);
  asked[0]?.success({ retcode: 0, filename: 'https://sound/1' });
  expect([sounds[0]?.src, sounds[0]?.calls]).toEqual(['https://sound/1', ['play']]);
  sounds[0]?.told.play?.();
  sounds[0]?.told.ended?.();
  expect(asked).toHaveLength(2);
  asked[1]?.success({ retcode: 0, filename: 'https://sound/2' });
  sounds[1]?.told.play?.();
  sounds[1]?.told.ended?.();
  expect(heard).toEqual(['start', 'end']);
  expect(sounds[1]?.calls).toEqual(['play', 'stop', 'destroy']);
});

test('an account without the plug-in is told in a sentence, and nothing throws', () => {
  const { heard, events } = listener();
  const plugin = () => {
    throw new Error('plugin is not defined');
  };
  speakWithPlugin({ plugin, audio: weChat().voice.audio }, [sentence], events);
  expect(heard).toEqual([NOT_READ]);
});

test.each([
  ['the plug-in fails', (asked: Asked) => asked.fail()],
  ['it answers with an error code', (asked: Asked) => asked.success({ retcode: -20001 })],
  ['it answers without a sound', (asked: Asked) => asked.success({ retcode: 0 })],
])('when %s, a sentence says so, once', (_, answer) => {
  const { asked, voice } = weChat();
  const { heard, events } = listener();
  speakWithPlugin(voice, [sentence], events);
  answer(asked[0] as Asked);
  asked[0]?.fail();
  expect(heard).toEqual([NOT_READ]);
});

test('a sound that cannot be played, and one that does not come within twelve seconds, are told too', () => {
  const broken = weChat();
  const first = listener();
  speakWithPlugin(broken.voice, [sentence], first.events);
  broken.asked[0]?.success({ filename: 'https://sound/1' });
  broken.sounds[0]?.told.error?.();
  expect(first.heard).toEqual([NOT_READ]);

  const late = listener();
  speakWithPlugin(weChat().voice, [sentence], late.events);
  jest.advanceTimersByTime(11_999);
  expect(late.heard).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(late.heard).toEqual([NOT_READ]);
});

test('stopped, it is silent at once and says nothing more', () => {
  const { asked, sounds, voice } = weChat();
  const { heard, events } = listener();
  const stop = speakWithPlugin(voice, [sentence, sentence], events);
  asked[0]?.success({ filename: 'https://sound/1' });
  sounds[0]?.told.play?.();
  stop();
  sounds[0]?.told.ended?.();
  jest.runAllTimers();
  expect(sounds[0]?.calls).toEqual(['play', 'stop', 'destroy']);
  expect(asked).toHaveLength(1);
  expect(heard).toEqual(['start']);
});
