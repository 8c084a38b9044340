import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { functions } from './functions';
import type { StageName } from './stages';
import { type Synthesis, synthesise, type Template } from './synthesise';

/** For tests of the template: entries that do nothing, in a new folder that the caller removes. */
export function writeTinyFunctions(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'yizhu-functions-'));
  for (const { entry } of Object.values(functions)) {
    const file = path.join(folder, entry);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `export const handler = async () => '${entry}';\n`);
  }
  return folder;
}

/** The template of a stage around functions that do nothing. It leaves nothing behind. */
export function templateOf(stage: StageName, change?: Synthesis['change']): Template {
  const functionsFolder = writeTinyFunctions();
  try {
    return synthesise({ stage, functionsFolder, outFolder: path.join(functionsFolder, 'out'), change });
  } finally {
    rmSync(functionsFolder, { recursive: true });
  }
}
