import type { BrowserContextOptions, Page } from 'playwright-core';
import { holdsFocus, type Journey, type Visit } from './browser';

const desk: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** Somebody at a desk going through a policy. */
export class StaffWalk {
  private constructor(
    readonly page: Page,
    readonly complaints: Visit['complaints'],
  ) {}

  static async start(journey: Journey, id: string, options: BrowserContextOptions = desk): Promise<StaffWalk> {
    const { page, complaints } = await journey.open(`staff/policy/policy?id=${id}`, options);
    await page.getByRole('tab', { name: '文件与规则' }).waitFor();
    return new StaffWalk(page, complaints);
  }

  /** Press Tab until the focused element says this: its spoken name, its field's name, or its text. */
  async tabTo(words: string): Promise<void> {
    for (let step = 0; step < 80; step++) {
      if (await holdsFocus(this.page, words)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard never reaches ${words}`);
  }

  async press(words: string, key = 'Enter'): Promise<void> {
    await this.tabTo(words);
    await this.page.keyboard.press(key);
  }

  /** To a part of the page with the arrow keys, from the tab that is shown. */
  async show(tab: string): Promise<void> {
    const tabs = this.page.getByRole('tab');
    const names = await tabs.allTextContents();
    const shown = this.page.locator('[aria-selected=true]');
    let at = names.indexOf((await tabs.and(shown).textContent()) ?? '');
    await tabs.nth(at).focus();
    for (; !names[at]?.includes(tab); at++) {
      await this.page.keyboard.press('ArrowRight');
      await tabs
        .nth((at + 1) % names.length)
        .and(this.page.locator('[aria-selected=true]:focus'))
        .waitFor();
      if (at === 2 * names.length) throw new Error(`no part is called ${tab}`);
      if (at + 1 === names.length) at = -1;
    }
  }

  /** The cells of one row of a table, by what its first cell says. */
  async row(table: string, first: string): Promise<string[]> {
    const row = this.page
      .getByRole('table', { name: table })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: first }) });
    await row.waitFor();
    const texts = await row.getByRole('cell').allInnerTexts();
    return texts.map((text) => text.trim());
  }
}
