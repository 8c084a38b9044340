import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { functionNames, functions } from './functions';
import type { FunctionName } from './grants';

export const repository = path.resolve(import.meta.dirname, '../..');
export const defaultFunctionsFolder = path.join(repository, 'functions');
export const defaultBundlesFolder = path.join(import.meta.dirname, 'dist');

/** What runs on one computer only and must never be in a bundle: `infra/local`, and the switch between demo persons. */
const localOnly = [/infra\/local/, /\bpersonas?\b|persona[A-Z_-]/];

/** Some packages still call `require` inside of what is an ES module here. */
const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** Makes `<bundlesFolder>/<function>/index.mjs` of every function, the same bytes each time. Throws when an entry is missing. */
export function bundleAll(functionsFolder: string, bundlesFolder: string): void {
  const missing = functionNames.map((name) => entryOf(functionsFolder, name)).filter((entry) => !existsSync(entry));
  if (missing.length > 0) throw new Error(`No such entry of a function: ${missing.join(', ')}`);
  for (const name of functionNames) bundle(entryOf(functionsFolder, name), fileOf(bundlesFolder, name));
}

/** The folder that is uploaded for a function. */
export const bundleFolder = (bundlesFolder: string, name: FunctionName): string => path.join(bundlesFolder, name);

const fileOf = (bundlesFolder: string, name: FunctionName) => path.join(bundleFolder(bundlesFolder, name), 'index.mjs');
const entryOf = (functionsFolder: string, name: FunctionName) => path.join(functionsFolder, functions[name].entry);

function bundle(entry: string, outfile: string): void {
  mkdirSync(path.dirname(outfile), { recursive: true });
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    // Also runs on the Node of this computer.
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: banner },
    loader: { '.yaml': 'text' },
    // Paths in comments are then the same on every machine.
    absWorkingDir: repository,
    logLevel: 'error',
  });
  refuseLocalOnly(outfile);
}

/** Throws when a bundle holds what only one computer may run. */
export function refuseLocalOnly(file: string): void {
  const found = localOnly.map((words) => words.exec(readFileSync(file, 'utf8'))?.[0]).filter(Boolean);
  if (found.length > 0) throw new Error(`${file} holds what runs on one computer only: ${found.join(', ')}`);
}
