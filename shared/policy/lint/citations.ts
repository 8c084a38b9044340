/** Quotes that the document does not have, and clauses that nobody knows. */
import type { Cited, PolicyDocument } from '../document';
import { type Finding, finding, type Surroundings } from './finding';

export type Citation = { path: string; part: Cited };

/** The words alone: without white space and `*`, punctuation in one width. */
export const plainWords = (text: string): string => text.normalize('NFKC').replace(/[\s*]/g, '');

export function strangeCitations(document: PolicyDocument, { text, clauseIds = [] }: Surroundings): Finding[] {
  const words = text === undefined ? undefined : plainWords(text);
  return citationsIn(document).reduce<Finding[]>((all, { path, part }) => {
    const quotes = words === undefined ? [] : strangeQuotes(part, words, path);
    return all.concat(quotes, strangeClauses(part, clauseIds, path));
  }, []);
}

function strangeQuotes({ quote = [] }: Cited, words: string, path: string): Finding[] {
  return quote
    .filter((one) => words.indexOf(plainWords(one)) < 0)
    .map((one) => finding('S3', `${path}.quote`, `原文里找不到这句话，请从原文复制：“${one}”`));
}

/** `C-PS-999` is unknown where other clauses of `C-PS` are known; a county not in the list has none that could be. */
function strangeClauses({ clause }: Cited, clauseIds: string[], path: string): Finding[] {
  const known = (id: string): boolean =>
    clauseIds.indexOf(id) >= 0 || !clauseIds.some((one) => one.slice(0, -3) === id.slice(0, -3));
  return (clause?.ids ?? [])
    .filter((id) => !known(id))
    .map((id) => finding('S3', `${path}.clause.ids`, `没有编号是 ${id} 的条款，请核对编号`));
}

/** Every part that cites, with its path; items of a list go by their id. */
export function citationsIn(root: unknown, start = ''): Citation[] {
  const found: Citation[] = [];
  walkParts(root, start, (node, path) => {
    if ('clause' in node || 'quote' in node) found.push({ path, part: node as Cited });
  });
  return found;
}

/** Keys of the plain form that are no words of the file: conditions of `when`, rows of a table. */
const UNWRITTEN = ['all', 'cases'];

/** Visits every map under `root`, the outer before the inner. */
export function walkParts(
  root: unknown,
  start: string,
  visit: (node: Record<string, unknown>, path: string) => void,
): void {
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if (!Array.isArray(node)) visit(node as Record<string, unknown>, path);
    for (const key of Object.keys(node)) {
      const value = (node as Record<string, unknown>)[key];
      const id = Array.isArray(node) ? (value as { id?: unknown } | null)?.id : undefined;
      const name = typeof id === 'string' ? id : key;
      walk(value, UNWRITTEN.indexOf(name) >= 0 ? path : `${path}${path && '.'}${name}`);
    }
  };
  walk(root, start);
}
