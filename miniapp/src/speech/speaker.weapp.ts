/** WeChat's side of `speaker.ts`. */
import Taro from '@tarojs/taro';
import { type SpeechPlugin, speakWithPlugin } from './plugin-speech';
import type { SpeechEvents, StopSpeech } from './speech-events';

declare const requirePlugin: (name: string) => SpeechPlugin;

export const speechNote = '朗读由“微信同声传译”完成，要联网';

export const speak = (sentences: readonly string[], events: SpeechEvents): StopSpeech =>
  speakWithPlugin({ plugin: () => requirePlugin('WechatSI'), audio: newAudio }, sentences, events);

/** Heard even where the phone is set to silent: the person has just asked for it. */
function newAudio() {
  Taro.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => undefined);
  return Taro.createInnerAudioContext();
}
