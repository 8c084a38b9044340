/** Everything that can be said of one policy document as it stands, without the file it was read from. */
import type { PolicyDocument } from '../document';
import { PolicyError } from '../problem';
import { sameDocument, stackFor } from '../region';
import { boundsNotQuoted } from './bounds';
import { strangeCitations } from './citations';
import { uncitedSentences } from './coverage';
import { economicsOf } from './economics';
import type { Finding, Surroundings } from './finding';
import { fixedAmounts } from './fixed-amounts';
import { gapsBetweenBenefits } from './gaps';
import { numbersNotQuoted } from './numbers';
import { ambiguousPhrases } from './phrases';
import { idlePools } from './pools';
import { unconfirmedReadings } from './readings';
import { forgottenBenefits } from './remainder';
import { lostRights } from './rights';
import { findingOf, structureOf } from './structure';
import { timeFindings } from './time';
import { unreachableParts } from './unreachable';

/** Every finding, acknowledged or not. What compile refuses is all that is said of a document until it is mended. */
export function lint(document: PolicyDocument, around: Surroundings = {}): Finding[] {
  const structure = structureOf(document);
  const cited = [...structure, ...strangeCitations(document, around)];
  if (structure.length > 0) return cited;
  const stack = stackOf(document, around.others ?? []);
  return [
    ...cited,
    ...numbersNotQuoted(document),
    ...boundsNotQuoted(document),
    ...uncitedSentences(document, around),
    ...lostRights(document, stack),
    ...unreachableParts(document, stack),
    ...gapsBetweenBenefits(document),
    ...idlePools(document, stack),
    ...forgottenBenefits(document),
    ...fixedAmounts(document),
    ...inPractice(document, stack),
    ...timeFindings(document, around),
    ...ambiguousPhrases(document, around),
    ...unconfirmedReadings(document),
  ];
}

/** The document with those around it, without other versions of itself. */
function stackOf(document: PolicyDocument, others: PolicyDocument[]): PolicyDocument[] {
  const all = [...others.filter(({ id }) => id !== document.id), document];
  return stackFor(all, document.document.adcode).filter((one) => one === document || !sameDocument(all, one, document));
}

/** The document at work, with those of its region where they fit together; that they do not is said elsewhere. */
function inPractice(document: PolicyDocument, stack: PolicyDocument[]): Finding[] {
  try {
    return economicsOf(document, stack);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return stack.length > 1 ? inPractice(document, [document]) : error.problems.map(findingOf);
  }
}
