import type { BrowserContextOptions, Page } from 'playwright-core';
import { holdsFocus, type Journey, type Visit } from './browser';

/** Somebody going through the estimate with a pointer, and what it cost them. */
export class Walk {
  /** Screens seen, in order; the same one in a row counts once. */
  readonly screens: string[] = [];
  typedNumbers = 0;

  private constructor(
    readonly page: Page,
    readonly complaints: Visit['complaints'],
  ) {}

  static async start(journey: Journey, options?: BrowserContextOptions): Promise<Walk> {
    const { page, complaints } = await journey.open('pages/home/home', options);
    const walk = new Walk(page, complaints);
    await walk.see('您在哪个县参保？');
    return walk;
  }

  /** Wait for a screen by its title. */
  async see(title: string): Promise<void> {
    await this.page.getByRole('heading', { name: title, level: 1 }).waitFor();
    if (this.screens[this.screens.length - 1] !== title) this.screens.push(title);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).click();
  }

  /** What is picked shows it a moment after the click; whoever went on before that would go on without it. */
  async pick(name: string | RegExp, role: 'radio' | 'checkbox' = 'radio'): Promise<void> {
    const option = this.page.getByRole(role, { name });
    const wasOn = (await option.getAttribute('aria-checked')) === 'true';
    await option.click();
    if (role === 'radio' || !wasOn) await option.and(this.page.locator('[aria-checked="true"]')).waitFor();
  }

  async type(field: string, text: string): Promise<void> {
    this.typedNumbers++;
    await this.page.getByRole('textbox', { name: field }).fill(text);
  }

  /** From the first screen to the bill's form. */
  async toBill(county: string, category: RegExp, door: '已经结算' | '还没结算'): Promise<void> {
    await this.toWho(county, category);
    await this.agreeToKeep();
    await this.see('照着单子填');
    await this.pick(new RegExp(door));
  }

  /** In 大字版, to the next question. */
  async goOn(title: string): Promise<void> {
    await this.press('下一题');
    await this.see(title);
  }

  /** The same in large type, where the bill is asked one question a screen. */
  async toFirstQuestion(county: string, category: RegExp): Promise<void> {
    await this.toWho(county, category);
    await this.agreeToKeep();
    await this.see('这张单子结算了吗？');
  }

  private async toWho(county: string, category: RegExp): Promise<void> {
    await this.press(new RegExp(`^${county}`));
    await this.see('您属于哪一类？');
    await this.pick(category, 'checkbox');
    await this.press('下一步');
  }

  /** The question whether to keep what is typed comes once. */
  async agreeToKeep(): Promise<void> {
    const agree = this.page.getByRole('button', { name: '记住，下次接着用' });
    const next = this.page.getByRole('heading', { name: /^(照着单子填|这张单子结算了吗？)$/, level: 1 });
    await agree.or(next).first().waitFor();
    if (await agree.isVisible()) await agree.click();
  }

  async toResult(): Promise<void> {
    await this.press('看能报多少');
    await this.see('大概能报多少');
  }

  /** Press Tab until the focused element says this: its text, its spoken name, or the name of its field. */
  async tabTo(words: string): Promise<void> {
    for (let step = 0; step < 60; step++) {
      if (await holdsFocus(this.page, words)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard never reaches ${words}`);
  }

  /** With the keyboard alone: reach it and press a key. */
  async key(words: string, key: string): Promise<void> {
    await this.tabTo(words);
    await this.page.keyboard.press(key);
  }

  /** The one amount of the result's first screen, as it reads. */
  amount(): Promise<string | null> {
    return this.page.locator('.answer__amount').textContent();
  }

  /** What a field says is wrong; waits until a screen reader is told to read it with the field. */
  async errorAt(field: string): Promise<string | null> {
    const input = this.page.getByRole('textbox', { name: field });
    const id = `${await input.getAttribute('id')}-error`;
    await input.and(this.page.locator(`[aria-describedby~="${id}"]`)).waitFor();
    return this.page.locator(`[id="${id}"]`).textContent();
  }

  /** Wait until a field is no longer called wrong. */
  async errorGone(field: string): Promise<void> {
    const input = this.page.getByRole('textbox', { name: field });
    await this.page.locator(`[id="${await input.getAttribute('id')}-error"]`).waitFor({ state: 'detached' });
  }
}
