import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { h5Folder } from '@yizhu/infra/local/serve/build-miniapp';
import { type StaticServer, serveFolder } from '@yizhu/infra/local/serve/static-server';
import type { PackFile } from '@yizhu/miniapp/src/policies/pack-file';
import { newerPolicies } from '../setup/newer-policies';
import { PhoneNetwork } from './network';
import { Person } from './person';

let person: Person;
let server: StaticServer;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'yizhu-policies-'));
  for (const file of ['index.html', 'policies.json']) cpSync(path.join(h5Folder, file), path.join(folder, file));
  server = await serveFolder(folder, 0);
});
afterEach(async () => {
  person?.phone.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const withoutBenefits = ({ pack, ...file }: PackFile): object => ({
  ...file,
  pack: { ...pack, policies: pack.policies.map(({ benefits: _, ...rest }) => rest) },
});

const serve = (content: string): void => writeFileSync(path.join(folder, 'policies.json'), content);

/** 10,000 − 4,000 = 6,000 in the bill of a 低保对象 of 彭水. */
const pengshuiAmount = async (): Promise<string[]> => {
  await person.taps('彭水');
  await person.taps('低保对象');
  await person.taps('下一步');
  if (person.sees('不记，关掉就没了')) await person.taps('不记，关掉就没了');
  await person.taps('已经结算');
  await person.types('政策范围内费用', '10000');
  await person.types('基本医保报销', '4000');
  await person.types('结算日期', '2024-05-06');
  await person.taps('特殊疾病');
  await person.taps('看能报多少');
  return person.texts('answer__amount');
};

test('without a network everything of the estimate works, and the first page says which policies it goes by', async () => {
  person = await Person.opens();
  expect(person.screen).toContain('现在连不上网，照样能算：用的是手机里存的救助办法');
  expect(await pengshuiAmount()).toEqual(['4,800.00元']);
  expect(person.phone.toasts).toEqual([]);
  expect(person.phone.complaints).toEqual([]);
});

test('the same policies on the server change nothing; they are asked for again by their ETag', async () => {
  const network = new PhoneNetwork(server.address);
  person = await Person.opens({ network });
  expect(person.screen).toMatch(/救助办法\d+月\d+日核对过，是最新的/);
  person.phone.close();
  person = await Person.opens({ network, storage: person.phone.storage });
  expect(network.log).toEqual(['/policies.json 200', '/policies.json 304']);
  expect(person.phone.toasts).toEqual([]);
  expect(await pengshuiAmount()).toEqual(['4,800.00元']);
});

test('newer policies are used at once, told, and kept for when there is no network: 85 % of 6,000 are 5,100', async () => {
  serve(JSON.stringify(newerPolicies()));
  person = await Person.opens({ network: new PhoneNetwork(server.address) });
  expect(person.phone.toasts).toEqual(['救助办法有更新，已按新的算']);
  expect(await pengshuiAmount()).toEqual(['5,100.00元']);
  person.phone.close();
  person = await Person.opens({ storage: person.phone.storage });
  expect(person.screen).toMatch(/现在连不上网，照样能算：用的是手机里存的救助办法，\d+月\d+日核对过/);
  expect(await pengshuiAmount()).toEqual(['5,100.00元']);
});

test.each([
  ['cut off', JSON.stringify(newerPolicies()).slice(0, 20_000)],
  ['of another form', JSON.stringify({ ...newerPolicies(), form: 2 })],
  ['without policies', JSON.stringify({ ...newerPolicies(), pack: { policies: [], texts: '' } })],
  ['whose policies lost their benefits', JSON.stringify(withoutBenefits(newerPolicies()))],
  ['whose texts are too few', JSON.stringify({ ...newerPolicies(), pack: { ...newerPolicies().pack, texts: '彭水' } })],
  ['that is a page in between', '<html>请登录</html>'],
])('a file %s is left aside, and nothing of it is kept', async (_, content) => {
  serve(content);
  person = await Person.opens({ network: new PhoneNetwork(server.address) });
  expect(person.screen).toContain('现在连不上网，照样能算');
  expect(person.phone.storage.keys).toEqual([]);
  expect(await pengshuiAmount()).toEqual(['4,800.00元']);
  expect(person.phone.complaints).toEqual([]);
});

test('what storage gives back broken is not used', async () => {
  serve(JSON.stringify(newerPolicies()));
  person = await Person.opens({ network: new PhoneNetwork(server.address) });
  const { storage } = person.phone;
  storage.set('policies', {
    ...(storage.get('policies') as object),
    file: { pack: { policies: [{ id: 'half' }], texts: '' } },
  });
  person.phone.close();
  person = await Person.opens({ storage });
  expect(await pengshuiAmount()).toEqual(['4,800.00元']);
});
