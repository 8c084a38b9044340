/** Which of a policy's categories a person holds on a day. */
import { type DatedIdentity, identitiesOn } from '../people/validity';
import type { Category } from './document';

/** Held categories in order of precedence. A word that is no identity of the policy is none; dated ones as `people/validity` says. */
export function categoriesHeld(
  categories: Category[],
  identities: (string | DatedIdentity)[],
  date: string,
): Category[] {
  const dated = identities.filter((one): one is DatedIdentity => typeof one !== 'string');
  const words = identitiesOn(dated, date);
  for (const one of identities) if (typeof one === 'string') words.push(one);
  return categories.filter(
    ({ title, words: known, until }) =>
      words.some((word) => word === title || known.indexOf(word) >= 0) && !(typeof until === 'string' && date > until),
  );
}
