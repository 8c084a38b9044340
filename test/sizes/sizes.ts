/** What has to be loaded before a person can do something, measured on the built output. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { h5Folder, weappFolder } from '@yizhu/infra/local/serve/build-miniapp';
import { minify } from '@yizhu/miniapp/config/minify';
import { packPolicies, phonePart } from '@yizhu/shared/policy/pack-write';
import { readPolicy } from '@yizhu/shared/policy/read-policy';
import { buildSync } from 'esbuild';
import { minify_sync } from 'terser';

const root = path.resolve(import.meta.dirname, '../..');
/** As WeChat counts. */
export const KB = 1024;

export type Size = { what: string; bytes: number; limit: number };

/** Every size that has a limit. */
export const allSizes = (): Size[] => [...weappSizes(), h5FirstLoad(), engineWithPolicies()];

/** The main package and each subpackage, as they are uploaded. */
export function weappSizes(): Size[] {
  const { subPackages } = JSON.parse(readFileSync(path.join(weappFolder, 'app.json'), 'utf8')) as {
    subPackages: { root: string }[];
  };
  const roots = subPackages.map((one) => one.root);
  const files = filesIn(weappFolder);
  const isOf = (folder: string) => (file: string) => file.startsWith(`${folder}/`);
  const main = files.filter((file) => !roots.some((folder) => isOf(folder)(file)));
  const sizeOf = (some: string[]) => sum(some.map((file) => statSync(path.join(weappFolder, file)).size));
  return [
    { what: 'weapp main package', bytes: sizeOf(main), limit: 600 * KB },
    ...roots.map((one) => ({ what: `weapp ${one}`, bytes: sizeOf(files.filter(isOf(one))), limit: 300 * KB })),
  ];
}

/** All that a browser may ask for before the home page stands: every file but those that only other pages name. */
export function h5FirstLoad(): Size {
  const files = filesIn(h5Folder).filter((file) => /\.(js|css|html)$/.test(file));
  const app = readFileSync(path.join(h5Folder, files.find((file) => /^js\/app\./.test(file)) ?? ''), 'utf8');
  const chunksOf = pageChunks(app);
  const home = chunksOf['pages/home/home'] ?? [];
  const later = Object.values(chunksOf)
    .flat()
    .filter((chunk) => !home.includes(chunk));
  const isLater = (file: string): boolean =>
    later.some((chunk) => file.startsWith(`css/${chunk}.`) || file.includes(`.${hashOf(app, chunk)}.`));
  const bytes = sum(files.filter((file) => !isLater(file)).map((file) => gz(readFileSync(path.join(h5Folder, file)))));
  return { what: 'h5 first load, gzip', bytes, limit: 220 * KB };
}

/** By page, the chunks that its loader waits for. */
export function pageChunks(app: string): Record<string, string[]> {
  const chunks: Record<string, string[]> = {};
  for (const [, page, load] of app.matchAll(/"path":"([^"]+)","load":function\([^)]*\)\{return\[(.*?)\.then\(/g))
    chunks[page as string] = [...(load as string).matchAll(/\.e\((\d+)\)/g)].map(([, chunk]) => chunk as string);
  return chunks;
}

/** The hash by which the loader of the app knows a chunk's file. */
const hashOf = (app: string, chunk: string): string =>
  new RegExp(`[{,]"?${chunk}"?:"([0-9a-f]{8})"`).exec(app)?.[1] ?? `no file of chunk ${chunk}`;

/**
 * What works out an estimate and explains it, with the policies of the five counties and cities whose documents lie here. The code is
 * written as the phone's build writes it: ES2015 with fields that are assigned, through the same minifier.
 */
export function engineWithPolicies(): Size {
  const { outputFiles } = buildSync({
    stdin: {
      contents: [
        "export { assess } from './policy/assess';",
        "export { bind } from './policy/bind';",
        "export { explain } from './policy/explain';",
        "export { unpackPolicies } from './policy/pack';",
      ].join('\n'),
      resolveDir: path.join(root, 'shared'),
    },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    target: 'es2015',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  const { code = '' } = minify_sync(outputFiles[0]?.text ?? '', { module: true, ...minify });
  const policies = JSON.stringify(packPolicies(countyPolicies().map(phonePart)).pack);
  return {
    what: 'engine, explainer and five policies, gzip',
    bytes: gz(Buffer.from(code + policies)),
    limit: 30 * KB,
  };
}

/** Those whose document lies beside the file, sentence by sentence. */
function countyPolicies() {
  const folder = path.join(root, 'shared/policies');
  const files = filesIn(folder).filter((file) => file.endsWith('.yaml'));
  const whole = files.filter((file) => existsSync(path.join(folder, path.dirname(file), 'clauses.json')));
  return whole.map((file) => readPolicy(readFileSync(path.join(folder, file), 'utf8'), file));
}

const gz = (content: Uint8Array): number => gzipSync(content, { level: 9 }).length;
const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
