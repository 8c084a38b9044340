/** What each part of a policy file cites, under every reading that the file holds. */
import { parse } from 'yaml';
import { readSource } from '../source';
import { remembered } from './remembered';

export interface Citation {
  /** Path of the part: `benefits.tilt.line`, `categories.dibao`, `notes.2`. */
  readonly part: string;
  /** Place in the document; several are joined with `、`. */
  readonly at: string;
  readonly ids: readonly string[];
  readonly quotes: readonly string[];
}

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every part of a policy file by its path; items of a list go by their id, a round by its number. */
export const partsOf = remembered((file): Map<string, unknown> => {
  const parts = new Map<string, unknown>();
  const walk = (node: unknown, path: string): void => {
    parts.set(path, node);
    if (!isNode(node)) return;
    for (const [key, value] of Object.entries(node))
      walk(value, [path, nameOf(key, value, node)].filter(Boolean).join('.'));
  };
  walk(parse(readSource(file)), '');
  return parts;
});

function nameOf(key: string, value: unknown, parent: Node): string {
  if (!Array.isArray(parent) || !isNode(value)) return key;
  return String(value.id ?? value.round ?? key);
}

/** Every citation of a policy file, in its order; words without a clause count as one, at no place. */
export const citationsOf = remembered((file): Citation[] =>
  [...partsOf(file)].flatMap(([part, node]) => {
    if (!isNode(node) || (!isNode(node.clause) && node.quote === undefined)) return [];
    const { at = '', ids } = isNode(node.clause) ? node.clause : {};
    return [{ part, at: String(at), ids: listOf(ids), quotes: listOf(node.quote) }];
  }),
);

const listOf = (value: unknown): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

/** Whether a part, or what lies beneath it, cites a clause. */
export function cites(file: string, part: string, id: string): boolean {
  return citationsOf(file).some(
    (citation) => (citation.part === part || citation.part.startsWith(`${part}.`)) && citation.ids.includes(id),
  );
}

/** The words alone: without white space and `*`, punctuation in one width. */
export const plainWords = (text: string): string => text.normalize('NFKC').replace(/[\s*]/g, '');
