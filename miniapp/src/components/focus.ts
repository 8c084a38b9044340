/** The browser build has a document and a keyboard; the phone has neither. */
export const isBrowser = process.env.TARO_ENV === 'h5';

const triesEveryMs = 30;
const maxTries = 10;
/** Only the last wish counts. */
let latest = 0;

/** Move the keyboard to an element of the visible page, now or as soon as it is drawn. Nothing on a phone. */
export const focusOn = (id: string): void => focusWhenDrawn(() => document.getElementById(id));

/**
 * Taro's elements are in the document before they are drawn, and lose the focus as they are: watch over it until then.
 * A person who has moved on meanwhile is left where they are.
 */
export function focusWhenDrawn(find: () => HTMLElement | null | undefined): void {
  if (!isBrowser) return;
  const before = document.activeElement;
  latest += 1;
  const mine = latest;
  const attempt = (tries: number): void => {
    const element = find();
    const at = document.activeElement;
    const isHeld = at !== null && at === element;
    const hasMovedOn = at !== null && at !== before && at !== document.body;
    if (mine !== latest || (hasMovedOn && !isHeld)) return;
    if (!isHeld) element?.focus();
    if (tries > 0) setTimeout(() => attempt(tries - 1), triesEveryMs);
  };
  attempt(maxTries);
}
