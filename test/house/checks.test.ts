import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './source';

/** What a tool says when it fails; nothing when it is content. */
function complaints(tool: string, ...args: string[]): string {
  const command = path.join(root, 'node_modules/.bin', tool);
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? '' : stdout + stderr;
}

const limitMs = 120_000;

/** The mini-program imports the pack that is made from the policies before every build. */
beforeAll(() => expect(complaints('tsx', 'miniapp/config/policy-pack.ts')).toBe(''));

test.each(['tsconfig.json', 'shared/tsconfig.json', 'miniapp/tsconfig.json'])(
  'the compiler has nothing to say about %s',
  (project) => expect(complaints('tsc', '-p', project)).toBe(''),
  limitMs,
);

test('formatter and linter have nothing to say', () => expect(complaints('biome', 'check', '.')).toBe(''), limitMs);
