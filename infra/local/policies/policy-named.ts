/** Which policy a person means by a name, an id, a file, or a file as it was in git. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { policiesRead, ReadFile, root } from './library';

/** Nothing that goes by this name: said to the person who typed it. */
export class UnknownPolicy extends Error {}

/** `彭水`, `pengshui-2023-52`, a path of a YAML file, `git:REVISION:PATH`. Throws UnknownPolicy, or PolicyError for a broken file. */
export function policyNamed(name: string): ReadFile {
  if (name.startsWith('git:')) return new ReadFile(name, textInGit(name.slice('git:'.length)));
  if (/\.ya?ml$/.test(name)) return new ReadFile(name, textOf(name));
  const found = policiesRead().find(({ document }) => document.id === name || document.name === name);
  if (found) return found;
  const known = policiesRead().map((one) => `  ${one.document.name}（${one.document.id}）`);
  throw new UnknownPolicy(`没有“${name}”这份政策。现有的是：\n${known.join('\n')}`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UnknownPolicy(`打不开“${file}”。请核对文件名和所在的文件夹。`);
  }
}

function textInGit(place: string): string {
  const { status, stdout } = spawnSync('git', ['show', '--end-of-options', place], { cwd: root, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new UnknownPolicy(`git 里找不到“${place}”。写法是 git:版本:文件，如 git:HEAD~1:shared/policies/…yaml。`);
}
