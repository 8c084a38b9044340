import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPolicies } from './policies-on-disk';

/** Write every policy of `shared/policies` as one JSON file, so that the phone carries no YAML parser and no schema checker. */
const packFile = path.resolve(__dirname, '../src/policy-pack.json');

/** Worked examples are for whoever reads the file; a phone need not carry them. */
const policies = readPolicies().map((policy) => ({
  ...policy,
  benefits: policy.benefits.map((benefit) => ({ ...benefit, examples: [] })),
}));
writeFileSync(packFile, `${JSON.stringify(policies)}\n`);
console.log(`policy pack: ${policies.map(({ name }) => name).join(', ')}`);
