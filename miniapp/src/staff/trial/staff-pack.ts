import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { policies } from '../../policies';
import type { StaffPack, StaffPolicy } from './pack-types';
import pack from './staff-pack.json';

const nothing: StaffPolicy = {
  groups: [],
  examples: {},
  clauses: [],
  rest: { readings: [], notes: [], deadlines: [] },
};

/** Other readings, examples and clauses of a document, made when the app was built. */
export const staffPolicy = (id: string): StaffPolicy => (pack as unknown as StaffPack)[id] ?? nothing;

/** Every policy, with the parts that the phone's pack leaves out. */
export const wholePolicies: PolicyDocument[] = policies.map((policy) => ({
  ...policy,
  ...staffPolicy(policy.id).rest,
}));
