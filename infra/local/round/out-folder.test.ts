import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillFolder } from './out-folder';

const place = () => mkdtempSync(join(tmpdir(), 'out-'));

test('a run that breaks off leaves no folder, whole or half', async () => {
  const parent = place();
  const broken = fillFolder(join(parent, 'out'), false, async (folder) => {
    writeFileSync(join(folder, 'list.csv'), 'half');
    throw new Error('the disk is full');
  });
  await expect(broken).rejects.toThrow('the disk is full');
  expect(readdirSync(parent)).toEqual([]);
});

test('a run that breaks off leaves the earlier output as it was', async () => {
  const parent = place();
  const out = join(parent, 'out');
  await fillFolder(out, false, async (folder) => writeFileSync(join(folder, 'list.csv'), 'first'));
  const broken = fillFolder(out, true, async () => Promise.reject(new Error('cut')));
  await expect(broken).rejects.toThrow('cut');
  expect(readFileSync(join(out, 'list.csv'), 'utf8')).toBe('first');
  expect(readdirSync(parent)).toEqual(['out']);
});

test('of two runs into one folder the second to finish does not replace the first', async () => {
  const out = join(place(), 'deep', 'out');
  await fillFolder(out, false, async (folder) => {
    writeFileSync(join(folder, 'list.csv'), 'slow');
    await fillFolder(out, false, async (other) => writeFileSync(join(other, 'list.csv'), 'fast'));
  }).catch((error: Error) => expect(error.message).toContain('没有覆盖'));
  expect(readFileSync(join(out, 'list.csv'), 'utf8')).toBe('fast');
  expect(existsSync(out)).toBe(true);
});
