/** Reading aloud in WeChat: the plug-in 微信同声传译 turns text into a sound file, which WeChat plays. It needs the network. */
import { type Guarded, guarded, type SpeechEvents, type StopSpeech } from './speech-events';
import { piecesOf } from './spoken-text';

export const NOT_READ = '这次没有读出来，朗读要联网。请看看网络和音量，再点一次；还不行，就请身边的人念给您听。';

/** The plug-in takes a thousand at a time; a Chinese character is three bytes, so this holds whichever is counted. */
const PIECE_LENGTH = 300;
const startWaitMs = 12_000;

type SpeechReply = { retcode?: number; filename?: string };

export type SpeechPlugin = {
  textToSpeech(request: {
    lang: 'zh_CN';
    tts: true;
    content: string;
    success: (reply: SpeechReply) => void;
    fail: () => void;
  }): void;
};

export type Audio = {
  src: string;
  play(): void;
  stop(): void;
  destroy(): void;
  onPlay(told: () => void): void;
  onEnded(told: () => void): void;
  onError(told: () => void): void;
};

/** What is needed of WeChat. `plugin` throws where the account has not added it. */
export type PluginVoice = { readonly plugin: () => SpeechPlugin; readonly audio: () => Audio };

/** Fetches and plays the pieces one after another. */
export function speakWithPlugin(voice: PluginVoice, sentences: readonly string[], listener: SpeechEvents): StopSpeech {
  const reading = new PluginReading(voice, piecesOf(sentences, PIECE_LENGTH), listener);
  reading.readFrom(0);
  return () => reading.stop();
}

class PluginReading {
  private readonly guarded: Guarded;
  private audio: Audio | undefined;
  private late: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly voice: PluginVoice,
    private readonly pieces: readonly string[],
    listener: SpeechEvents,
  ) {
    this.guarded = guarded(listener);
  }

  readFrom(at: number): void {
    if (this.guarded.isOver()) return;
    const content = this.pieces[at];
    if (content === undefined) {
      this.leave();
      this.guarded.events.onEnd();
      return;
    }
    clearTimeout(this.late);
    this.late = setTimeout(this.fail, startWaitMs);
    try {
      const success = (reply: SpeechReply): void => this.received(reply, at);
      this.voice.plugin().textToSpeech({ lang: 'zh_CN', tts: true, content, success, fail: this.fail });
    } catch {
      this.fail();
    }
  }

  stop(): void {
    this.guarded.close();
    this.leave();
  }

  private received({ retcode, filename }: SpeechReply, at: number): void {
    if (this.guarded.isOver()) return;
    if (retcode || !filename) {
      this.fail();
      return;
    }
    this.audio?.destroy();
    const audio = this.voice.audio();
    this.audio = audio;
    audio.onPlay(() => {
      clearTimeout(this.late);
      this.guarded.events.onStart();
    });
    audio.onEnded(() => this.readFrom(at + 1));
    audio.onError(this.fail);
    audio.src = filename;
    audio.play();
  }

  private readonly fail = (): void => {
    if (this.guarded.isOver()) return;
    this.leave();
    this.guarded.events.onFail(NOT_READ);
  };

  private leave(): void {
    clearTimeout(this.late);
    this.audio?.stop();
    this.audio?.destroy();
    this.audio = undefined;
  }
}
