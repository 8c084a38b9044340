import { aptInstall, hasApt } from './apt';
import { readCommand } from './run-command';

/** Make sure that Chinese is drawn as characters, not boxes; without a way to install a font it says so and goes on. */
export function provideChineseFont(): void {
  if (process.platform !== 'linux' || hasChineseFont()) return;
  console.log('No Chinese font on this computer: installing one.');
  if (hasApt()) {
    aptInstall('fontconfig');
    aptInstall('fonts-noto-cjk');
  }
  if (!hasChineseFont())
    console.warn('No Chinese font could be installed: screenshots will show boxes. Install fonts-noto-cjk or another.');
}

const hasChineseFont = (): boolean => Boolean(readCommand('fc-list', [':lang=zh', 'family'])?.trim());
