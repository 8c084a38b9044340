/**
 * WeChat's privacy notice (base library 2.32.3). What it guards is called only after `withPrivacy`, from a page that holds
 * `PrivacyNotice`. WeChat remembers who agreed: a person is asked once, for everything that the notice of the account names.
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
/** How the page in front shows a question. */
const front: { show?: ShowQuestion } = {};

/** The page that is in front from now on. */
export function showQuestionsWith(show: ShowQuestion): void {
  front.show = show;
}

/** Asks the person unless they have agreed before. A browser and an older WeChat have no notice: agreed. */
export function withPrivacy(words: PrivacyWords): Promise<'agreed' | 'refused'> {
  if (isBrowser || !Taro.requirePrivacyAuthorize) return Promise.resolve('agreed');
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
    if (!asked || !front.show) return resolve({ event: 'disagree' });
    resolve({ event: 'exposureAuthorization' });
    front.show({
      words: asked,
      agree: (buttonId) => resolve({ event: 'agree', buttonId }),
      refuse: () => resolve({ event: 'disagree' }),
    });
  });
}
