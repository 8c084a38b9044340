/** Whether two benefits can be given for the same event to the same person, as far as their facts and categories say. */
import { sameEvent } from '../check-scope';
import { isMet } from '../conditions';
import type { Benefit, Condition } from '../document';

/** Whether a value of a fact can come to the benefit at all. */
export function letsIn({ for: categories, when }: Benefit, fact: string, value: string): boolean {
  if (!isMet(when?.all[fact] ?? {}, value)) return false;
  return fact !== 'category' || categories === 'everyone' || categories.indexOf(value) >= 0;
}

export const shareCategory = (a: Benefit, b: Benefit): boolean =>
  a.for === 'everyone' || b.for === 'everyone' || a.for.some((id) => b.for.indexOf(id) >= 0);

/** No fact must be one thing for the first and another for the second, in one of the alternatives of each at least. */
export const factsAgree = (a: Benefit, b: Benefit): boolean => agree(a, b) && agree(b, a);

function agree({ when }: Benefit, other: Benefit): boolean {
  const all = (conditions: Record<string, Condition>): boolean =>
    Object.keys(conditions).every((fact) => canBoth(fact, conditions[fact] as Condition, other));
  return all(when?.all ?? {}) && (!when || when.any.length === 0 || when.any.some(all));
}

/** A value that the condition lets through, and the other benefit, too; of two that only leave values out there is always one. */
function canBoth(fact: string, condition: Condition, other: Benefit): boolean {
  const named = condition.is ?? namedBy(fact, other);
  return !named || named.some((value) => isMet(condition, value) && letsIn(other, fact, value));
}

const namedBy = (fact: string, { for: categories, when }: Benefit): string[] | undefined =>
  when?.all[fact]?.is ?? (fact === 'category' && categories !== 'everyone' ? categories : undefined);

/** One is given only where the other is not. */
const exclude = (a: Benefit, b: Benefit): boolean => a.unless.indexOf(b.id) >= 0 || b.unless.indexOf(a.id) >= 0;

export const canMeet = (a: Benefit, b: Benefit): boolean =>
  sameEvent(a, b) && factsAgree(a, b) && shareCategory(a, b) && !exclude(a, b);

/** Whether it takes its part of the bill; what is given beside the bill, decided elsewhere or not offered takes none. */
export const isPaidOnBill = ({ base, pays, external, judgement, offered }: Benefit): boolean =>
  !pays &&
  !external &&
  !judgement &&
  offered &&
  (base === 'self-pay' || (typeof base === 'object' && typeof base.of === 'string'));
