import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fillGaps, findGaps } from '../lock/platform-packages';

/** `npm run lock`: after npm has written the lock file, add the builds for other platforms that it left out. */
const file = path.resolve(import.meta.dirname, '../../../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
for (const { name, version } of findGaps(lock.packages)) console.log(`${name}@${version}`);
writeFileSync(file, `${JSON.stringify({ ...lock, packages: fillGaps(lock.packages) }, null, 2)}\n`);
