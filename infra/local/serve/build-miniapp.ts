import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
/** The built mini-program for the browser, and for WeChat. */
export const h5Folder = path.join(root, 'miniapp/dist/h5');
export const weappFolder = path.join(root, 'miniapp/dist/weapp');

interface Build {
  readonly platform: 'h5' | 'weapp';
  readonly name: string;
  readonly englishName: string;
  /** The output that shows whether another hand has built since: of h5 it names every script by hash. */
  readonly page: string;
}
const browserBuild: Build = {
  platform: 'h5',
  name: '网页版',
  englishName: 'browser build',
  page: path.join(h5Folder, 'index.html'),
};
const wechatBuild: Build = {
  platform: 'weapp',
  name: '小程序版',
  englishName: 'WeChat build',
  page: path.join(weappFolder, 'common.js'),
};
const inputs = ['miniapp', 'shared', 'package-lock.json', 'tsconfig.base.json'];
const notInputs = new Set(['node_modules', 'dist', '.swc', 'policy-pack.json', 'staff-pack.json']);

/** Make the production build for the browser, unless the last one was made from the same files; says what it does. */
export const buildH5 = (stop: AbortSignal): Promise<void> => build(browserBuild, stop);

/** The same for WeChat. */
export const buildWeapp = (stop: AbortSignal): Promise<void> => build(wechatBuild, stop);

async function build(what: Build, stop: AbortSignal): Promise<void> {
  const { platform, name, englishName, page } = what;
  const inputsNow = hashInputs();
  const stampFile = path.join(root, `miniapp/dist/${platform}.inputs`);
  if (existsSync(stampFile) && existsSync(page) && readFileSync(stampFile, 'utf8') === stamp(inputsNow, page)) {
    console.log(`${name}已是最新，不用重新构建。 The ${englishName} is up to date.`);
    return;
  }
  console.log(`正在构建${name}（生产模式），约半分钟…… Making the ${englishName} for production, about half a minute…`);
  const startedMs = Date.now();
  stop.throwIfAborted();
  rmSync(stampFile, { force: true });
  await runBuild(platform, stop);
  writeFileSync(stampFile, stamp(inputsNow, page));
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  console.log(`${name}已构建，用了 ${seconds} 秒。 The ${englishName} took ${seconds} s.`);
}

/** The inputs and a page made from them, so that a build by another hand is noticed. */
function stamp(inputsNow: string, page: string): string {
  return `${inputsNow}\n${createHash('sha256').update(readFileSync(page)).digest('hex')}\n`;
}

function hashInputs(): string {
  const hash = createHash('sha256').update(process.env.YIZHU_ORIGIN ?? '');
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
function runBuild(platform: Build['platform'], stop: AbortSignal): Promise<void> {
  const child = spawn('npm', ['run', '--silent', '--workspace', 'miniapp', `build:${platform}`], {
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
