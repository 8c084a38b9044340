/** Which of a policy's categories a person holds on a day, for one kind of event. */
import { type DatedIdentity, isHeldOn } from '../people/dated-identity';
import type { Category } from './document';

/** Medical costs, one bill or a year of them: there a category with `as` is helped as the other one. Enrolment and the like are its own. */
export const isHelpedAsOther = ({ kind, per }: { kind: string; per?: 'encounter' | 'year' }): boolean =>
  per === 'year' || kind === 'visit' || kind === 'year';

/** Whether the identity opens a right on a day: its first and last day, where it has them, both count. */
export const opensRights = ({ from, until }: Category, date: string): boolean =>
  (from === undefined || date >= from) && !(typeof until === 'string' && date > until);

/**
 * Held categories in order of precedence. A word that is no identity of the policy is none; dated ones as `isHeldOn` says; one with
 * `as` gives its place to the other where costs are helped.
 */
export function categoriesHeld(
  categories: Category[],
  identities: (string | DatedIdentity)[],
  date: string,
  kind: string,
): Category[] {
  const words: string[] = [];
  for (const one of identities)
    if (typeof one === 'string') words.push(one);
    else if (isHeldOn(one, date)) words.push(one.identity);
  const held = categories.filter(
    (one) => words.some((word) => word === one.title || one.words.indexOf(word) >= 0) && opensRights(one, date),
  );
  if (!isHelpedAsOther({ kind }) || held.every((one) => one.as === undefined)) return held;
  const ids = held.map((one) => one.as ?? one.id);
  return categories.filter(({ id }) => ids.indexOf(id) >= 0);
}
