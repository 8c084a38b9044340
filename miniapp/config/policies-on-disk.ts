import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { readPolicy } from '@yizhu/shared/policy/read-policy';

const policiesFolder = path.resolve(__dirname, '../../shared/policies');

/** Every policy of `shared/policies`, read and checked. */
export function readPolicies(): PolicyDocument[] {
  const names = readdirSync(policiesFolder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  return files.map((file) => readPolicy(readFileSync(path.join(policiesFolder, file), 'utf8'), file));
}
