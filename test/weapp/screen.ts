import './window';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { PageElement } from 'jsdom';
import { builtFiles, readBuilt } from './built-files';
import { templates } from './templates';
import { window } from './window';

export type Definition = Record<string, unknown>;
/** A page or a component as the program holds it. */
export type Caller = Record<string, (...input: unknown[]) => unknown>;

/** One `setData`: what crosses from the program to the screen. */
export interface Sent {
  readonly paths: readonly string[];
  readonly bytes: number;
}

/** One page as it is drawn. */
export interface Drawn {
  readonly element: PageElement;
  readonly caller: Caller;
  readonly remove: () => void;
}

/** WeChat's component framework with the built templates, drawing into a document. */
export class Screen {
  readonly sent: Sent[] = [];
  private readonly env = new MiniProgramEnv();
  private readonly backend = this.env.associateBackend();
  private readonly space = this.env.createCodeSpace('yizhu', true);

  constructor() {
    for (const [name, content] of Object.entries(templates)) {
      this.space.addCompiledTemplate(name, { groupList: templates, content } as never);
    }
    for (const file of builtFiles('.json')) {
      this.space.addComponentStaticConfig(file.replace(/\.json$/, ''), JSON.parse(readBuilt(file)));
    }
  }

  registerPage(name: string, definition: Definition): void {
    this.space.component(name).pageDefinition(definition).register();
  }

  registerComponent(name: string, definition: Definition): void {
    const screen = this;
    const { lifetimes } = definition as { lifetimes?: { created?: () => void } };
    const created = function (this: Caller) {
      screen.count(this);
      lifetimes?.created?.call(this);
    };
    const counted = { ...definition, properties: withHostTypes(definition), lifetimes: { ...lifetimes, created } };
    this.space
      .component(name)
      .definition(counted as never)
      .register();
  }

  draw(route: string): Drawn {
    const root = this.backend.createRoot('body', this.space, route);
    const caller = root.get() as unknown as Caller;
    this.count(caller);
    const { body } = window.document;
    root.attach(body as never, body.appendChild(window.document.createElement('div')) as never);
    const element = root.getComponent().getBackendElement() as unknown as PageElement;
    const remove = () => {
      root.release();
      element.remove();
    };
    return { element, caller, remove };
  }

  /** What is sent goes as JSON, as between WeChat's two threads, and is counted. */
  private count(caller: Caller): void {
    const setData = caller.setData as (data: object, then?: () => void) => void;
    Object.assign(caller, {
      setData: (data: object, then?: () => void) => {
        const text = JSON.stringify(data);
        this.sent.push({ paths: Object.keys(data), bytes: Buffer.byteLength(text) });
        setData.call(caller, JSON.parse(text), then);
      },
    });
  }
}

/** The id that the program gave an element: the framework keeps it to itself. */
export const idOf = (element: PageElement): string | undefined =>
  (element as unknown as { __wxElement?: { id: string } }).__wxElement?.id;

const hostTypes: Record<string, unknown> = { String, Number, Boolean, Object, Array };

/** The framework knows a property's type by identity, and the program's own `Object` is another one. */
function withHostTypes({ properties }: Definition): object {
  const typed = Object.entries(properties ?? {}).map(([name, property]) => {
    const { type = property, ...rest } = property as { type?: { name: string } | null; name: string };
    return [name, { ...rest, type: type && hostTypes[(type as { name: string }).name] }];
  });
  return Object.fromEntries(typed);
}
