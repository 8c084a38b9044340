import { useEffect, useRef } from 'react';
import { isBrowser } from '../components/focus';
import type { OfficePage } from './moves';

/** While a page of the office is in front: keys that nothing else on it has taken. `press` says whether it has a use for one. */
export function usePageKeys(page: OfficePage, press: (key: string) => boolean): void {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    if (!isBrowser) return;
    const onKey = (event: KeyboardEvent) => {
      if (isFree(event, page) && latest.current(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [page]);
}

/** Enter belongs to whatever has the focus; a dialog has the keyboard for itself. */
function isFree(event: KeyboardEvent, page: OfficePage): boolean {
  const target = event.target as HTMLElement;
  const isTaken = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;
  const isTyping = /^(INPUT|TEXTAREA)$/.test(target.tagName);
  const isOther = event.key === 'Enter' && target !== document.body && target.id.indexOf(`${page}-`) !== 0;
  const isInFront = window.location.hash.indexOf(`#/office/${page}/`) === 0;
  return !isTaken && !isTyping && !isOther && isInFront && !document.querySelector('[role="dialog"]');
}
