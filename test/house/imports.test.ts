import { builtinModules } from 'node:module';
import { filesUnder, importsOf, isTest, isTypeScript, readSource, resolveImport } from './source';

/** Who may import whom; the longest name that fits a file is its area. */
const mayImport: Record<string, readonly string[]> = {
  shared: ['shared'],
  functions: ['functions', 'shared'],
  'infra/local': ['infra/local', 'infra/aws', 'functions', 'shared'],
  'infra/aws': ['infra/aws', 'shared/api'],
  miniapp: ['miniapp', 'shared'],
  test: ['test', 'shared', 'functions', 'infra', 'miniapp'],
};
const areas = Object.keys(mayImport);
const isIn = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);
const areaOf = (file: string): string | undefined => areas.find((area) => isIn(file, area));

const isBuiltIn = (from: string): boolean => from.startsWith('node:') || builtinModules.includes(from);
/** `@babel/core/lib/x` → `@babel/core`; `yaml/dist` → `yaml`. */
const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

function dependenciesOf(folder: string): string[] {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readSource(`${folder}/package.json`));
  return Object.keys({ ...dependencies, ...devDependencies });
}

const sources = ['shared', 'functions', 'infra', 'miniapp', 'test'].flatMap(filesUnder).filter(isTypeScript);

test('every source file lies in an area of the house', () => {
  expect(sources.filter((file) => !areaOf(file))).toEqual([]);
});

test('imports go one way: shared ← functions ← infra/local, shared ← miniapp, shared/api ← infra/aws ← infra/local; nothing imports test', () => {
  const wrong = sources.flatMap((file) => {
    const allowed = mayImport[areaOf(file) ?? ''] ?? [];
    const targets = importsOf(file).map(({ from }) => resolveImport(file, from));
    return targets
      .filter((target) => target !== undefined && !allowed.some((area) => isIn(target, area)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('a file of another workspace is imported by its package name, never by a path that climbs out', () => {
  const workspaceOf = (file: string) => file.split('/')[0];
  const wrong = sources.flatMap((file) =>
    importsOf(file)
      .filter(
        ({ from }) => from.startsWith('.') && workspaceOf(resolveImport(file, from) ?? file) !== workspaceOf(file),
      )
      .map(({ from }) => `${file} imports ${from}`),
  );
  expect(wrong).toEqual([]);
});

test('shared imports nothing of Node outside its tests', () => {
  const wrong = sources
    .filter((file) => isIn(file, 'shared') && !isTest(file))
    .flatMap((file) => importsOf(file).map(({ from }) => ({ file, from })))
    .filter(({ from }) => isBuiltIn(from));
  expect(wrong).toEqual([]);
});

test('every package that a workspace imports is named in its package.json, or among the tools of the root', () => {
  const isDeclared = (file: string, name: string) =>
    [file.split('/')[0] ?? '', '.'].some((folder) => dependenciesOf(folder).includes(name));
  const wrong = sources.flatMap((file) =>
    importsOf(file)
      .filter(({ from }) => resolveImport(file, from) === undefined && !isBuiltIn(from))
      .map(({ from, isType }) => ({ name: packageOf(from), isType }))
      // Where only types are needed, a package of types is enough.
      .filter(({ name, isType }) => !isDeclared(file, name) && !(isType && isDeclared(file, `@types/${name}`)))
      .map(({ name }) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test.each(['staff', 'office', 'apply'])(
  'nothing outside imports what is in %s, so that an estimate never loads it',
  (name) => {
    const folder = `miniapp/src/${name}`;
    const wrong = filesUnder('miniapp/src')
      .filter((file) => isTypeScript(file) && !isIn(file, folder))
      .flatMap((file) => importsOf(file).map(({ from }) => ({ file, target: resolveImport(file, from) ?? '' })))
      .filter(({ target }) => isIn(target, folder))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(wrong).toEqual([]);
  },
);

test('journeys click and call HTTP: nothing of the functions, and no SDK', () => {
  const wrong = [...filesUnder('test/journeys'), ...filesUnder('test/weapp')]
    .filter(isTypeScript)
    .flatMap((file) => importsOf(file).map(({ from }) => ({ file, from, target: resolveImport(file, from) ?? '' })))
    .filter(({ from, target }) => isIn(target, 'functions') || /^@aws-sdk|^aws-/.test(from))
    .map(({ file, from }) => `${file} imports ${from}`);
  expect(wrong).toEqual([]);
});

test('the phone carries no YAML parser and no schema checker', () => {
  const pages = filesUnder('miniapp/src').filter((file) => isTypeScript(file) && !isTest(file));
  const packages = packagesReachedFrom(pages);
  expect(packages).toContain('react');
  expect(packages.filter((name) => ['yaml', 'zod'].includes(name))).toEqual([]);
});

/** Packages from outside that a program starting at these files would load. */
function packagesReachedFrom(start: readonly string[]): string[] {
  const seen = new Set(start);
  const packages = new Set<string>();
  for (const file of seen) {
    for (const { from, isType } of isTypeScript(file) ? importsOf(file) : []) {
      const target = resolveImport(file, from);
      if (isType) continue;
      if (target === undefined) packages.add(from);
      else seen.add(target);
    }
  }
  return [...packages];
}
