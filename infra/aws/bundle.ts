import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { functionNames, functions } from './functions';
import type { FunctionName } from './grants';

export const repository = path.resolve(import.meta.dirname, '../..');
export const defaultFunctionsFolder = path.join(repository, 'functions');
export const defaultBundlesFolder = path.join(import.meta.dirname, 'dist');

/** The switch between demo persons, which runs on one computer only. */
const personaSwitch = /\bpersonas?\b|persona[A-Z_-]/;

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
  const { metafile } = buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    // Also runs on the Node of this computer.
    target: 'node20',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: banner },
    // Half the size to load; names stay, since they stand in the logs.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    absWorkingDir: repository,
    metafile: true,
    logLevel: 'error',
  });
  refuseLocalOnly(outfile, Object.keys(metafile.inputs));
}

/** Throws when a bundle holds what only one computer may run: a file of `infra`, or the persona switch. */
function refuseLocalOnly(outfile: string, inputs: readonly string[]): void {
  const ofInfra = inputs.filter((file) => file.startsWith('infra/'));
  const words = personaSwitch.exec(readFileSync(outfile, 'utf8'))?.[0] ?? [];
  const found = [...ofInfra, ...[words].flat()];
  if (found.length > 0) throw new Error(`${outfile} holds what runs on one computer only: ${found.join(', ')}`);
}
