import { useEffect, useRef } from 'react';
import { isBrowser } from './focus';

/** While a dialog is open: Esc closes it, Tab stays inside; afterwards the focus is where it was. */
export function useDialogKeys(id: string, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!isBrowser) return;
    const before = document.activeElement;
    const panel = document.getElementById(id);
    const stops = (): HTMLElement[] => Array.prototype.slice.call(panel?.querySelectorAll('[tabindex="0"]') ?? []);
    stops()[0]?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current();
      else if (event.key === 'Tab') keepInside(event, stops());
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement) before.focus();
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
