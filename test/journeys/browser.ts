import { existsSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { h5Folder } from '@yizhu/infra/local/serve/build-miniapp';
import { serveFolder } from '@yizhu/infra/local/serve/static-server';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../setup/chromium';

/** How every browser here is started. */
export const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const phone: BrowserContextOptions = {
  viewport: { width: 375, height: 667 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  // Only the journey without a network lets the page keep itself; the others see what the server has.
  serviceWorkers: 'block',
};

/** One open page and what the browser complained about while it was open. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught exceptions, and requests that left this computer. */
  readonly complaints: readonly string[];
}

export interface Journey {
  /** Open the mini-program at a route such as `pages/home/home`, in a fresh browser profile. */
  readonly open: (route: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** Nothing answers any more; what is open stays open. */
  readonly goOffline: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A busy machine draws a page late; what never comes is told before the test's own time is over. */
export const patienceMs = 90_000;

/** Serve the built mini-program on a free port and start a browser; close it when the journey ends. */
export async function startJourney(folder = h5Folder): Promise<Journey> {
  const executablePath = findChromium();
  if (!executablePath || !existsSync(path.join(folder, 'index.html'))) {
    throw new Error('A journey needs a browser and the built mini-program: npm test provides both.');
  }
  const browser = await chromium.launch({ executablePath, args: flags });
  const server = await serveFolder(folder, 0);
  return {
    open: async (route, options) => {
      const context = await browser.newContext({ ...phone, ...options });
      context.setDefaultTimeout(patienceMs);
      const page = await context.newPage();
      const complaints = collectComplaints(page, server.address);
      await page.goto(`${server.address}#/${route}`);
      return { page, complaints };
    },
    goOffline: () => server.close(),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

function collectComplaints(page: Page, address: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) complaints.push(`request to ${url}`);
  });
  return complaints;
}

/** What axe finds that is serious or critical, one line each. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // Half a megabyte, read once for each document; and without frames the answer need not be put together in a page of its own.
  const isThere = await page.evaluate<boolean>("typeof axe === 'object'");
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'null' }) }).setLegacyMode();
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/**
 * Whether what says this has the focus (its spoken name, its field's name, or its text), and still has it a moment later: what has just been
 * drawn may lose it.
 */
export async function holdsFocus(page: Page, words: string): Promise<boolean> {
  const says = async () => (await focusedWords(page)).includes(words);
  if (!(await says())) return false;
  await page.waitForTimeout(100);
  return says();
}

const focusedWords = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const e = document.activeElement;
    const named = document.getElementById(e.getAttribute('aria-labelledby') || '');
    if (e === document.body) return '';
    return e.getAttribute('aria-label') || (named && /INPUT|TEXTAREA/.test(e.tagName) ? named.textContent : e.textContent);
  })()`);

/** Press Tab until the wanted thing has the focus; false when it never does within `limit` steps. */
export async function tabTo(page: Page, name: string, limit = 30): Promise<boolean> {
  for (let step = 0; step < limit; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string | undefined>('document.activeElement?.textContent?.trim()');
    if (focused === name) return true;
  }
  return false;
}
