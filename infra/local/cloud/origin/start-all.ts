import { spawn } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { staffRoles } from '@yizhu/shared/casework/application';
import { demoPeople, demoStaff } from '../../demo/people';
import { buildH5, h5Folder } from '../../serve/build-miniapp';
import { isPortFree } from '../../serve/static-server';
import { type Cloud, startCloud } from '../cloud';
import { stop as stopWith } from '../stopped';
import { requireForm } from './data-form';
import { templates } from './message-templates';
import { openOrigin } from './origin';
import type { Persona } from './persona-page';

export type StartSettings = {
  readonly root: string;
  readonly data: string;
  /** Folder of synthesised output; `infra/aws` is synthesised where none is given. */
  readonly template?: string;
  readonly port: number;
  readonly stop: AbortSignal;
};

/** Build, synthesise, start, tell the addresses, and run until stopped. */
export async function startAll(settings: StartSettings): Promise<void> {
  const { data, port, stop } = settings;
  if (!(await isPortFree(port))) throw Object.assign(new Error('taken'), { code: 'EADDRINUSE' });
  requireForm(data);
  step(1, '网页版', 'The app for the browser');
  await buildH5(stop);
  step(2, '云上的函数和模板', 'The functions and the template');
  const folder = settings.template ?? (await synthesise(settings));
  stop.throwIfAborted();
  step(3, '数据库、接口和替身', 'The database, the API and the stand-ins');
  const origin = await openOrigin(port, h5Folder, personas);
  try {
    const cloud = await startCloud({ folder, data, storeAddress: origin.storeAddress, templates, say: console.log });
    try {
      await run(settings, 'infra/local/demo/load-demo.ts', [], { ...cloud.operatorEnvironment });
      writeFileSync(environmentFile(data), JSON.stringify(cloud.operatorEnvironment));
      origin.serve(cloud);
      tellAddresses(origin.address);
      await untilStopped(cloud, stop);
    } finally {
      rmSync(environmentFile(data), { force: true });
      await cloud.close();
    }
  } finally {
    await origin.close();
  }
  console.log(
    `医助已停止，数据留在 ${path.relative(settings.root, data)}。 Yizhu has stopped; the data is kept there.`,
  );
}

/** What a command finds the running system by. */
const environmentFile = (data: string): string => path.join(data, 'environment.json');

const step = (number: number, chinese: string, english: string) => console.log(`${number}/3 ${chinese}…… ${english}…`);

const personas: readonly Persona[] = [
  ...demoPeople.map(({ openid, name, place, idNumber, phone }) => ({
    openid,
    name,
    title: '居民',
    phone,
    place: `${place} · 身份证 ${idNumber} · 手机 ${phone}`,
  })),
  ...demoStaff.map(({ openid, name, department, role }) => ({
    openid,
    name,
    place: department,
    title: staffRoles[role].title,
  })),
];

/** In a process of its own: the CDK is large, and is not needed once the template is there. */
async function synthesise(settings: StartSettings): Promise<string> {
  if (!existsSync(path.join(settings.root, 'infra/local/commands/synth.ts'))) {
    stopWith('infra/aws', 'there is nothing to synthesise here; name a folder with --template');
  }
  await run(settings, 'infra/local/commands/synth.ts', ['local'], process.env);
  return path.join(settings.root, 'infra/aws/cdk.out/local');
}

/** A program of ours in a process of its own, with nothing but the environment that it is given; its words are told when it fails. */
async function run({ root, stop }: StartSettings, file: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const tsx = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', tsx, path.join(root, file), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    signal: stop,
  });
  const words: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) stopWith(file, `没有成功。 It failed.\n${Buffer.concat(words)}`);
}

function tellAddresses(address: string): void {
  console.log(`\n医助已启动，请在浏览器打开 ${address}/ ，按 Ctrl-C 停止。`);
  console.log(`换个人登录（本机代替微信）：${address}/__local/`);
  console.log(
    `Yizhu is running: open ${address}/ in a browser; be somebody else at ${address}/__local/. Ctrl-C stops it.\n`,
  );
}

async function untilStopped(cloud: Cloud, stop: AbortSignal): Promise<void> {
  if (stop.aborted) return;
  const asked = new Promise<undefined>((resolve) => stop.addEventListener('abort', () => resolve(undefined)));
  const reason = await Promise.race([asked, cloud.died]);
  if (reason !== undefined) stopWith('DynamoDB Local', reason);
}
