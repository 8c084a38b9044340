import type { PolicyDocument } from '@yizhu/shared/policy/document';
import written from './policies.json';
import { type PolicyStack, policyStack } from './policy-stack';

const policies = written as unknown as PolicyDocument[];
const stacks = new Map<string, PolicyStack>();

/** The policies that this version carries, as they hold in a county; undefined where nobody has written one. */
export function policiesIn(adcode: string): PolicyStack | undefined {
  const known = stacks.get(adcode) ?? policyStackOrNone(adcode);
  if (known) stacks.set(adcode, known);
  return known;
}

function policyStackOrNone(adcode: string): PolicyStack | undefined {
  const isWritten = policies.some(({ document }) => adcode.startsWith(document.adcode.replace(/(00)+$/, '')));
  return isWritten ? policyStack(policies, adcode) : undefined;
}
