import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { stop } from '../stopped';

/** The package that carries AWS's DynamoDB Local 1.25.1. Its licence lets nobody hand it on, so it is fetched, never committed. */
const source = 'amplify-dynamodb-simulator@2.9.30';
const sha512 = 'xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==';

const isComplete = (folder: string): boolean => existsSync(path.join(folder, 'DynamoDBLocal.jar'));

/** The folder with DynamoDBLocal.jar: the one in the environment, the one in the cache, or fetched into the cache. */
export function provideDynamodbLocal(say: (line: string) => void): string {
  const given = process.env.DYNAMODB_LOCAL_FOLDER;
  if (given) return isComplete(given) ? given : stop(given, 'DYNAMODB_LOCAL_FOLDER holds no DynamoDBLocal.jar');
  const folder = path.join(cacheFolder(), source.replace('@', '-'));
  const emulator = path.join(folder, 'emulator');
  if (isComplete(emulator)) return emulator;
  say('正在下载 DynamoDB Local（57 MB，只下载一次）…… Fetching DynamoDB Local (57 MB, once)…');
  fetchInto(folder);
  return emulator;
}

function cacheFolder(): string {
  const base =
    process.env.YIZHU_CACHE ?? path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'yizhu');
  mkdirSync(base, { recursive: true });
  return base;
}

/** Put together beside its place and moved in one step, so that a fetch broken off leaves nothing half there. */
function fetchInto(folder: string): void {
  const work = mkdtempSync(`${folder}.`);
  try {
    const packed = run('npm', ['pack', source, '--silent', '--pack-destination', work], work);
    const file = path.join(work, packed.trim().split('\n').at(-1) ?? '');
    const found = createHash('sha512').update(readFileSync(file)).digest('base64');
    if (found !== sha512) stop(source, 'what was fetched is not what was expected (sha512), so it is not used');
    run('tar', ['-xzf', file, '-C', work], work);
    if (!existsSync(folder)) renameSync(path.join(work, 'package'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return stdout;
  const reason = (error?.message ?? stderr.trim().split('\n').at(-1)) || `ended with ${status}`;
  return stop(
    source,
    `没有下载成功：${reason}。请检查网络和磁盘后再运行；也可以让 DYNAMODB_LOCAL_FOLDER 指向已有的文件夹。 It could not be fetched: check the network and the disk and start again, or point DYNAMODB_LOCAL_FOLDER at a folder that has it.`,
  );
}
