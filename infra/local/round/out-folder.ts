import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import { StopRun } from './stop-run';

/** What a run writes; a folder that holds anything else is never replaced. */
const OURS = /^(?:(?:list|paid|held|overpaid|rejected)\.csv|summary\.json|town-.*\.csv)$/;

/** Refuse a folder that holds something, unless it is the output of an earlier run and the person said to replace it. */
export async function checkOutFolder(out: string, replace: boolean, inputs: readonly string[]): Promise<void> {
  const inside = inputs.find((input) => resolve(input).startsWith(resolve(out) + sep));
  if (inside) throw new StopRun(`${inside} 在输出文件夹 ${out} 里，会被盖掉。请换一个输出文件夹，例如每一次各用一个。`);
  const names = await namesIn(out);
  if (names.length === 0) return;
  if (!replace)
    throw new StopRun(`输出文件夹 ${out} 里已经有文件，没有覆盖。请换一个文件夹；确实要重做的，加上 --force。`);
  const foreign = names.find((name) => !OURS.test(name));
  if (foreign) throw new StopRun(`输出文件夹 ${out} 里有别的文件（${foreign}），不能整个替换。请换一个文件夹。`);
}

/** Write all files beside the folder and put them in its place at the end, so that a run cut off leaves nothing half-done. */
export async function fillFolder(
  out: string,
  replace: boolean,
  write: (folder: string) => Promise<void>,
): Promise<void> {
  const target = resolve(out);
  const folder = `${dirname(target)}${sep}.${basename(target)}-${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  try {
    await write(folder);
    await checkOutFolder(out, replace, []); // another run may have filled it meanwhile
    await replaceWith(folder, target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function replaceWith(folder: string, target: string): Promise<void> {
  const names = await namesIn(target);
  if (names.length === 0) {
    await rmdir(target).catch(ignoreMissing);
    return rename(folder, target);
  }
  const old = `${folder}-old`;
  await rename(target, old);
  await rename(folder, target);
  await rm(old, { recursive: true });
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') throw new StopRun(`${folder} 是一个文件，不是文件夹。请换一个输出文件夹。`);
    ignoreMissing(error);
    return [];
  }
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
