/** L1: a category with a right in one benefit that is not named in the next of the chain: not entitled, or forgotten? */
import type { Benefit, PolicyDocument } from '../document';
import { benefitsOf } from '../order';
import { type Finding, finding } from './finding';
import { factsAgree, isPaidOnBill } from './meeting';

export function lostRights(document: PolicyDocument, stack: PolicyDocument[]): Finding[] {
  const all = benefitsOf(stack).map(({ benefit }) => benefit);
  return document.benefits
    .filter((benefit) => isPaidOnBill(benefit) && benefit.for !== 'everyone')
    .reduce<Finding[]>((found, benefit) => found.concat(lostIn(document, benefit, all)), []);
}

function lostIn(document: PolicyDocument, benefit: Benefit, all: Benefit[]): Finding[] {
  const earlier = all.filter(
    (one) => benefit.after.indexOf(one.id) >= 0 && isPaidOnBill(one) && factsAgree(one, benefit),
  );
  return document.categories.reduce<Finding[]>((found, { id, title }) => {
    const first = earlier.find((one) => one.for !== 'everyone' && one.for.indexOf(id) >= 0);
    if (!first || benefit.for.indexOf(id) >= 0) return found;
    const message = `“${title}”能享受“${first.title}”，“${benefit.title}”却没有列：请核对是不享受，还是漏了`;
    return found.concat(finding('L1', `benefits.${benefit.id}.for`, message, { about: id }));
  }, []);
}
