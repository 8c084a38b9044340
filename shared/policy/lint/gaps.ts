/** L3 between benefits: two that share out the amounts between them and leave out, or both claim, the bound where they meet. */
import { isOnFact, least, most } from '../conditions';
import type { Benefit, Condition, PolicyDocument } from '../document';
import { yuan } from '../outcome';
import { type Finding, finding } from './finding';
import { canMeet } from './meeting';

export function gapsBetweenBenefits({ benefits }: PolicyDocument): Finding[] {
  const found: Finding[] = [];
  for (const lower of benefits)
    for (const upper of benefits) {
      if (lower === upper || !canMeet(lower, upper)) continue;
      for (const word of Object.keys(lower.when?.all ?? {})) {
        const [a, b] = [lower.when?.all[word], upper.when?.all[word]];
        const path = `benefits.${upper.id}.when.${word}`;
        if (a && b && !isOnFact(a) && !isOnFact(b)) found.push(...meetingOf(a, b, lower, path));
      }
    }
  return found;
}

function meetingOf(a: Condition, b: Condition, lower: Benefit, path: string): Finding[] {
  const [end, start] = [most(a), least(b)];
  const said = (fen: number, words: string): Finding[] => [
    finding('L3', path, `恰好 ${yuan(fen)}时，和“${lower.title}”${words}：请核对 over/from、below/upto`, {
      severity: 'warn',
      about: lower.id,
    }),
  ];
  if (start === end + 2) return said(end + 1, '都不给，是空档');
  return start === end ? said(end, '都给，是重叠') : [];
}
