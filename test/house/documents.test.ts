import path from 'node:path';
import ts from 'typescript';
import { filesUnder, readSource, root } from './source';

const documents = filesUnder('.').filter((file) => file.endsWith('.md'));
const scriptsOf = (file: string): string[] => Object.keys(JSON.parse(readSource(file)).scripts ?? {});
const workspaces: string[] = JSON.parse(readSource('package.json')).workspaces;

/** `npm run -s round -- run` → round; `npm test` → test. With `-w miniapp` the script is that workspace's. */
function commandsIn(text: string): { script: string; scripts: string[] }[] {
  const commands = text.matchAll(/\bnpm (?:run (?:(?:-s|--silent) )?(?:-w (\S+) )?([a-z][\w:-]*)|(start|test)\b)/g);
  return [...commands].map(([, workspace, script, short]) => ({
    script: script ?? short ?? '',
    scripts: scriptsOf(workspace ? `${workspace}/package.json` : 'package.json'),
  }));
}

test.each(documents)('every npm command that %s names exists', (file) => {
  const missing = commandsIn(readSource(file)).filter(({ script, scripts }) => !scripts.includes(script));
  expect(missing.map(({ script }) => script)).toEqual([]);
});

test.each(documents)('every file and folder that %s links to exists', (file) => {
  const links = [...readSource(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)].map(
    ([, link = '']) => link,
  );
  const missing = links.filter((link) => {
    const target = path.join(root, path.dirname(file), link);
    return !ts.sys.fileExists(target) && !ts.sys.directoryExists(target);
  });
  expect(missing).toEqual([]);
});

test('the Chinese README gives the same commands in the same order as the English one', () => {
  const commands = (file: string) =>
    [...readSource(file).matchAll(/npm (?:ci|start|test|run)[^`\n|]*/g)].map(([all]) => all.trim());
  expect(commands('README.md').length).toBeGreaterThan(0);
  expect(commands('README.zh-CN.md')).toEqual(commands('README.md'));
});

test('every command that a person types is described in the README', () => {
  const described = commandsIn(readSource('README.md')).map(({ script }) => script);
  expect(scriptsOf('package.json').filter((script) => !described.includes(script))).toEqual([]);
});

test('every workspace has its place in the README', () => {
  const readme = readSource('README.md');
  expect(workspaces.filter((workspace) => !readme.includes(`\`${workspace}/\``))).toEqual([]);
});

const decisions = filesUnder('docs/adr').filter((file) => /\/\d{4}-/.test(file));

test.each(decisions)('%s says which test holds it, and that test exists', (file) => {
  const heldBy = /^Held by: (.+)$/m.exec(readSource(file))?.[1] ?? '';
  const tests = [...heldBy.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  expect(tests.length).toBeGreaterThan(0);
  expect(tests.filter((name) => !ts.sys.fileExists(path.join(root, name)))).toEqual([]);
});

test('decisions are numbered one after the other', () => {
  const numbers = decisions.map((file) => Number(/(\d{4})-/.exec(file)?.[1]));
  expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1));
});
