/** The browser build has a document and a keyboard; the phone has neither. */
export const isBrowser = process.env.TARO_ENV === 'h5';

/** Move the keyboard to an element of the visible page, now or as soon as it is drawn. Nothing on a phone. */
export function focusOn(id: string): void {
  if (!isBrowser) return;
  const move = (): boolean => {
    const element = document.getElementById(id);
    element?.focus();
    return element !== null && document.activeElement === element;
  };
  if (!move()) setTimeout(move, 60);
}
