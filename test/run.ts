import { spawn } from 'node:child_process';
import path from 'node:path';
import { provideDynamodbLocal } from '@yizhu/infra/local/cloud/database/provide-dynamodb-local';
import { provideJava } from '@yizhu/infra/local/cloud/database/provide-java';
import { buildH5, buildWeapp } from '@yizhu/infra/local/serve/build-miniapp';
import { provideChineseFont } from './setup/chinese-font';
import { provideChromium } from './setup/chromium';
import { provideTemplate } from './setup/local-system';
import { buildForTests } from './setup/origin';

/** `npm test`: provide what the tests need, then run them all. Arguments after `--` go to jest. */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

buildForTests();
console.log('1/7 A browser for the journeys');
const browser = provideChromium();
console.log(`    ${browser}`);
console.log('2/7 A Chinese font');
provideChineseFont();
console.log('3/7 The mini-program for the browser');
await buildH5(stop.signal);
console.log('4/7 The mini-program for WeChat');
await buildWeapp(stop.signal);
console.log('5/7 DynamoDB Local');
provideJava(console.log);
provideDynamodbLocal(console.log);
console.log('6/7 The functions and the template of the cloud');
await provideTemplate();
console.log('7/7 The tests');
process.exitCode = await runJest(process.argv.slice(2));

function runJest(args: readonly string[]): Promise<number> {
  const jest = path.resolve(import.meta.dirname, '../node_modules/jest/bin/jest.js');
  const env = { ...process.env, CHROMIUM_PATH: browser };
  const child = spawn(process.execPath, [jest, ...args], { stdio: 'inherit', env });
  stop.signal.addEventListener('abort', () => child.kill());
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}
