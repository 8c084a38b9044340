import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { weappFolder } from '@yizhu/infra/local/serve/build-miniapp';

if (!existsSync(path.join(weappFolder, 'app.json'))) {
  throw new Error('These tests need the mini-program built for WeChat: npm test -- --selectProjects weapp builds it.');
}

/** The text of a built file. */
export const readBuilt = (file: string): string => readFileSync(path.join(weappFolder, file), 'utf8');

/** The built files with an ending, as paths inside the built folder. */
export const builtFiles = (ending = '', folder = weappFolder): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
