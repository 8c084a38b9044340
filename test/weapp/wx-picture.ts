import type { PhoneConsent } from './consent';
import { PhoneCanvas, type Picture } from './picture';
import { answer, type Outcome } from './wx';

type WithCanvas = Outcome & { readonly canvas: PhoneCanvas; readonly destWidth?: number; readonly destHeight?: number };
type WithFile = Outcome & { readonly filePath: string };

/** As much of `wx` as makes a picture and asks whether it may be saved. `holds` tells whether the page in front has an element of an id. */
export function makePictureWx(consent: PhoneConsent, holds: (id: string) => boolean): object {
  const files = new Map<string, Picture>();
  return {
    ...(consent.hasNotice && {
      onNeedPrivacyAuthorization: (listener: Parameters<PhoneConsent['listen']>[0]) => consent.listen(listener),
      requirePrivacyAuthorize: (to: Outcome) => asking(consent, 'requirePrivacyAuthorize', to, () => undefined),
      openPrivacyContract: (to: Outcome = {}) => answer(to, 'openPrivacyContract', () => void consent.noticesRead++),
    }),
    createSelectorQuery: () => new SelectorQuery(holds, () => new PhoneCanvas(consent.mostPixels)),
    canvasToTempFilePath: ({ canvas, destWidth, destHeight, ...to }: WithCanvas) =>
      answer(to, 'canvasToTempFilePath', () => {
        const { picture } = canvas;
        if (destWidth !== picture.width || destHeight !== picture.height) throw new Error('the picture is scaled');
        const tempFilePath = `wxfile://tmp_${files.size}.png`;
        files.set(tempFilePath, picture);
        return { tempFilePath };
      }),
    saveImageToPhotosAlbum: ({ filePath, ...to }: WithFile) =>
      asking(consent, 'saveImageToPhotosAlbum', to, () => consent.save(files.get(filePath))),
    openSetting: (to: Outcome) => {
      const opened = attempt(() => consent.openSetting());
      answer(to, 'openSetting', opened);
    },
    getSetting: (to: Outcome) => answer(to, 'getSetting', () => consent.setting),
  };
}

/** What needs the privacy notice first. */
export function asking(consent: PhoneConsent, api: string, to: Outcome, act: () => unknown): void {
  consent.require(api, (fault) => {
    if (!fault) return answer(to, api, act);
    void Promise.resolve().then(() => {
      to.fail?.(fault);
      to.complete?.(fault);
    });
  });
}

/** Done now, told later. */
function attempt<T>(act: () => T): () => T {
  try {
    const result = act();
    return () => result;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** `select(…).fields({ node: true }).exec(then)`: null for what is not on the page. */
class SelectorQuery {
  private readonly asked: string[] = [];

  constructor(
    private readonly holds: (id: string) => boolean,
    private readonly makeNode: () => object,
  ) {}

  select(selector: string): this {
    this.asked.push(selector);
    return this;
  }

  fields(): this {
    return this;
  }

  exec(then: (found: readonly ({ node: object } | null)[]) => void): void {
    void Promise.resolve().then(() =>
      then(this.asked.map((selector) => (this.holds(selector.replace('#', '')) ? { node: this.makeNode() } : null))),
    );
  }
}
