import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { h5Folder, weappFolder } from './sizes';

const root = path.resolve(import.meta.dirname, '../..');

/** What is built is measured as it is; what is not is built first. */
export function buildWhatIsMissing(): void {
  for (const [folder, file, script] of [
    [weappFolder, 'app.json', 'build:weapp'],
    [h5Folder, 'index.html', 'build:h5'],
  ] as const) {
    if (existsSync(path.join(folder, file))) continue;
    const args = ['run', '--workspace', 'miniapp', script];
    const { status, stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout);
  }
}
