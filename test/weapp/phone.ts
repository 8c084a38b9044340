import './window';
import path from 'node:path';
import vm from 'node:vm';
import { glassEasel, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { PageElement } from 'jsdom';
import { builtFiles, readBuilt } from './built-files';
import { PhoneStorage } from './storage';
import { templates } from './templates';
import { window } from './window';
import { makeWx } from './wx';

type CodeSpace = ReturnType<MiniProgramEnv['createCodeSpace']>;
type Definition = Record<string, unknown>;
type Caller = Record<string, (...input: unknown[]) => unknown> & { data: unknown };

export interface OpenPage {
  readonly route: string;
  readonly element: PageElement;
  readonly caller: Caller;
  readonly leave: () => void;
}

/** One `setData`: what crosses from the program to the screen. */
export interface Sent {
  readonly paths: readonly string[];
  readonly bytes: number;
}

/** How deep WeChat lets pages lie on each other. */
const mostPages = 10;
/** What old phones lack, or the platform forbids. */
const notOnPhones = [
  'Intl',
  'BigInt',
  'BigInt64Array',
  'BigUint64Array',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'WeakRef',
  'FinalizationRegistry',
  'globalThis',
];
/** What the language has had since ES2020: some phones lack it, and Taro adds none of it. */
const notInES2019 = [
  'Array.prototype.at',
  'Array.prototype.findLast',
  'Array.prototype.findLastIndex',
  'Array.prototype.toReversed',
  'Array.prototype.toSorted',
  'Array.prototype.toSpliced',
  'Array.prototype.with',
  'Object.groupBy',
  'Object.hasOwn',
  'Map.groupBy',
  'Promise.allSettled',
  'Promise.any',
  'Promise.withResolvers',
  'String.prototype.at',
  'String.prototype.matchAll',
  'String.prototype.replaceAll',
];
const appConfig = JSON.parse(readBuilt('app.json')) as {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
};

/** Every page that app.json declares. */
export const routes: readonly string[] = [
  ...appConfig.pages,
  ...(appConfig.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

/**
 * The built mini-program, running as on a phone: its files in a context of their own without code generation, Intl and BigInt, its
 * pages on WeChat's own component framework.
 */
export class Phone {
  readonly pages: OpenPage[] = [];
  readonly sent: Sent[] = [];
  /** Errors of the program or the framework, calls to wx that failed, and what was written to console.error or console.warn. */
  readonly complaints: string[] = [];
  private readonly context: vm.Context;
  private readonly space: CodeSpace;
  private readonly env = new MiniProgramEnv();
  private readonly backend = this.env.associateBackend();
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private app: Definition = {};
  private loading = '';

  /** Start the mini-program at a page; `storage` is what an earlier start left behind. */
  constructor(
    readonly storage = new PhoneStorage(),
    url = appConfig.pages[0] as string,
  ) {
    this.space = this.env.createCodeSpace('yizhu', true);
    this.context = vm.createContext(this.globals(), { codeGeneration: { strings: false, wasm: false } });
    for (const name of [...notInES2019, ...notOnPhones]) this.evaluate(`delete ${name}`);
    for (const [name, content] of Object.entries(templates)) {
      this.space.addCompiledTemplate(name, { groupList: templates, content } as never);
    }
    for (const file of builtFiles('.json'))
      this.space.addComponentStaticConfig(file.slice(0, -5), JSON.parse(readBuilt(file)));
    glassEasel.addGlobalErrorListener(this.overhear);
    glassEasel.addGlobalWarningListener(this.overhear);
    this.load('app');
    this.load('comp');
    this.call(this.app, 'onLaunch', { path: url, query: {}, scene: 1001 });
    this.call(this.app, 'onShow', { path: url, query: {}, scene: 1001 });
    this.push(url);
  }

  get page(): OpenPage {
    return this.pages[this.pages.length - 1] as OpenPage;
  }

  /** Until nothing more happens by itself. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.timers.size > 0 ? 0 : quiet + 1) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  /** Put the mini-program away: nothing of it runs on. */
  close(): void {
    while (this.pages.length > 0) this.pages.pop()?.leave();
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    glassEasel.removeGlobalErrorListener(this.overhear);
    glassEasel.removeGlobalWarningListener(this.overhear);
  }

  /** The value of an expression inside the program. */
  evaluate(code: string): unknown {
    return vm.runInContext(code, this.context);
  }

  private readonly complain = (...words: unknown[]): void => {
    this.complaints.push(words.map((one) => (one as Error)?.stack ?? String(one)).join(' '));
  };

  private readonly overhear = (fault: unknown): false => {
    this.complain(fault);
    return false;
  };

  private globals(): object {
    const { complain } = this;
    const quiet = () => undefined;
    return {
      wx: makeWx(this.storage, complain, {
        push: (url) => this.push(url),
        replace: (url) => this.replace(url),
        restart: (url) => this.restart(url),
        back: (delta) => this.back(delta),
      }),
      console: { log: quiet, info: quiet, debug: quiet, warn: complain, error: complain },
      setTimeout: (act: (...input: unknown[]) => void, ms = 0, ...input: unknown[]) => this.later(act, ms, input),
      clearTimeout: (timer: NodeJS.Timeout) => this.cancel(timer),
      setInterval: quiet,
      clearInterval: quiet,
      App: (definition: Definition) => {
        this.app = definition;
      },
      Page: (definition: Definition) =>
        void this.space
          .component(this.loading)
          .pageDefinition(withHostTypes(definition) as never)
          .register(),
      Component: (definition: Definition) =>
        void this.space
          .component(this.loading)
          .definition(this.counted(withHostTypes(definition)) as never)
          .register(),
      getApp: () => this.app,
      getCurrentPages: () => this.pages.map(({ caller }) => caller),
    };
  }

  private later(act: (...input: unknown[]) => void, ms: number, input: unknown[]): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.guard(() => act(...input));
    }, ms);
    this.timers.add(timer);
    return timer;
  }

  private cancel(timer: NodeJS.Timeout): void {
    clearTimeout(timer);
    this.timers.delete(timer);
  }

  private guard(act: () => unknown): void {
    try {
      act();
    } catch (error) {
      this.complain(error);
    }
  }

  private call(owner: Definition, name: string, ...input: unknown[]): void {
    const method = owner[name];
    if (typeof method === 'function') this.guard(() => method.apply(owner, input));
  }

  /** Run a file once, as WeChat does: in a function of its own, with `require` for its neighbours. */
  private load(name: string): unknown {
    const known = this.modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    this.modules.set(name, module);
    const before = this.loading;
    this.loading = name;
    const run = script(name).runInContext(this.context) as (...input: unknown[]) => void;
    run.call(
      undefined,
      (file: string) => this.load(path.posix.join(path.posix.dirname(name), file)),
      module,
      module.exports,
    );
    this.loading = before;
    return module.exports;
  }

  private counted(definition: Definition): Definition {
    const lifetimes = definition.lifetimes as Record<string, (() => void) | undefined> | undefined;
    const phone = this;
    return {
      ...definition,
      lifetimes: {
        ...lifetimes,
        created(this: Caller) {
          phone.count(this);
          lifetimes?.created?.call(this);
        },
      },
    };
  }

  /** What is sent goes as JSON, as between WeChat's two threads, and is counted. */
  private count(caller: Caller): void {
    const setData = (caller.setData as (data: object, then?: () => void) => void).bind(caller);
    Object.assign(caller, {
      setData: (data: object, then?: () => void) => {
        const text = JSON.stringify(data);
        this.sent.push({ paths: Object.keys(data), bytes: Buffer.byteLength(text) });
        setData(JSON.parse(text), then);
      },
    });
  }

  private push(url: string): void {
    if (this.pages.length >= mostPages) throw new Error('navigateTo:fail webview count limit exceed');
    this.open(url);
  }

  private open(url: string): void {
    const [route = '', search = ''] = url.replace(/^\//, '').split('?');
    if (!routes.includes(route)) throw new Error(`navigateTo:fail page "${route}" is not found`);
    this.hide();
    this.load(route);
    const root = this.backend.createRoot('body', this.space, route);
    const caller = root.get() as unknown as Caller;
    Object.assign(caller, { route, options: {} });
    this.count(caller);
    const place = window.document.body.appendChild(window.document.createElement('div'));
    root.attach(window.document.body as never, place as never);
    const element = root.getComponent().getBackendElement() as unknown as PageElement;
    const leave = () => {
      this.call(caller, 'onUnload');
      root.release();
      element.remove();
    };
    this.pages.push({ route, element, caller, leave });
    this.call(caller, 'onLoad', Object.fromEntries(new URLSearchParams(search)));
    this.call(caller, 'onShow');
    this.call(caller, 'onReady');
  }

  private hide(): void {
    if (this.pages.length > 0) this.call(this.page.caller, 'onHide');
  }

  private replace(url: string): void {
    this.pages.pop()?.leave();
    this.open(url);
  }

  private restart(url: string): void {
    while (this.pages.length > 0) this.pages.pop()?.leave();
    this.open(url);
  }

  private back(delta: number): void {
    if (this.pages.length < 2) throw new Error('navigateBack:fail cannot navigate back at first page.');
    for (let left = delta; left > 0 && this.pages.length > 1; left--) this.pages.pop()?.leave();
    this.call(this.page.caller, 'onShow');
  }
}

const scripts = new Map<string, vm.Script>();

function script(name: string): vm.Script {
  const known = scripts.get(name);
  if (known) return known;
  const made = new vm.Script(`(function (require, module, exports) {${readBuilt(`${name}.js`)}\n})`, {
    filename: `${name}.js`,
  });
  scripts.set(name, made);
  return made;
}

const hostTypes: Record<string, unknown> = { String, Number, Boolean, Object, Array };

/** The framework knows a property's type by identity, and the program's own `Object` is another one. */
function withHostTypes(definition: Definition): Definition {
  const properties = Object.entries((definition.properties ?? {}) as Record<string, unknown>).map(
    ([name, property]) => [
      name,
      typeof property === 'function' ? hostTypes[property.name] : { ...(property as object), type: hostType(property) },
    ],
  );
  return { ...definition, properties: Object.fromEntries(properties) };
}

const hostType = (property: unknown): unknown => {
  const { type } = property as { type: { name: string } | null };
  return type && hostTypes[type.name];
};
