/** `npm run policies`: every policy of `shared/policies` as `policies.json`, which the bundles carry, so that no Lambda parses YAML. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '@yizhu/shared/policy/compile';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { readPolicy } from '@yizhu/shared/policy/read-policy';
import { regionsOf, stackFor } from '@yizhu/shared/policy/region';

const here = path.dirname(fileURLToPath(import.meta.url));
const policiesFolder = path.join(here, '../../shared/policies');

/** Every policy in order of its file, without what decides nothing: examples and what was said about findings of lint. */
export function policiesOnDisk(): PolicyDocument[] {
  const names = readdirSync(policiesFolder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  return files.map((file) => deciding(readPolicy(readFileSync(path.join(policiesFolder, file), 'utf8'), file)));
}

function deciding(policy: PolicyDocument): PolicyDocument {
  return {
    ...policy,
    acknowledged: [],
    benefits: policy.benefits.map((benefit) => ({ ...benefit, examples: [] })),
  };
}

/** Writes the file, after every region's stack was checked. The same policies give the same bytes. */
export function writePolicies(): void {
  const policies = policiesOnDisk();
  for (const { adcode } of regionsOf(policies)) compile(stackFor(policies, adcode));
  writeFileSync(path.join(here, 'policies.json'), `${JSON.stringify(policies)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writePolicies();
