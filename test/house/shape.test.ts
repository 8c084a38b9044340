import { findGaps } from '@yizhu/infra/local/lock/platform-packages';
import ts from 'typescript';
import { filesUnder, isTypeScript, parse, readSource } from './source';

const everything = filesUnder('.');
const sources = everything.filter(isTypeScript);

test('no source file has more than 400 lines', () => {
  /** The benchmark's limit is kept exactly as it was given. */
  const asGiven = ['test/bench/hand.ts'];
  const lines = (file: string) => readSource(file).split('\n').length - 1;
  const long = sources.filter((file) => !asGiven.includes(file) && lines(file) > 400);
  expect(long).toEqual([]);
});

test('no folder is named for what has no name of its own', () => {
  const vague = new Set(['utils', 'util', 'helpers', 'common', 'services', 'misc', 'lib']);
  expect(
    everything.filter((file) =>
      file
        .split('/')
        .slice(0, -1)
        .some((folder) => vague.has(folder)),
    ),
  ).toEqual([]);
});

test('files are named after what they hold: lower case with hyphens, and no index', () => {
  /** Taro looks for its configuration under this name. */
  const namedByTool = ['miniapp/config/index.ts'];
  /** What a Lambda starts at. */
  const isEntry = (file: string) => /^functions\/[a-z]+\/index\.ts$/.test(file);
  const wrong = sources.filter((file) => {
    const name = file.split('/').at(-1) ?? '';
    if (isEntry(file)) return false;
    return name.startsWith('index.') || !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?$/.test(name);
  });
  expect(wrong.filter((file) => !namedByTool.includes(file))).toEqual([]);
});

test('no file only hands on what other files export', () => {
  const isBarrel = (file: string) => {
    const { statements } = parse(file);
    return statements.length > 0 && statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier);
  };
  expect(sources.filter(isBarrel)).toEqual([]);
});

test('the lock file holds the builds for every platform, without which npm ci refuses it; npm run lock adds them', () => {
  expect(findGaps(JSON.parse(readSource('package-lock.json')).packages)).toEqual([]);
});

test('the lock file names packages and their hashes, never the registry they came from', () => {
  expect(readSource('package-lock.json')).not.toMatch(/"resolved": "https?:/);
});
