import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StaffPack } from '../src/staff/trial/pack-types';
import { policiesOnDisk } from './policies-on-disk';
import { examplesOf, readingGroups } from './reading-groups';

/** Write every policy of `shared/policies` as JSON, so that the phone carries no YAML parser and no schema checker. */
const packFile = path.resolve(__dirname, '../src/policy-pack.json');
/** What only staff pages show lies apart, so that an estimate does not load it. */
const staffFile = path.resolve(__dirname, '../src/staff/trial/staff-pack.json');

const onDisk = policiesOnDisk();
/** What no estimate reads (examples, other readings, notes, rounds, rules of the fund, deadlines) a phone need not carry. */
const policies = onDisk.map(({ policy }) => ({
  ...policy,
  readings: [],
  notes: [],
  deadlines: [],
  rounds: undefined,
  funds: undefined,
  acknowledged: [],
  benefits: policy.benefits.map((benefit) => ({ ...benefit, examples: [] })),
}));
const staff: StaffPack = Object.fromEntries(
  onDisk.map(({ policy, text, file, clauses }) => [
    policy.id,
    {
      groups: withoutExamples(readingGroups(text, file)),
      examples: examplesOf(policy),
      clauses,
      rest: {
        readings: policy.readings,
        notes: policy.notes,
        deadlines: policy.deadlines,
        rounds: policy.rounds,
        funds: policy.funds,
      },
    },
  ]),
);
writeFileSync(packFile, `${JSON.stringify(policies)}\n`);
writeFileSync(staffFile, `${JSON.stringify(staff)}\n`);
console.log(`policy pack: ${policies.map(({ name }) => name).join(', ')}`);

/** A reading may change an example, too; the pack has none where it would go. */
function withoutExamples(groups: StaffPack[string]['groups']): StaffPack[string]['groups'] {
  return groups.map(({ switches, variants }) => ({
    switches,
    variants: variants.map(({ values, changes }) => ({
      values,
      changes: changes.filter(({ path: [, , part] }) => part !== 'examples'),
    })),
  }));
}
