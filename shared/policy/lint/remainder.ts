/** L7: a benefit on what is left to pay that does not take off what an earlier one gives for the same event. */
import type { Benefit, PolicyDocument } from '../document';
import { type Finding, finding } from './finding';
import { canMeet, isPaidOnBill } from './meeting';

export function forgottenBenefits({ benefits }: PolicyDocument): Finding[] {
  return benefits.reduce<Finding[]>((found, benefit, i) => {
    if (!isOnRemainder(benefit, benefits)) return found;
    const known = takenOff(benefit);
    const forgotten = benefits
      .slice(0, i)
      .filter((one) => isPaidOnBill(one) && known.indexOf(one.id) < 0 && canMeet(one, benefit));
    return found.concat(forgotten.map((one) => forgottenOne(benefit, one)));
  }, []);
}

function forgottenOne(benefit: Benefit, { id, title }: Benefit): Finding {
  const path = `benefits.${benefit.id}.${benefit.base === 'self-pay' ? 'after' : 'base.less'}`;
  return finding('L7', path, `按剩下的自付算，却没有减去前面的“${title}”：请在 after（或 base 的 less）里写上 ${id}`, {
    about: id,
  });
}

const takenOff = ({ after, base }: Benefit): string[] => after.concat(typeof base === 'object' ? base.less : []);

/** On self-pay, or on an amount less some other aid. */
const isOnRemainder = ({ base }: Benefit, benefits: Benefit[]): boolean =>
  base === 'self-pay' ||
  (typeof base === 'object' && base.less.some((id) => benefits.some((one) => one.id === id && !one.pays)));
