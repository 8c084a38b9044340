/** What reading and compiling refuse, as findings: the same places and words, sorted into checks. */
import { checkStack } from '../check';
import type { PolicyDocument } from '../document';
import { factSpace } from '../fact-space';
import type { PolicyProblem } from '../problem';
import { type CheckId, type Finding, finding } from './finding';

const checkOf: Record<PolicyProblem['code'], CheckId> = {
  'policy.unreadable': 'S6',
  'policy.unknownWord': 'S1',
  'policy.unknownName': 'S1',
  'policy.duplicate': 'S1',
  'policy.badValue': 'S6',
  'policy.missingClause': 'S3',
  'policy.cycle': 'S2',
  'policy.overlap': 'L3',
  'policy.rateAboveOne': 'S7',
};

export const findingOf = ({ code, path, message }: PolicyProblem): Finding =>
  finding(checkOf[code], path, message, { code });

export function structureOf(document: PolicyDocument): Finding[] {
  const categories = document.categories.map((category) => category.id);
  return checkStack([document], factSpace([document], categories)).map(findingOf);
}
