import type { Page } from 'playwright-core';

export interface ScreenSize {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** 大字版. */
  readonly isLarge: boolean;
}

/** The same screen at one size after the other; then it is as it was. */
export async function atEachSize(
  page: Page,
  sizes: readonly ScreenSize[],
  act: (size: ScreenSize) => Promise<void>,
): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    await setType(page, size.isLarge);
    await act(size);
  }
  await setType(page, false);
  if (before) await page.setViewportSize(before);
}

/** By the button in the corner, which a dialog may lie over; a page behind the one in front has no size. */
async function setType(page: Page, isLarge: boolean): Promise<void> {
  const button = page.locator('.page__care').filter({ visible: true });
  if ((await button.textContent()) !== (isLarge ? '大字版' : '标准版')) return;
  await button.dispatchEvent('click');
  await button.getByText(isLarge ? '标准版' : '大字版').waitFor();
}
