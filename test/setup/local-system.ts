import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testOrigin } from './origin';

const root = path.resolve(import.meta.dirname, '../..');

export interface LocalSystem {
  /** With the slash at the end. */
  readonly address: string;
  readonly data: string;
  /** A command of ours beside it: its exit code, and what it said. */
  readonly run: (command: string) => Promise<{ code: number | null; said: string }>;
  readonly stop: () => Promise<void>;
}

/** What `npm test` synthesises once; every local system of the tests runs it. */
export const localTemplate = path.join(root, 'infra/aws/cdk.out/local');

/** Synthesise it. */
export async function provideTemplate(): Promise<void> {
  const synthesis = ours(['infra/local/commands/synth.ts', 'local']);
  if ((await synthesis.ended) !== 0) throw new Error(synthesis.said());
}

/** `npm start` as a user has it, on a free port and with data of its own; the template is there already. */
export async function startLocalSystem(template = localTemplate): Promise<LocalSystem> {
  const data = mkdtempSync(path.join(tmpdir(), 'yizhu-data-'));
  const port = await freePort();
  const running = ours(['infra/local/commands/start.ts', '--port', `${port}`, '--data', data, '--template', template]);
  await running.says(/be somebody else/);
  return {
    address: `http://127.0.0.1:${port}/`,
    data,
    run: async (command) => {
      const beside = ours([`infra/local/commands/${command}.ts`, '--data', data]);
      return { code: await beside.ended, said: beside.said() };
    },
    stop: async () => {
      running.child.kill('SIGTERM');
      await running.ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function ours(args: readonly string[]) {
  // Not by the command tsx: it ends a child hard that does not confirm a signal at once, and what the child has started is left behind.
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: root,
    env: { ...process.env, YIZHU_ORIGIN: testOrigin },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (words) => {
      said += words;
    });
  const says = (words: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => words.test(said) && resolve();
      child.stdout.on('data', look);
      void ended.then((code) => reject(new Error(`it ended with ${code}: ${said}`)));
      look();
    });
  return { child, ended, says, said: () => said };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
