import { readFileSync } from 'node:fs';
import type { PhoneConsent } from './consent';
import type { PhoneNetwork } from './network';
import { answer, type Outcome, reply } from './wx';
import { asking } from './wx-picture';

export interface Service {
  readonly network: PhoneNetwork;
  readonly consent: PhoneConsent;
  /** A code of WeChat for whoever holds the phone; without one WeChat does not answer. */
  readonly login?: () => Promise<string>;
  /** The owner says yes to one message more of each of these templates, and WeChat is told; without it they say no. */
  readonly subscribe?: (templates: readonly string[]) => Promise<void>;
  /** Pictures on this computer that the owner takes next. */
  readonly photos: readonly string[];
  readonly wait: (work: Promise<unknown>) => void;
}
const mostTemplates = 3;
type Upload = Outcome & {
  readonly url: string;
  readonly filePath: string;
  readonly name: string;
  readonly formData: Record<string, string>;
};
type WithPath = Outcome & { readonly filePath: string };

/** As much of `wx` as signs in, takes photos and sends them. A photo is a privacy matter. */
export function makeServiceWx({ network, consent, login, subscribe, photos, wait }: Service): object {
  const left = [...photos];
  return {
    login: promised((to) =>
      wait(reply(to, login ? login().then((code) => ({ code })) : Promise.reject(new Error('login:fail')))),
    ),
    requestSubscribeMessage: promised(({ tmplIds, ...to }: Outcome & { tmplIds: string[] }) =>
      wait(reply(to, asksConsent(consent, subscribe, tmplIds))),
    ),
    getRandomValues: promised(({ length, ...to }: Outcome & { length: number }) =>
      answer(to, 'getRandomValues', () => ({ randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer })),
    ),
    chooseMedia: promised((to) =>
      asking(consent, 'chooseMedia', to, () => {
        const path = left.shift();
        if (path === undefined) throw new Error('chooseMedia:fail cancel');
        return {
          type: 'image',
          tempFiles: [{ tempFilePath: path, size: readFileSync(path).length, fileType: 'image' }],
        };
      }),
    ),
    compressImage: promised(({ src, ...to }: Outcome & { src: string }) =>
      answer(to, 'compressImage', () => ({ tempFilePath: src })),
    ),
    getFileSystemManager: () => ({
      getFileInfo: ({ filePath, ...to }: WithPath) =>
        answer(to, 'getFileInfo', () => ({ size: readFileSync(filePath).length })),
    }),
    uploadFile: ({ url, filePath, name, formData, ...to }: Upload) => {
      wait(reply(to, network.upload(url, formData, name, readFileSync(filePath))));
      return { onProgressUpdate: () => undefined, offProgressUpdate: () => undefined, abort: () => undefined };
    },
  };
}

/** WeChat asks for one to three templates, within a tap, and says of each what was answered. */
async function asksConsent(
  consent: PhoneConsent,
  subscribe: Service['subscribe'],
  templates: readonly string[],
): Promise<object> {
  consent.requireTap('requestSubscribeMessage');
  if (templates.length === 0 || templates.length > mostTemplates)
    throw Object.assign(new Error('requestSubscribeMessage:fail TmplIds count is wrong'), { errCode: 20003 });
  await subscribe?.(templates);
  return Object.fromEntries(templates.map((id) => [id, subscribe ? 'accept' : 'reject']));
}

/** WeChat answers with a promise where no callback is given. */
const promised =
  <T extends Outcome>(act: (to: T) => void) =>
  (to: T = {} as T): Promise<object> | undefined => {
    if (!to.success && !to.fail && !to.complete) return new Promise((success, fail) => act({ ...to, success, fail }));
    act(to);
    return undefined;
  };
