/** `policy diff`: what another version of a policy changes. */
import { caseBank, readBank } from './case-bank';
import { diffPolicies } from './diff-cases';
import { diffPage } from './diff-page';
import { policyNamed } from './policy-named';

/** What is printed. Either version is a name, an id, a file or `git:REVISION:PATH`. */
export function diffCommand(
  before: string,
  after: string,
  { cases = caseBank, json }: { cases?: string; json?: boolean },
): string {
  const diff = diffPolicies(policyNamed(before), policyNamed(after), readBank(cases));
  return json ? JSON.stringify(diff, null, 2) : diffPage(diff);
}
