import type { PolicyDocument } from '@yizhu/shared/policy/document';
import pack from './policy-pack.json';

/** Every policy of `shared/policies`, checked when the app was built. */
export const policies = pack as unknown as PolicyDocument[];
