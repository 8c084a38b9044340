import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { type Pack, unpackPolicies } from '@yizhu/shared/policy/pack';
import packed from './policy-pack.json';

/** Every policy of `shared/policies`, checked when the app was built. */
export const policyPack = packed as unknown as Pack;
export const policies: PolicyDocument[] = unpackPolicies(policyPack);
