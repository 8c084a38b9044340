import Taro from '@tarojs/taro';
import type { Phone, Request } from './caller';

const isBrowser = process.env.TARO_ENV === 'h5';

/** The phone as Taro shows it. Storage that is full or closed holds nothing, and nobody is stopped by that. */
export const thisPhone: Phone = {
  // A browser asks the server that the page is from; WeChat needs the whole address, which whoever runs the service gives to the build.
  base: isBrowser ? '/api' : `${process.env.YIZHU_ORIGIN}/api`,
  send,
  read: (key) => quietly(() => Taro.getStorageSync(key)),
  store: (key, value) => quietly(() => Taro.setStorageSync(key, value)),
  forget: (key) => quietly(() => Taro.removeStorageSync(key)),
  randomBytes,
  ...(!isBrowser && { wechatCode: async () => (await Taro.login()).code }),
};

async function send({ method, url, header, body, timeoutMs }: Request): Promise<{ status: number; body: unknown }> {
  const { statusCode, data } = await Taro.request<unknown>({
    method,
    url,
    header: body === undefined ? header : { ...header, 'content-type': 'application/json' },
    ...(body !== undefined && { data: body as object }),
    timeout: timeoutMs,
    // Taro's browser build would follow with a retry of its own.
    ...(isBrowser && { credentials: 'omit' as const }),
  });
  return { status: statusCode, body: data };
}

/**
 * From WeChat's own generator (base library 2.15.0 and later) or the browser's, which unlike `randomUUID` also works without HTTPS. A key of
 * a change has to be unlike the caller's other keys, it is no secret: where neither is there, chance and the clock together are enough.
 */
async function randomBytes(count: number): Promise<number[]> {
  if (isBrowser) return list(crypto.getRandomValues(new Uint8Array(count)));
  try {
    const { randomValues } = await Taro.getRandomValues({ length: count });
    return list(new Uint8Array(randomValues));
  } catch {
    const clock = Date.now();
    return list(new Uint8Array(count)).map(
      (_, at) => (Math.random() * 256) ^ (Math.floor(clock / 2 ** (8 * (at % 6))) & 255),
    );
  }
}

const list = (bytes: Uint8Array): number[] => Array.prototype.slice.call(bytes);

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
