/**
 * WeChat's privacy notice (base library 2.32.3). What it guards is called only after `withPrivacy`, from a page that holds
 * `PrivacyNotice`. A button of WeChat's that it guards asks by itself when it is tapped, and goes on once the person has agreed; its page
 * gives `PrivacyNotice` the words. WeChat remembers who agreed: a person is asked once, for everything that the notice of the account names.
 */
import Taro from '@tarojs/taro';
import { isBrowser } from '../components/focus';

/** Plain words for the dialog. */
export interface PrivacyWords {
  /** What is wanted, as a question. */
  readonly title: string;
  readonly why: string;
  /** What somebody who says no can still do. */
  readonly otherwise: string;
}

export interface PrivacyQuestion {
  readonly words: PrivacyWords;
  /** WeChat checks that this button, one of `agreePrivacyAuthorization`, has been tapped. */
  readonly agree: (buttonId: string) => void;
  readonly refuse: () => void;
}

export type ShowQuestion = (question: PrivacyQuestion | undefined) => void;

let asked: PrivacyWords | undefined;
let isListening = false;
/** How the page in front shows a question, and what its button of WeChat's asks. */
let front: { show?: ShowQuestion; ofButton?: PrivacyWords } = {};
const hasNotice = (): boolean => !isBrowser && Boolean(Taro.requirePrivacyAuthorize);

/** The page that is in front from now on. */
export function showQuestionsWith(show: ShowQuestion, ofButton?: PrivacyWords): void {
  front = { show, ofButton };
  if (ofButton && hasNotice()) listen();
}

/** Asks the person unless they have agreed before. A browser and an older WeChat have no notice: agreed. */
export function withPrivacy(words: PrivacyWords): Promise<'agreed' | 'refused'> {
  if (!hasNotice()) return Promise.resolve('agreed');
  listen();
  asked = words;
  return new Promise((settle) => {
    const end = (answer: 'agreed' | 'refused') => () => {
      asked = undefined;
      front.show?.(undefined);
      settle(answer);
    };
    Taro.requirePrivacyAuthorize({ success: end('agreed'), fail: end('refused') });
  });
}

/** Once: WeChat has no way to stop listening. What nobody asked about is refused, since it would wait for ever. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  Taro.onNeedPrivacyAuthorization((resolve) => {
    const { show } = front;
    const words = asked ?? front.ofButton;
    if (!words || !show) return resolve({ event: 'disagree' });
    resolve({ event: 'exposureAuthorization' });
    const settle = (answer: Parameters<typeof resolve>[0]) => {
      show(undefined);
      resolve(answer);
    };
    show({
      words,
      agree: (buttonId) => settle({ event: 'agree', buttonId }),
      refuse: () => settle({ event: 'disagree' }),
    });
  });
}
