/** As much of jsdom as is used here; its own types would give every file of the repository a browser's globals. */
declare module 'jsdom' {
  export interface PageElement {
    readonly textContent: string | null;
    readonly className: string;
    readonly parentElement: PageElement | null;
    querySelectorAll(selector: string): Iterable<PageElement>;
    getAttribute(name: string): string | null;
    closest(selector: string): PageElement | null;
    contains(other: PageElement): boolean;
    appendChild(child: PageElement): PageElement;
    remove(): void;
  }
  export interface PageWindow {
    readonly document: { readonly body: PageElement; createElement(tag: string): PageElement };
    requestAnimationFrame: (paint: (ms: number) => void) => number;
  }
  export class JSDOM {
    constructor(html: string);
    readonly window: PageWindow;
  }
}
