/** Which of a policy's categories a person holds on a day. */
import type { Category } from './document';

export type DatedIdentity = { identity: string; from?: string; to?: string };

/** Held categories in order of precedence; `from` counts, `to` does not. A word that is no identity of the policy is none. */
export function categoriesHeld(
  categories: Category[],
  identities: (string | DatedIdentity)[],
  date: string,
): Category[] {
  const words: string[] = [];
  for (const one of identities) {
    if (typeof one === 'string') words.push(one);
    else if ((one.from === undefined || one.from <= date) && (one.to === undefined || date < one.to))
      words.push(one.identity);
  }
  return categories.filter((category) =>
    words.some((word) => word === category.title || category.words.indexOf(word) >= 0),
  );
}
