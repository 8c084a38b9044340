import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { aptInstall, hasApt } from './apt';
import { readCommand, runCommand } from './run-command';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that the journeys run in: $CHROMIUM_PATH, then the system's, then playwright's own; undefined when none runs. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH: chosen, PATH = '' } = process.env;
  if (chosen) return runs(chosen) ? chosen : undefined;
  const folders = PATH.split(path.delimiter);
  const installed = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...installed, chromium.executablePath()].find(runs);
}

/** The browser's path, installing one when there is none; throws with what to do when that fails. */
export function provideChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.env.CHROMIUM_PATH)
    throw new Error(`CHROMIUM_PATH names no browser that runs: ${process.env.CHROMIUM_PATH}`);
  console.log('No Chromium on this computer: installing one.');
  const installed = (hasApt() && aptInstall('chromium')) || installOwn();
  const browser = installed ? findChromium() : undefined;
  if (!browser)
    throw new Error(
      'No Chromium could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH, and run npm test again.',
    );
  return browser;
}

function installOwn(): boolean {
  console.log('  playwright-core install chromium');
  const cli = path.resolve(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  return runCommand(process.execPath, [cli, 'install', 'chromium']);
}

const runs = (file: string): boolean => existsSync(file) && readCommand(file, ['--version']) !== undefined;
