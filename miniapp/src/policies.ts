import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { type Packed, unpackPolicies } from '@yizhu/shared/policy/pack';
import packed from './policy-pack.json';

/** Every policy of `shared/policies`, checked when the app was built. */
export const policyPack = packed as unknown as Packed[];
export const policies: PolicyDocument[] = unpackPolicies(policyPack);
