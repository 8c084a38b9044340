import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { seriousFaults } from '../journeys/browser';
import { cutText, offTheSide, secondScroll, textBelow, tooSmall } from '../journeys/screen-faults';

export type Look = (page: Page, screen: string) => Promise<void>;

/** Least sizes in CSS pixels: of text and of what is tapped. */
const large = { text: 18, target: 60 };
const usual = { text: 14, target: 44 };

/** Pictures of one walk at one size, numbered, the whole page of each screen, and what is wrong on each screen. */
export class Shots {
  readonly faults: string[] = [];
  taken = 0;

  constructor(
    private readonly folder: string,
    private readonly isLarge: boolean,
  ) {
    mkdirSync(folder, { recursive: true });
  }

  async take(page: Page, screen: string): Promise<void> {
    this.taken++;
    const file = `${String(this.taken).padStart(2, '0')}-${screen.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`;
    await picture(page, path.join(this.folder, file));
    const least = this.isLarge ? large : usual;
    const found = {
      出了右边: await offTheSide(page),
      太小点不准: await tooSmall(page, least.target),
      字太小: await textBelow(page, least.text),
      被截断: await cutText(page),
      窗口也在滚: await secondScroll(page),
      看不清或读不出: await seriousFaults(page),
    };
    for (const [what, where] of Object.entries(found))
      for (const one of where) this.faults.push(`${path.basename(this.folder)} ${file} ${what}：${one}`);
  }
}

/** Longer than any page is; what is longer is cut. */
const tallest = 8_000;

/** The whole of a page, which scrolls inside the window; under a sheet only what a person sees of it. */
async function picture(page: Page, file: string): Promise<void> {
  const size = page.viewportSize();
  const isCovered = (await page.locator('[role="dialog"]').count()) > 0;
  if (!size || isCovered) {
    await page.screenshot({ path: file });
    return;
  }
  const heights = await page
    .locator('.taro_page:visible')
    .evaluateAll((pages: { scrollHeight: number }[]) => pages.map(({ scrollHeight }) => scrollHeight));
  await page.setViewportSize({ ...size, height: Math.min(tallest, Math.max(size.height, ...heights)) });
  await page.screenshot({ path: file });
  await page.setViewportSize(size);
}
