import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { h5Folder } from '@yizhu/infra/local/serve/build-miniapp';
import { newerPolicies } from '../setup/newer-policies';
import { type Journey, startJourney } from './browser';
import { Walk } from './estimate-walk';

let journey: Journey;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'yizhu-offline-'));
  cpSync(h5Folder, folder, { recursive: true });
});
afterEach(async () => {
  await journey?.close();
  rmSync(folder, { recursive: true });
});

/** 10,000 − 4,000 = 6,000 in the bill of a 低保对象 of 彭水. */
async function pengshuiAmount(walk: Walk): Promise<string | null> {
  await walk.toBill('彭水', /^低保对象/, '已经结算');
  await walk.type('政策范围内费用', '10000');
  await walk.type('基本医保报销', '4000');
  await walk.type('结算日期', '2024-05-06');
  await walk.pick('特殊疾病');
  await walk.toResult();
  return walk.amount();
}

test('a page that was open once works without a network, from its start to the slip', async () => {
  journey = await startJourney(folder);
  const walk = await Walk.start(journey, { serviceWorkers: 'allow' });
  await walk.page.getByText(/救助办法\d+月\d+日核对过，是最新的/).waitFor();
  await walk.page.evaluate('navigator.serviceWorker.ready');
  await journey.goOffline();
  await walk.page.reload();
  await walk.page.getByText('现在连不上网，照样能算').waitFor();
  expect(await pengshuiAmount(walk)).toContain('4,800.00');
  await walk.press('看怎么算的');
  await walk.press('做成明白卡');
  await walk.see('明白卡');
});

test('newer policies are used at once, told, kept, and asked for by their ETag', async () => {
  writeFileSync(path.join(folder, 'policies.json'), JSON.stringify(newerPolicies()));
  journey = await startJourney(folder);
  const walk = await Walk.start(journey);
  await walk.page.getByText('救助办法有更新，已按新的算').waitFor();
  const again = walk.page.waitForResponse(/policies\.json$/);
  await walk.page.reload();
  expect((await again).status()).toBe(304);
  expect(await pengshuiAmount(walk)).toContain('5,100.00');
  expect(walk.complaints).toEqual([]);
});

test('what was typed is gone with the page when the person said so', async () => {
  journey = await startJourney(folder);
  const walk = await Walk.start(journey);
  await walk.press(/^彭水/);
  await walk.pick(/^低保对象/, 'checkbox');
  await walk.press('下一步');
  await walk.press('不记，关掉就没了');
  await walk.see('照着单子填');
  await walk.pick(/已经结算/);
  await walk.type('政策范围内费用', '10000');
  expect(await walk.page.evaluate<string>('JSON.stringify(localStorage)')).not.toMatch(/10000|低保/);
  await walk.page.goto(walk.page.url().replace(/#.*/, '#/pages/home/home'));
  await walk.page.reload();
  await walk.page.getByText('填的内容不记在这台手机上，关掉就没了').waitFor();
  expect(await walk.page.getByRole('button', { name: '接着上次的算' }).count()).toBe(0);
  await walk.press('改成记住');
  await walk.page.getByText('填的内容记在这台手机上').waitFor();
});
