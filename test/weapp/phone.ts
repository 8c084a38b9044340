import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { readBuilt } from './built-files';
import { PhoneConsent, type PhoneDetail } from './consent';
import { PhoneNetwork } from './network';
import { Program } from './program';
import { type Definition, type Drawn, idOf, Screen } from './screen';
import { PhoneStorage } from './storage';
import { makeWx } from './wx';
import { makePictureWx } from './wx-picture';
import { makeServiceWx } from './wx-service';

/** How deep WeChat lets pages lie on each other. */
const mostPages = 10;
const appConfig = JSON.parse(readBuilt('app.json')) as {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
};

/** Every page that app.json declares. */
export const routes: readonly string[] = [
  ...appConfig.pages,
  ...(appConfig.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

/** How the mini-program is started. */
export interface Start {
  /** What an earlier start left behind. */
  readonly storage?: PhoneStorage;
  /** The page; the first one unless it is said. */
  readonly url?: string;
  /** None unless it is said. */
  readonly network?: PhoneNetwork;
  /** A code of WeChat for whoever holds the phone. */
  readonly login?: () => Promise<string>;
  /** A code of WeChat for the number of whoever holds the phone; without one WeChat has none to give. */
  readonly phoneCode?: () => Promise<string>;
  /** The owner says yes to one message more of each of these templates, and WeChat is told; without it they say no. */
  readonly subscribe?: (templates: readonly string[]) => Promise<void>;
  /** Pictures on this computer that the owner takes, in order. */
  readonly photos?: readonly string[];
  /** The phone's clock at the start, as `2026-01-20T09:00:00+08:00`; the true one unless it is said. */
  readonly isNow?: string;
  /** What the person agreed to before. */
  readonly consent?: PhoneConsent;
  /** How large the person has set texts in WeChat, in px. */
  readonly fontSize?: number;
}

/** The built mini-program, started on a phone: its scripts, its pages one over another, and the phone's storage. */
export class Phone {
  private readonly screen = new Screen();
  private readonly program: Program;
  private readonly pages: Drawn[] = [];
  private app: Definition = {};

  /** Short messages that WeChat showed. */
  readonly toasts: string[] = [];
  /** Numbers that were called; WeChat asks first, and a no is a failure. */
  readonly called: string[] = [];
  wantsToCall = true;
  readonly storage: PhoneStorage;
  private readonly network: PhoneNetwork;
  private readonly fontSize: number;
  readonly consent: PhoneConsent;
  private readonly login: Start['login'];
  private readonly phoneCode: Start['phoneCode'];
  private readonly subscribe: Start['subscribe'];
  private readonly photos: readonly string[];

  constructor({
    storage = new PhoneStorage(),
    url = appConfig.pages[0] as string,
    network,
    fontSize = 17,
    consent = new PhoneConsent(),
    login,
    phoneCode,
    subscribe,
    photos = [],
    isNow,
  }: Start = {}) {
    this.storage = storage;
    this.network = network ?? new PhoneNetwork();
    this.fontSize = fontSize;
    this.consent = consent;
    this.login = login;
    this.phoneCode = phoneCode;
    this.subscribe = subscribe;
    this.photos = photos;
    consent.restart();
    this.program = new Program(this.given());
    if (isNow) this.program.setClock(new Date(isNow).getTime() - Date.now());
    glassEasel.addGlobalErrorListener(this.overhear);
    glassEasel.addGlobalWarningListener(this.overhear);
    this.program.load('app');
    this.program.load('comp');
    for (const moment of ['onLaunch', 'onShow']) {
      this.program.call(this.app, moment, { path: url, query: {}, scene: 1001 });
    }
    this.push(url);
  }

  /** The page in front. */
  get page(): Drawn {
    return this.pages[this.pages.length - 1] as Drawn;
  }

  get sent() {
    return this.screen.sent;
  }

  /** Errors of the program or the framework, moves that failed, and what was written to console.error or console.warn. */
  get complaints(): readonly string[] {
    return this.program.complaints;
  }

  evaluate(code: string): unknown {
    return this.program.evaluate(code);
  }

  settle(): Promise<void> {
    return this.program.settle();
  }

  /** A button of WeChat's that gives the phone number was tapped; `tell` hears the event that it fires, now or once the person has agreed. */
  givesNumber(tell: (detail: PhoneDetail) => void): void {
    const ask = this.phoneCode;
    void this.consent.giveNumber(
      ask &&
        (() => {
          const code = ask();
          this.program.wait(code);
          return code;
        }),
      tell,
    );
  }

  /** The phone's own way back. */
  back(delta = 1): void {
    if (this.pages.length < 2) throw new Error('navigateBack:fail cannot navigate back at first page.');
    for (let left = delta; left > 0 && this.pages.length > 1; left--) this.leave();
    this.program.call(this.page.caller, 'onShow');
  }

  /** Put the mini-program away: nothing of it runs on. */
  close(): void {
    while (this.pages.length > 0) this.leave();
    this.program.stop();
    glassEasel.removeGlobalErrorListener(this.overhear);
    glassEasel.removeGlobalWarningListener(this.overhear);
  }

  /** What WeChat gives a program beside the language. */
  private given(): object {
    const wx = makeWx({
      storage: this.storage,
      network: this.network,
      fontSize: this.fontSize,
      complain: (words) => this.program.complain(words),
      toast: (words) => this.toasts.push(words),
      dial: (number) => this.dial(number),
      wait: (work) => this.program.wait(work),
      navigator: {
        push: (url) => this.push(url),
        replace: (url) => this.replace(url),
        restart: (url) => this.restart(url),
        back: (delta) => this.back(delta),
      },
    });
    const holds = (id: string) => [...this.page.element.querySelectorAll('*')].some((one) => idOf(one) === id);
    return {
      wx: {
        ...wx,
        ...makePictureWx(this.consent, holds),
        ...makeServiceWx({
          network: this.network,
          consent: this.consent,
          login: this.login,
          subscribe: this.subscribe,
          photos: this.photos,
          wait: (work) => this.program.wait(work),
        }),
      },
      App: (definition: Definition) => {
        this.app = definition;
      },
      Page: (definition: Definition) => this.screen.registerPage(this.program.loading, definition),
      Component: (definition: Definition) => this.screen.registerComponent(this.program.loading, definition),
      getApp: () => this.app,
      getCurrentPages: () => this.pages.map(({ caller }) => caller),
    };
  }

  private dial(number: string): void {
    if (!this.wantsToCall) throw new Error('makePhoneCall:fail cancel');
    this.called.push(number);
  }

  private readonly overhear = (fault: unknown): false => {
    this.program.complain(fault);
    return false;
  };

  private push(url: string): void {
    if (this.pages.length >= mostPages) throw new Error('navigateTo:fail webview count limit exceed');
    if (this.pages.length > 0) this.program.call(this.page.caller, 'onHide');
    this.open(url);
  }

  private replace(url: string): void {
    this.leave();
    this.open(url);
  }

  private restart(url: string): void {
    while (this.pages.length > 0) this.leave();
    this.open(url);
  }

  private open(url: string): void {
    const [route = '', search = ''] = url.replace(/^\//, '').split('?');
    if (!routes.includes(route)) throw new Error(`page "${route}" is not found`);
    this.program.load(route);
    const drawn = this.screen.draw(route);
    Object.assign(drawn.caller, { route });
    this.pages.push(drawn);
    this.program.call(drawn.caller, 'onLoad', Object.fromEntries(new URLSearchParams(search)));
    this.program.call(drawn.caller, 'onShow');
    this.program.call(drawn.caller, 'onReady');
  }

  private leave(): void {
    const drawn = this.pages.pop();
    if (!drawn) return;
    this.program.call(drawn.caller, 'onUnload');
    drawn.remove();
  }
}
