import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPolicy } from '@yizhu/shared/policy/read-policy';

/** Write every policy of `shared/policies` as one JSON file, so that the phone carries no YAML parser and no schema checker. */
const policiesFolder = path.resolve(__dirname, '../../shared/policies');
const packFile = path.resolve(__dirname, '../src/policy-pack.json');

const names = readdirSync(policiesFolder, { recursive: true, encoding: 'utf8' });
const files = names.filter((name) => name.endsWith('.yaml')).sort();
const policies = files.map((file) => readPolicy(readFileSync(path.join(policiesFolder, file), 'utf8'), file));
writeFileSync(packFile, `${JSON.stringify(policies)}\n`);
console.log(`policy pack: ${policies.map(({ name }) => name).join(', ')}`);
