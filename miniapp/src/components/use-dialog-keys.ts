import { useEffect, useRef } from 'react';
import { focusWhenDrawn, isBrowser } from './focus';

/** While a dialog is open: Esc closes it, Tab stays inside; afterwards the focus is where it was. */
export function useDialogKeys(id: string, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!isBrowser) return;
    const before = document.activeElement;
    const stops = (): HTMLElement[] =>
      Array.prototype.slice.call(document.getElementById(id)?.querySelectorAll('[tabindex="0"], input') ?? []);
    focusWhenDrawn(() => stops()[0]);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current();
      else if (event.key === 'Tab') keepInside(event, stops());
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement) focusWhenDrawn(() => before);
    };
  }, [id]);
}

function keepInside(event: KeyboardEvent, stops: HTMLElement[]): void {
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const leaves = event.shiftKey ? at <= 0 : at === stops.length - 1 || at < 0;
  if (!leaves) return;
  event.preventDefault();
  stops[event.shiftKey ? stops.length - 1 : 0]?.focus();
}
