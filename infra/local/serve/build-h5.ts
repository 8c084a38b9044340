import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
/** The built mini-program for the browser. */
export const h5Folder = path.join(root, 'miniapp/dist/h5');
const indexFile = path.join(h5Folder, 'index.html');
/** What the last good build was made from. */
const stampFile = path.join(root, 'miniapp/dist/h5.inputs');
const inputs = ['miniapp', 'shared', 'package-lock.json', 'tsconfig.base.json'];
const notInputs = new Set(['node_modules', 'dist', '.swc', 'policy-pack.json', 'staff-pack.json']);

/** Make the production build for the browser, unless the last one was made from the same files; says what it does. */
export async function buildH5(stop: AbortSignal): Promise<void> {
  const inputsNow = hashInputs();
  if (isBuilt() && readFileSync(stampFile, 'utf8') === stamp(inputsNow)) {
    console.log('网页版已是最新，不用重新构建。 The browser build is up to date.');
    return;
  }
  console.log(
    '正在构建网页版（生产模式），约半分钟…… Making the production build for the browser, about half a minute…',
  );
  const startedMs = Date.now();
  stop.throwIfAborted();
  rmSync(stampFile, { force: true });
  await runBuild(stop);
  writeFileSync(stampFile, stamp(inputsNow));
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  console.log(`网页版已构建，用了 ${seconds} 秒。 The browser build took ${seconds} s.`);
}

const isBuilt = (): boolean => existsSync(stampFile) && existsSync(indexFile);

/** The inputs and the page made from them (it names every script by hash), so that a build by another hand is noticed. */
function stamp(inputsNow: string): string {
  const page = createHash('sha256').update(readFileSync(indexFile)).digest('hex');
  return `${inputsNow}\n${page}\n`;
}

function hashInputs(): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => listFiles(path.join(root, input)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(place: string): string[] {
  if (statSync(place).isFile()) return place.endsWith('.test.ts') ? [] : [place];
  const names = readdirSync(place).filter((name) => !notInputs.has(name));
  return names.sort().flatMap((name) => listFiles(path.join(place, name)));
}

/** The build's own output is long: it is kept back, and shown only when the build fails. */
function runBuild(stop: AbortSignal): Promise<void> {
  const child = spawn('npm', ['run', '--silent', '--workspace', 'miniapp', 'build:h5'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const stopChild = () => killGroup(child);
  stop.addEventListener('abort', stopChild);
  return new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      if (!stop.aborted) process.stderr.write(Buffer.concat(output));
      reject(
        new Error(
          stop.aborted
            ? '构建已停止。 The build was stopped.'
            : '构建没有成功，原因见上。 The build failed, see above.',
        ),
      );
    });
  }).finally(() => stop.removeEventListener('abort', stopChild));
}

/** npm starts a shell that starts the bundler: the whole group has to go. */
function killGroup(child: ChildProcess): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
}
