import type { Page } from 'playwright-core';

/** What runs off the right side of the window; what can be scrolled to within its place does not. */
export const offTheSide = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.taro_page *')]
    .filter((e) => e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().right > innerWidth + 0.5)
    .filter((e) => {
      for (let up = e.parentElement; up && !up.matches('.page'); up = up.parentElement) if (getComputedStyle(up).overflowX === 'auto') return false;
      return true;
    })
    .map((e) => e.className + ' ' + e.textContent.slice(0, 40))`);

/** Targets that a thumb would miss. */
export const tooSmall = (page: Page, least: number) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.tappable')]
    .map((e) => ({ e, box: e.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.height < ${least} || box.width < ${least}))
    .map(({ e }) => e.className + ' ' + e.textContent.slice(0, 40))`);

/** Text below a size. */
export const textBelow = (page: Page, least: number) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.taro_page *')]
    .filter((e) => e.getClientRects().length > 0 && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
    .filter((e) => parseFloat(getComputedStyle(e).fontSize) < ${least})
    .map((e) => (e.className.baseVal ?? e.className) + ' ' + e.textContent.slice(0, 40))`);

/** Text of which a part is hidden because its box is too narrow or too low. */
export const cutText = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.taro_page *')]
    .filter((e) => e.getClientRects().length > 0 && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
    .filter((e) => {
      const { overflowX, overflowY } = getComputedStyle(e);
      return (overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1) || (overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 1);
    })
    .map((e) => (e.className.baseVal ?? e.className) + ' ' + e.textContent.slice(0, 40))`);

/** A page scrolls inside the window; where something escapes from it, the window scrolls too, to nothing. */
export const secondScroll = (page: Page) =>
  page.evaluate<string[]>(`[document.documentElement]
    .filter((e) => e.scrollHeight > e.clientHeight + 1)
    .map((e) => e.scrollHeight - e.clientHeight + 'px')`);
