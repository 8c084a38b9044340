import type { PhoneNetwork, Request } from './network';
import type { PhoneStorage } from './storage';

export interface Outcome {
  readonly success?: (result: object) => void;
  readonly fail?: (error: object) => void;
  readonly complete?: (result: object) => void;
}
type WithUrl = Outcome & { readonly url: string };
type WithKey = Outcome & { readonly key: string; readonly data?: unknown };

/** The moves between pages that a mini-program can ask for. */
export interface Navigator {
  readonly push: (url: string) => void;
  readonly replace: (url: string) => void;
  readonly restart: (url: string) => void;
  readonly back: (delta: number) => void;
}

/** The parts of a phone that `wx` reaches. */
export interface Parts {
  readonly storage: PhoneStorage;
  readonly network: PhoneNetwork;
  readonly navigator: Navigator;
  /** In px, as set in WeChat. */
  readonly fontSize: number;
  /** A move between pages that failed. */
  readonly complain: (words: string) => void;
  /** A short message that goes by itself. */
  readonly toast: (words: string) => void;
  /** The owner is asked whether to call this number; throws where they do not. */
  readonly dial: (number: string) => void;
  /** Something that ends later and that a person would wait for. */
  readonly wait: (work: Promise<unknown>) => void;
}

/** As much of `wx` as this mini-program and Taro use; a move that fails is complained of. */
export const makeWx = ({ storage, network, navigator, fontSize, complain, toast, dial, wait }: Parts): object => ({
  getStorageSync: (key: string) => storage.get(key),
  setStorageSync: (key: string, value: unknown) => storage.set(key, value),
  removeStorageSync: (key: string) => storage.remove(key),
  getStorage: ({ key, ...to }: WithKey) => answer(to, 'getStorage', () => ({ data: storage.get(key) })),
  setStorage: ({ key, data, ...to }: WithKey) => answer(to, 'setStorage', () => storage.set(key, data)),
  removeStorage: ({ key, ...to }: WithKey) => answer(to, 'removeStorage', () => storage.remove(key)),
  navigateTo: ({ url, ...to }: WithUrl) => answer(telling(to, complain), 'navigateTo', () => navigator.push(url)),
  redirectTo: ({ url, ...to }: WithUrl) => answer(telling(to, complain), 'redirectTo', () => navigator.replace(url)),
  reLaunch: ({ url, ...to }: WithUrl) => answer(telling(to, complain), 'reLaunch', () => navigator.restart(url)),
  navigateBack: ({ delta = 1, ...to }: Outcome & { delta?: number } = {}) =>
    answer(telling(to, complain), 'navigateBack', () => navigator.back(delta)),
  request: ({ url, method, data, header, timeout, ...to }: Outcome & Request) =>
    wait(reply(to, network.ask({ url, method, data, header, timeout }))),
  showToast: ({ title, ...to }: Outcome & { title: string }) => answer(to, 'showToast', () => toast(title)),
  makePhoneCall: ({ phoneNumber, ...to }: Outcome & { phoneNumber: string }) =>
    answer(to, 'makePhoneCall', () => dial(phoneNumber)),
  // Nothing is laid out here, so nothing can be scrolled.
  pageScrollTo: (to: Outcome) => answer(to, 'pageScrollTo', () => undefined),
  getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  getSystemInfoSync: () => ({ ...phone, fontSizeSetting: fontSize }),
  getAppBaseInfo: () => ({ ...phone, fontSizeSetting: fontSize }),
  getWindowInfo: () => phone,
  getDeviceInfo: () => phone,
  canIUse: () => false,
  nextTick: (then: () => void) => void Promise.resolve().then(then),
});

const phone = {
  platform: 'android',
  SDKVersion: '3.0.0',
  windowWidth: 360,
  windowHeight: 640,
  screenWidth: 360,
  screenHeight: 720,
  pixelRatio: 2,
  language: 'zh_CN',
};

/** WeChat answers after the call returned. */
export function answer({ success, fail, complete }: Outcome, name: string, act: () => unknown): void {
  void Promise.resolve().then(() => {
    let result: object = { errMsg: `${name}:ok` };
    try {
      result = { ...result, ...(act() as object | undefined) };
    } catch (error) {
      result = { errMsg: (error as Error).message };
      fail?.(result);
      complete?.(result);
      return;
    }
    success?.(result);
    complete?.(result);
  });
}

/** What comes from afar. */
export async function reply({ success, fail, complete }: Outcome, work: Promise<object>): Promise<void> {
  let result: object;
  try {
    result = { errMsg: 'request:ok', ...(await work) };
    success?.(result);
  } catch (error) {
    result = { errMsg: (error as Error).message };
    fail?.(result);
  }
  complete?.(result);
}

const telling = (to: Outcome, complain: (words: string) => void): Outcome => ({
  ...to,
  fail: (error) => {
    complain((error as { errMsg: string }).errMsg);
    to.fail?.(error);
  },
});
