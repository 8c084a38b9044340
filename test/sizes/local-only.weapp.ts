import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { h5Folder, weappFolder } from '@yizhu/infra/local/serve/build-miniapp';

/** The addresses of the local cloud, the switch between demo persons, and who they are. */
const localOnly = /__local|\bpersonas?\b|persona[A-Z_-]|stand-in|demo-[a-z]/;

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|html|css|wxml|json)$/.test(file));

test.each([
  ['the build for browsers', h5Folder],
  ['the build for WeChat', weappFolder],
])('%s holds nothing of what runs on one computer only', (_, folder) => {
  const files = filesOf(folder);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => localOnly.test(readFileSync(path.join(folder, file), 'utf8')))).toEqual([]);
});

test.each(["fetch('/__local/wechat/phone-codes')", 'const personas = [];', "openid: 'demo-wang'"])(
  '%s would be noticed',
  (text) => expect(text).toMatch(localOnly),
);
