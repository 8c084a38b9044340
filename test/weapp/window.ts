import { JSDOM } from 'jsdom';

/** The open framework draws into the global document, so one stands ready before it is loaded. */
export const { window } = new JSDOM('<body></body>');
// Nothing is painted: a frame is over at once.
window.requestAnimationFrame = (paint) => {
  setImmediate(paint, 0);
  return 0;
};
Object.assign(globalThis, { window, document: window.document });
