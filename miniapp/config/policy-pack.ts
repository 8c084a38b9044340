import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** Write every policy of `shared/policies` as one JSON file, so that the phone carries no YAML parser and no schema checker. */
const policiesFolder = path.resolve(__dirname, '../../shared/policies');
const packFile = path.resolve(__dirname, '../src/policy-pack.json');

const readPolicy = (text: string, _file: string): unknown => parse(text);

function policyFiles(): string[] {
  const names = readdirSync(policiesFolder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.yaml')).sort();
}

mkdirSync(policiesFolder, { recursive: true });
const policies = policyFiles().map((file) => readPolicy(readFileSync(path.join(policiesFolder, file), 'utf8'), file));
writeFileSync(packFile, `${JSON.stringify(policies)}\n`);
console.log(`policy pack: ${policies.length} policies`);
