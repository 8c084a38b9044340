/** `npm run screens`: retakes every screen at every size, into `screens/`, and says what is too small, cut, beside the page or hard to read. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { provideDynamodbLocal } from '@yizhu/infra/local/cloud/database/provide-dynamodb-local';
import { provideJava } from '@yizhu/infra/local/cloud/database/provide-java';
import { buildH5 } from '@yizhu/infra/local/serve/build-miniapp';
import { type Journey, startJourney } from '../journeys/browser';
import { provideChineseFont } from '../setup/chinese-font';
import { provideChromium } from '../setup/chromium';
import { provideTemplate } from '../setup/local-system';
import { buildForTests } from '../setup/origin';
import { takeLine } from './line-shots';
import { type Look, Shots } from './shots';
import { sizes, walks } from './walks';

const folder = path.resolve(import.meta.dirname, '../../screens');
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

process.env.CHROMIUM_PATH = provideChromium();
provideChineseFont();
buildForTests();
await buildH5(stop.signal);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
provideJava(console.log);
provideDynamodbLocal(console.log);
await provideTemplate();
const journey = await startJourney();
try {
  const faults = await takeAll(journey);
  if (!stop.signal.aborted) faults.push(...(await takeLine(folder)));
  for (const fault of faults) console.log(fault);
  console.log(faults.length === 0 ? `每一屏都合格，图片在 ${folder}` : `有 ${faults.length} 处要改，图片在 ${folder}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await journey.close();
}

async function takeAll(open: Journey): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, walk] of Object.entries(walks))
    for (const size of sizes.filter(({ of }) => of.includes(name))) {
      const shots = new Shots(path.join(folder, `${name}-${size.name}`), size.isLarge);
      const look: Look = (page, screen) => shots.take(page, screen);
      await walk(open, size, look);
      console.log(`${name} ${size.name}：${shots.taken} 屏，${shots.faults.length} 处要改`);
      faults.push(...shots.faults);
      if (stop.signal.aborted) return faults;
    }
  return faults;
}
