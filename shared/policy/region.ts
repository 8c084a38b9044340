/** Which documents hold where and when: a county inherits what its city and its province lay down. */
import type { PolicyDocument } from './document';

/** Digits of a division code that say something: 500000 → 50, 140300 → 1403, 500243 → 500243. */
export const divisionPrefix = (adcode: string): string => adcode.replace(/(00)+$/, '');

/** The documents whose division contains the region, from the broadest to the narrowest. */
export function stackFor(documents: PolicyDocument[], adcode: string): PolicyDocument[] {
  return documents
    .filter(({ document }) => adcode.indexOf(divisionPrefix(document.adcode)) === 0)
    .sort((a, b) => divisionPrefix(a.document.adcode).length - divisionPrefix(b.document.adcode).length);
}

/** The documents that are in force on a day. */
export function documentsInForce(documents: PolicyDocument[], date: string): PolicyDocument[] {
  return documents.filter(({ document }) => {
    const { from, to } = document['in-force'];
    return date >= from && (to === undefined || date <= to);
  });
}

export type Region = { adcode: string; name: string; example: boolean; document: PolicyDocument };

/** Regions that can be chosen: those whose document says who is helped. */
export function regionsOf(documents: PolicyDocument[]): Region[] {
  return documents
    .filter((document) => document.categories.length > 0)
    .map((document) => ({
      adcode: document.document.adcode,
      name: document.name,
      example: document.example === true,
      document,
    }));
}
