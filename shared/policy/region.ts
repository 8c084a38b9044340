/** Which documents hold where and when: a county inherits what its city and its province lay down, and a new document takes an old one's place. */
import type { PolicyDocument } from './document';

/** Digits of a division code that say something: 500000 → 50, 140300 → 1403, 500243 → 500243. */
export const divisionPrefix = (adcode: string): string => adcode.replace(/(00)+$/, '');

/** The documents whose division contains the region, from the broadest to the narrowest; of one division the older version first. */
export function stackFor(documents: PolicyDocument[], adcode: string): PolicyDocument[] {
  const breadth = ({ document }: PolicyDocument): number => divisionPrefix(document.adcode).length;
  return documents
    .filter(({ document }) => adcode.indexOf(divisionPrefix(document.adcode)) === 0)
    .sort((a, b) => breadth(a) - breadth(b) || Number(replaces(documents, a, b)) - Number(replaces(documents, b, a)));
}

/** The documents that are in force on a day, without those whose place another has taken by then. */
export function documentsInForce(documents: PolicyDocument[], date: string): PolicyDocument[] {
  const open = documents.filter(({ document }) => {
    const { from, to } = document['in-force'];
    return date >= from && (to === undefined || date <= to);
  });
  return open.filter((one) => !open.some((other) => replaces(documents, other, one)));
}

/** Whether `newer` takes the place of `older`, directly or through versions between them. */
export function replaces(documents: PolicyDocument[], newer: PolicyDocument, older: PolicyDocument): boolean {
  const seen: string[] = [];
  for (let id = newer.document.replaces; id !== undefined && seen.indexOf(id) < 0; ) {
    if (id === older.id) return true;
    seen.push(id);
    const before = id;
    id = documents.filter((one) => one.id === before)[0]?.document.replaces;
  }
  return false;
}

/** Whether the two are versions of one document. */
export const sameDocument = (documents: PolicyDocument[], a: PolicyDocument, b: PolicyDocument): boolean =>
  a === b || replaces(documents, a, b) || replaces(documents, b, a);

export type Region = { adcode: string; name: string; example: boolean; document: PolicyDocument };

/** Regions that can be chosen: the narrowest current document of each whose stack says who is helped. */
export function regionsOf(documents: PolicyDocument[]): Region[] {
  const isHelped = (adcode: string): boolean => stackFor(documents, adcode).some((one) => one.categories.length > 0);
  return documents
    .filter((one) => isHelped(one.document.adcode) && !documents.some((other) => replaces(documents, other, one)))
    .map((document) => ({
      adcode: document.document.adcode,
      name: document.name,
      example: document.example === true,
      document,
    }));
}
