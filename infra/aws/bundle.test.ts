import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleAll, repository } from './bundle';
import { functionNames } from './functions';
import { writeTinyFunctions } from './tiny-functions';

const entries = writeTinyFunctions();
const folder = mkdtempSync(path.join(tmpdir(), 'yizhu-bundles-'));
afterAll(() => {
  for (const one of [entries, folder]) rmSync(one, { recursive: true });
});

const bundled = (name: string) => readFileSync(path.join(folder, name, 'index.mjs'), 'utf8');
const bundlesOf = () => functionNames.map(bundled);

describe('bundles', () => {
  beforeEach(() =>
    writeFileSync(path.join(entries, 'staff/index.ts'), "export const handler = async () => 'staff';\n"),
  );

  test('there is one file for each function, which may still call require', () => {
    bundleAll(entries, folder);
    expect(functionNames).toEqual([
      'authoriser',
      'residents',
      'staff',
      'applications',
      'payouts',
      'notifications',
      'notifications-stream',
      'notifications-sweep',
    ]);
    for (const text of bundlesOf()) expect(text).toMatch(/^import \{ createRequire \}[\s\S]*export\{handler\};\n$/);
    expect(bundled('notifications-sweep')).toContain('notifications/sweep.ts');
  });

  test('the same sources give the same bytes', () => {
    bundleAll(entries, folder);
    const first = bundlesOf();
    bundleAll(entries, folder);
    expect(bundlesOf()).toEqual(first);
  });

  test('an entry that is not there is named with its path', () => {
    rmSync(path.join(entries, 'staff/index.ts'));
    expect(() => bundleAll(entries, folder)).toThrow(
      `No such entry of a function: ${path.join(entries, 'staff/index.ts')}`,
    );
  });

  test.each([
    ['the switch between demo persons', "export const handler = async () => 'personaSwitch';"],
    ['a file of infra/local', `export { isPortFree as handler } from '${repository}/infra/local/serve/static-server';`],
  ])('%s is refused', (_, text) => {
    writeFileSync(path.join(entries, 'staff/index.ts'), text);
    expect(() => bundleAll(entries, folder)).toThrow('holds what runs on one computer only');
  });

  test('words that only begin alike are let through', () => {
    writeFileSync(
      path.join(entries, 'staff/index.ts'),
      "export const handler = async () => 'personal infrastructure';",
    );
    expect(() => bundleAll(entries, folder)).not.toThrow();
  });
});
