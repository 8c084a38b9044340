import path from 'node:path';
import vm from 'node:vm';
import { readBuilt } from './built-files';

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
type Act = (...input: unknown[]) => void;

/** The built scripts in a context of their own: the language of an old phone, no code made from text, and what WeChat gives. */
export class Program {
  /** Errors, and what was written to console.error or console.warn. */
  readonly complaints: string[] = [];
  /** The file that is running first: what it registers is registered under its name. */
  loading = '';
  private readonly context: vm.Context;
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly awaited = new Set<Promise<unknown>>();

  constructor(given: object) {
    const { complain } = this;
    const quiet = () => undefined;
    const globals = {
      ...given,
      console: { log: quiet, info: quiet, debug: quiet, warn: complain, error: complain },
      setTimeout: (act: Act, ms = 0, ...input: unknown[]) => this.later(act, ms, input),
      clearTimeout: (timer: NodeJS.Timeout) => this.cancel(timer),
    };
    this.context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } });
    for (const name of [...notInES2019, ...notOnPhones]) this.evaluate(`delete ${name}`);
  }

  readonly complain = (...words: unknown[]): void => {
    this.complaints.push(words.map((one) => (one as Error)?.stack ?? String(one)).join(' '));
  };

  /** The value of an expression inside the program. */
  evaluate(code: string): unknown {
    return vm.runInContext(code, this.context);
  }

  /** From now on the program's clock goes before or after the true one. */
  setClock(offsetMs: number): void {
    this.evaluate(`{
      const True = Date;
      Date = class extends True {
        constructor(...given) {
          if (given.length > 0) super(...given);
          else super(True.now() + ${offsetMs});
        }
        static now() {
          return True.now() + ${offsetMs};
        }
      };
    }`);
  }

  /** Run a file once, as WeChat does: in a function of its own, with `require` for its neighbours. */
  load(name: string): unknown {
    const known = this.modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    this.modules.set(name, module);
    const before = this.loading;
    this.loading = name;
    const run = script(name).runInContext(this.context) as Act;
    const require = (file: string) => this.load(path.posix.join(path.posix.dirname(name), file.replace(/\.js$/, '')));
    run.call(undefined, require, module, module.exports);
    this.loading = before;
    return module.exports;
  }

  /** Call a method if there is one; what it throws is complained of. */
  call(owner: object, name: string, ...input: unknown[]): void {
    const method = (owner as Record<string, unknown>)[name];
    if (typeof method === 'function') this.guard(() => method.apply(owner, input));
  }

  /** Until nothing more happens by itself. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.timers.size + this.awaited.size > 0 ? 0 : quiet + 1) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  /** Something from outside that the person waits for. */
  wait(work: Promise<unknown>): void {
    this.awaited.add(work);
    void work.finally(() => this.awaited.delete(work));
  }

  stop(): void {
    for (const timer of this.timers) this.cancel(timer);
  }

  private later(act: Act, ms: number, input: unknown[]): NodeJS.Timeout {
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
}

const scripts = new Map<string, vm.Script>();

/** Each file is compiled once, however often the mini-program is started. */
function script(name: string): vm.Script {
  const text = `(function (require, module, exports) {${readBuilt(`${name}.js`)}\n})`;
  const made = scripts.get(name) ?? new vm.Script(text, { filename: `${name}.js` });
  scripts.set(name, made);
  return made;
}
