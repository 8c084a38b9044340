/** Where in the document a rule stands, place by place, with the document's own words. */
import { poolsIn } from '../check-scope';
import type { Benefit, Cited, PolicyDocument } from '../document';

/** A place in the document's own numbering, the ids of its clauses, and what is quoted from it. */
export type Place = { at: string; ids: string[]; quotes: string[] };

/** Everything that a benefit, its conditions and its pools cite. */
export const benefitPlaces = (document: PolicyDocument, benefit: Benefit): Place[] =>
  placesOf([...citedIn(benefit), ...poolsIn(benefit.pool).map((id): Cited => document.pools[id] ?? {})]);

/** Places in the order in which they are first cited; words that a longer quote holds are not said twice. */
export function placesOf(parts: Cited[]): Place[] {
  const places: Place[] = [];
  for (const { clause, quote } of parts) {
    if (!clause) continue;
    let place = places.filter(({ at }) => at === clause.at)[0];
    if (!place) {
      place = { at: clause.at, ids: [], quotes: [] };
      places.push(place);
    }
    for (const id of clause.ids) if (place.ids.indexOf(id) < 0) place.ids.push(id);
    place.quotes.push(...(quote ?? []));
  }
  const all = ([] as string[]).concat(...places.map(({ quotes }) => quotes));
  const once = (one: string, at: number, among: string[]): boolean =>
    among.indexOf(one) === at && !all.some((other) => other !== one && other.indexOf(one) >= 0);
  return places.map((place) => ({ ...place, quotes: place.quotes.filter(once) }));
}

/** Every part of a rule that cites, the rule itself first. */
export function citedIn(node: unknown): Cited[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'clause' in node ? [node as Cited] : [];
  const parts = Object.keys(node).map((key) => citedIn((node as Record<string, unknown>)[key]));
  return own.concat(...parts);
}
