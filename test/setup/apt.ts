import { existsSync } from 'node:fs';
import { runCommand } from './run-command';

const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=300'];
let listsAreFresh = false;

/** Whether packages can be installed here: root on Debian, Ubuntu or a relative of theirs. */
export const hasApt = (): boolean => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/** Install a Debian package, reading the package lists once a run; false when apt could not. */
export function aptInstall(name: string): boolean {
  console.log(`  apt-get install ${name}`);
  if (!listsAreFresh) listsAreFresh = runCommand('apt-get', ['update', ...quiet]);
  return runCommand('apt-get', ['install', '-y', '--no-install-recommends', ...quiet, name]);
}
