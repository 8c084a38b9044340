import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compile } from '@yizhu/shared/policy/compile';
import { unpackPolicies } from '@yizhu/shared/policy/pack';
import { packPolicies, phonePart } from '@yizhu/shared/policy/pack-write';
import { regionsOf, stackFor } from '@yizhu/shared/policy/region';
import { type PackFile, packForm } from '../src/policies/pack-file';
import type { StaffPack } from '../src/staff/trial/pack-types';
import { policiesOnDisk } from './policies-on-disk';
import { examplesOf, readingGroups } from './reading-groups';

/** Write every policy of `shared/policies` as JSON, so that the phone carries no YAML parser and no schema checker. */
const packFile = path.resolve(__dirname, '../src/policy-pack.json');
/** What only staff pages show lies apart, so that an estimate does not load it. */
const staffFile = path.resolve(__dirname, '../src/staff/trial/staff-pack.json');

const onDisk = policiesOnDisk();
const whole = onDisk.map(({ policy }) => policy);
// The phone only binds: what is wrong with a stack has to be said here.
for (const { adcode } of regionsOf(whole)) compile(stackFor(whole, adcode));
const phone = whole.map(phonePart);
const { pack, clauseIds } = packPolicies(phone);
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));
if (!isDeepStrictEqual(stored(unpackPolicies(stored(pack), (id) => clauseIds[id])), stored(phone)))
  throw new Error(
    'a policy comes out of the pack otherwise than it went in: does a name in it read cite, for, when or counting?',
  );
const staff: StaffPack = Object.fromEntries(
  onDisk.map(({ policy, text, file, clauses }) => [
    policy.id,
    {
      groups: withoutExamples(readingGroups(text, file)),
      examples: examplesOf(policy),
      clauses,
      clauseIds: clauseIds[policy.id] ?? [],
      rest: {
        document: policy.document,
        'category-choice': policy['category-choice'],
        channels: policy.channels,
        readings: policy.readings,
        notes: policy.notes,
        deadlines: policy.deadlines,
        rounds: policy.rounds,
        funds: policy.funds,
      },
    },
  ]),
);
const id = createHash('sha256').update(JSON.stringify(pack)).digest('hex').slice(0, 16);
writeFileSync(packFile, `${JSON.stringify({ form: packForm, id, pack } satisfies PackFile)}\n`);
writeFileSync(staffFile, `${JSON.stringify(staff)}\n`);
console.log(`policy pack: ${onDisk.map(({ policy }) => policy.name).join(', ')}`);

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
