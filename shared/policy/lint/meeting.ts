/** Whether two benefits can be given for the same event to the same person, as far as their facts and categories say. */
import { sameEvent } from '../check-scope';
import type { Benefit } from '../document';

/** Whether a value of a fact can come to the benefit at all. */
export function letsIn({ for: categories, when }: Benefit, fact: string, value: string): boolean {
  const is = when?.all[fact]?.is;
  if (is && is.indexOf(value) < 0) return false;
  return fact !== 'category' || categories === 'everyone' || categories.indexOf(value) >= 0;
}

export const shareCategory = (a: Benefit, b: Benefit): boolean =>
  a.for === 'everyone' || b.for === 'everyone' || a.for.some((id) => b.for.indexOf(id) >= 0);

/** No fact must be one thing for the first and another for the second. */
export const factsAgree = (a: Benefit, b: Benefit): boolean =>
  Object.keys(a.when?.all ?? {}).every((fact) => {
    const is = a.when?.all[fact]?.is;
    return !is || is.some((value) => letsIn(b, fact, value));
  });

/** One is given only where the other is not. */
const exclude = (a: Benefit, b: Benefit): boolean => a.unless.indexOf(b.id) >= 0 || b.unless.indexOf(a.id) >= 0;

export const canMeet = (a: Benefit, b: Benefit): boolean =>
  sameEvent(a, b) && factsAgree(a, b) && shareCategory(a, b) && !exclude(a, b);

/** Whether it takes its part of the bill; what is given beside the bill, or decided elsewhere, takes none. */
export const isPaidOnBill = ({ base, pays, external, judgement }: Benefit): boolean =>
  !pays &&
  !external &&
  !judgement &&
  (base === 'self-pay' || (typeof base === 'object' && typeof base.of === 'string'));
