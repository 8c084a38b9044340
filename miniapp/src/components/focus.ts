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
 * A person who has moved on meanwhile is left where they are, and does not lose the focus there either.
 */
export function focusWhenDrawn(find: () => Element | null | undefined): void {
  if (!isBrowser) return;
  const before = document.activeElement;
  latest += 1;
  const mine = latest;
  let wanted = find;
  const attempt = (tries: number): void => {
    if (mine !== latest) return;
    const at = document.activeElement;
    const hasMovedOn = at !== null && at !== before && at !== document.body && at !== wanted();
    if (hasMovedOn) wanted = () => at;
    const element = wanted();
    if (element instanceof HTMLElement && at !== element) element.focus();
    if (tries > 0) setTimeout(() => attempt(tries - 1), triesEveryMs);
  };
  attempt(maxTries);
}
