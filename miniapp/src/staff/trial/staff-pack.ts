import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { unpackPolicies } from '@yizhu/shared/policy/pack';
import { basePack } from '../../policies/base';
import type { StaffPack, StaffPolicy } from './pack-types';
import pack from './staff-pack.json';

const nothing: StaffPolicy = {
  groups: [],
  examples: {},
  clauses: [],
  clauseIds: [],
  rest: { readings: [], notes: [], deadlines: [] },
};

/** Other readings, examples and clauses of a document, made when the app was built. */
export const staffPolicy = (id: string): StaffPolicy => (pack as unknown as StaffPack)[id] ?? nothing;

/** Every policy, with the parts that the phone's pack leaves out. */
export const wholePolicies: PolicyDocument[] = unpackPolicies(basePack.pack, (id) => staffPolicy(id).clauseIds).map(
  (policy) => ({ ...policy, ...staffPolicy(policy.id).rest }),
);
