import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { stop } from '../stopped';
import { callDynamodb } from './call';
import { provideDynamodbLocal } from './provide-dynamodb-local';
import { provideJava } from './provide-java';

export type Database = {
  readonly endpoint: string;
  readonly close: () => Promise<void>;
  /** Settles when the program ends without being asked to. */
  readonly died: Promise<string>;
};

const startLimitMs = 30_000;

/** Start DynamoDB Local on a free port, or use the one that DYNAMODB_ENDPOINT names. Without a folder it keeps everything in memory. */
export async function startDatabase(folder: string | undefined, say: (line: string) => void): Promise<Database> {
  const given = process.env.DYNAMODB_ENDPOINT;
  if (given) return { endpoint: given, close: async () => {}, died: new Promise(() => {}) };
  const jars = provideDynamodbLocal(say);
  const java = provideJava(say);
  const port = await freePort();
  if (folder) mkdirSync(folder, { recursive: true });
  const flags = [`-XX:TieredStopAtLevel=1`, '-XX:+UseSerialGC', '-Xmx512m', '-Djava.library.path=./DynamoDBLocal_lib'];
  const own = [
    '-sharedDb',
    '-disableTelemetry',
    '-port',
    String(port),
    ...(folder ? ['-dbPath', folder] : ['-inMemory']),
  ];
  const child = spawn(java, [...flags, '-jar', 'DynamoDBLocal.jar', ...own], {
    cwd: jars,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return watch(child, `http://127.0.0.1:${port}`);
}

async function watch(child: ChildProcess, endpoint: string): Promise<Database> {
  let lastWords = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords = `${lastWords}${chunk}`.slice(-2000);
  });
  let isAsked = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  const killWithParent = () => child.kill('SIGKILL');
  process.once('exit', killWithParent);
  const died = ended.then((how) => (isAsked ? new Promise<string>(() => {}) : tellDeath(how, lastWords)));
  await Promise.race([answers(endpoint), died.then((reason) => stop('DynamoDB Local', reason))]);
  const close = async () => {
    isAsked = true;
    child.kill('SIGTERM');
    const isSlow = await Promise.race([ended.then(() => false), sleep(5000, true, { ref: false })]);
    if (isSlow) child.kill('SIGKILL');
    await ended;
    process.off('exit', killWithParent);
  };
  return { endpoint, died, close };
}

const tellDeath = (how: string, lastWords: string): string =>
  [
    `数据库（DynamoDB Local）停掉了（${how}）。数据还在；请再运行一次 npm start。内存或磁盘满了也会这样，请先看看。`,
    `The database (DynamoDB Local) ended (${how}). The data is kept: run npm start again; look first whether memory or disk is full.`,
    ...lastWords.trim().split('\n').slice(-3),
  ].join('\n');

async function answers(endpoint: string): Promise<void> {
  const untilMs = Date.now() + startLimitMs;
  while (Date.now() < untilMs) {
    const isUp = await callDynamodb(endpoint, 'ListTables', {}).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await sleep(50);
  }
  stop('DynamoDB Local', `it did not answer within ${startLimitMs / 1000} seconds`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
