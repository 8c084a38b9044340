import type { Picture } from './picture';

/** What the owner of the phone allows, and what became of it. It outlives the mini-program. */
export class PhoneConsent {
  /** Base library 2.32.3 and later have the privacy notice. */
  hasNotice = true;
  /** The privacy notice of the mini-program. */
  hasAgreed = false;
  /** The album: undefined until WeChat has asked, which it does once. */
  album: boolean | undefined;
  /** What the owner answers when WeChat asks, and sets in the settings when they are opened. */
  wantsAlbum = true;
  /** What the owner answers when WeChat asks whether the phone number may be given, which it does each time. */
  wantsPhone = true;
  /** Memory for a canvas. */
  mostPixels = Number.POSITIVE_INFINITY;
  readonly saved: Picture[] = [];
  noticesRead = 0;

  private readonly tapped = new Set<string>();
  private listener: ((resolve: (answer: PrivacyAnswer) => void, info: object) => void) | undefined;
  private isTapping = false;

  /** While a tap is told to the program, and only then, it may open the settings. */
  duringTap(tell: () => void): void {
    this.isTapping = true;
    try {
      tell();
    } finally {
      this.isTapping = false;
    }
  }

  requireTap(api: string): void {
    if (!this.isTapping) throw new Error(`${api}:fail can only be invoked by user TAP gesture.`);
  }

  tapsAgree(buttonId: string): void {
    this.tapped.add(buttonId);
  }

  /** A mini-program that starts anew listens anew. */
  restart(): void {
    this.listener = undefined;
    this.tapped.clear();
  }

  listen(listener: PhoneConsent['listener']): void {
    this.listener = listener;
  }

  /** `then` hears undefined, or why not. `referrer` is how WeChat names it to the listener. */
  require(api: string, then: (fault?: PrivacyFault) => void, referrer = api): void {
    const refused = { errMsg: `${api}:fail privacy permission is not authorized`, errno: 104 };
    // Without a listener WeChat shows its own dialog, which nobody here answers.
    if (this.hasAgreed || !this.hasNotice || !this.listener) {
      then(this.hasAgreed || !this.hasNotice ? undefined : refused);
      return;
    }
    const resolve = ({ event, buttonId }: PrivacyAnswer) => {
      if (event === 'exposureAuthorization') return;
      if (event === 'agree' && !this.tapped.has(buttonId ?? '')) throw new Error(`${buttonId} was not tapped`);
      this.hasAgreed = event === 'agree';
      then(this.hasAgreed ? undefined : refused);
    };
    this.listener(resolve, { referrer });
  }

  /** `<button open-type="getPhoneNumber">` was tapped: the notice first, then WeChat's own question. `tell` hears what the button's event says. */
  async giveNumber(ask: (() => Promise<string>) | undefined, tell: (detail: PhoneDetail) => void): Promise<void> {
    this.requireTap('getPhoneNumber');
    const given = async (): Promise<PhoneDetail> => {
      if (!this.wantsPhone) return { errMsg: 'getPhoneNumber:fail user deny' };
      return ask ? { errMsg: 'getPhoneNumber:ok', code: await ask() } : { errMsg: 'getPhoneNumber:fail no permission' };
    };
    const fault = await new Promise<PrivacyFault | undefined>((then) =>
      this.require('getPhoneNumber', then, 'button.getPhoneNumber'),
    );
    tell(fault ?? (await given()));
  }

  save(picture: Picture | undefined): void {
    this.album ??= this.wantsAlbum;
    if (!this.album) throw new Error('saveImageToPhotosAlbum:fail auth deny');
    if (!picture) throw new Error('saveImageToPhotosAlbum:fail file not exists');
    this.saved.push(picture);
  }

  openSetting(): object {
    this.requireTap('openSetting');
    if (this.album !== undefined) this.album = this.wantsAlbum;
    return this.setting;
  }

  /** A scope that was never asked for is not in it. */
  get setting(): object {
    return { authSetting: this.album === undefined ? {} : { 'scope.writePhotosAlbum': this.album } };
  }
}

export type PhoneDetail = { errMsg: string; errno?: number; code?: string };
type PrivacyAnswer = { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string };
type PrivacyFault = { errMsg: string; errno: number };
