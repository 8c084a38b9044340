import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { weappFolder } from '@yizhu/infra/local/serve/build-miniapp';
import { wxmlToJs, wxssToJs } from 'miniprogram-compiler';
import { builtFiles, readBuilt } from './built-files';
import { routes } from './phone';
import { faultsOfScript } from './phone-script';

/** What WeChat takes at most for the main package, and for each subpackage. */
const mostBytesAPackage = 2 * 1024 * 1024;
const scripts = builtFiles('.js');

/** Compile a folder with WeChat's own tools; gives the files that they took, and throws what they refuse. */
function compile(folder: string): string[] {
  const code = `${wxmlToJs(folder)}${wxssToJs(folder)}`;
  // A style that another imports stands in that one, and each of its rules names where it is from.
  const isIn = (file: string) => code.includes(`${file}'`) || code.includes(`wxcs_fileinfo: ${file} `);
  return [...builtFiles('.wxml', folder), ...builtFiles('.wxss', folder)].filter(isIn);
}

test("WeChat's own compilers take every wxml and wxss", () => {
  expect(compile(weappFolder)).toEqual([...builtFiles('.wxml'), ...builtFiles('.wxss')]);
});

test.each([
  ['wxml', '<view><text></view>'],
  ['wxss', '.a { color: red; } }}'],
])('a bad %s is refused, so that what they take means something', (ending, text) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yizhu-weapp-'));
  cpSync(weappFolder, folder, { recursive: true });
  writeFileSync(path.join(folder, `comp.${ending}`), text);
  expect(() => compile(folder)).toThrow();
  rmSync(folder, { recursive: true });
});

test.each(scripts)('%s is ES2015 and uses nothing that a phone lacks', (file) => {
  expect(faultsOfScript(readBuilt(file), 2015)).toEqual(explained[file] ?? []);
});

/** What stands in the output and is never reached on a phone. */
const explained: Record<string, string[]> = {
  // webpack looks for the global object: WeChat refuses this, it is caught, and nothing here asks for the global object.
  'runtime.js': ['globalThis', 'globalThis', 'new Function'],
  // Papa Parse can fetch a file and work beside the page: bank files are read from text.
  'staff/policy/policy.js': ['XMLHttpRequest'],
};

test('every file that app.json, a page, a template or a style names is there', () => {
  const all = new Set(builtFiles());
  const named = [
    ...routes.flatMap((route) => ['.js', '.json', '.wxml'].map((ending) => `${route}${ending}`)),
    ...builtFiles('.json').flatMap((file) =>
      Object.values<string>(JSON.parse(readBuilt(file)).usingComponents ?? {}).flatMap((component) =>
        ['.js', '.json', '.wxml'].map((ending) => `${beside(file, component)}${ending}`),
      ),
    ),
    ...[...builtFiles('.wxml'), ...builtFiles('.wxss')].flatMap((file) =>
      [...readBuilt(file).matchAll(/\bsrc="([^"{]+)"|@import\s+["']([^"']+)["']/g)].map(([, src, style]) =>
        beside(file, (src ?? style) as string),
      ),
    ),
  ];
  expect(named.length).toBeGreaterThan(3 * routes.length);
  expect(named.filter((file) => !all.has(file))).toEqual([]);
});

const beside = (file: string, named: string): string =>
  named.startsWith('/') ? named.slice(1) : path.posix.join(path.posix.dirname(file), named);

test('each package is within what WeChat takes', () => {
  const roots: string[] = (JSON.parse(readBuilt('app.json')).subPackages ?? []).map(
    ({ root }: { root: string }) => root,
  );
  const sizes: Record<string, number> = { main: 0 };
  for (const file of builtFiles().filter((name) => !name.endsWith('.LICENSE.txt'))) {
    const owner = roots.find((root) => file.startsWith(`${root}/`)) ?? 'main';
    sizes[owner] = (sizes[owner] ?? 0) + statSync(path.join(weappFolder, file)).size;
  }
  process.stdout.write(`WeChat packages in bytes: ${JSON.stringify(sizes)}\n`);
  for (const size of Object.values(sizes)) expect(size).toBeLessThan(mostBytesAPackage);
});
