import { endpoints } from '@yizhu/shared/api/endpoints';
import { filesUnder, isTest, isTypeScript, readSource } from './source';

/** Names of endpoints in `call('…')`. */
const callsIn = (text: string): string[] => [...text.matchAll(/\bcall\('(\w+)'/g)].map(([, name = '']) => name);

test('every endpoint is called by a page, and none that does not exist', () => {
  const sources = filesUnder('miniapp/src').filter((file) => isTypeScript(file) && !isTest(file));
  const called = new Set(sources.flatMap((file) => callsIn(readSource(file))));
  expect([...called].sort()).toEqual(Object.keys(endpoints).sort());
});

test('a call is found by the name in it', () => {
  expect(callsIn("call('home'); void call('step', { body }); recall('x')")).toEqual(['home', 'step']);
});
