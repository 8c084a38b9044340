/** What is wrong with a policy that can be read: what compile would refuse, and words that its document does not have. */
import { checkStack } from './check';
import type { Cited, PolicyDocument } from './document';
import { factSpace } from './fact-space';
import type { PolicyProblem } from './problem';

export type Finding = {
  code: PolicyProblem['code'] | 'policy.quoteNotFound' | 'policy.unknownClause';
  path: string;
  message: string;
};

/**
 * Findings of one document. `sourceText` is the text that it quotes; `clauseIds` are the clauses known so far, which bind
 * only documents that some of them belong to. Without either, that part is left out.
 */
export function lint(document: PolicyDocument, sourceText?: string, clauseIds: string[] = []): Finding[] {
  const categories = document.categories.map((category) => category.id);
  const findings: Finding[] = checkStack([document], factSpace([document], categories)).map(
    ({ code, path, message }) => ({ code, path, message }),
  );
  const words = sourceText === undefined ? undefined : plainWords(sourceText);
  for (const { path, part } of citationsIn(document)) {
    if (words !== undefined) findings.push(...strangeQuotes(part, words, path));
    findings.push(...strangeClauses(part, clauseIds, path));
  }
  return findings;
}

/** The words alone: without white space and `*`, punctuation in one width. */
export const plainWords = (text: string): string => text.normalize('NFKC').replace(/[\s*]/g, '');

function strangeQuotes({ quote = [] }: Cited, words: string, path: string): Finding[] {
  return quote
    .filter((one) => words.indexOf(plainWords(one)) < 0)
    .map((one) => ({ code: 'policy.quoteNotFound', path: `${path}.quote`, message: `原文里找不到这句话：“${one}”` }));
}

/** `C-PS-999` is unknown where other clauses of `C-PS` are known; a county not in the list has none that could be. */
function strangeClauses({ clause }: Cited, clauseIds: string[], path: string): Finding[] {
  const known = (id: string): boolean =>
    clauseIds.indexOf(id) >= 0 || !clauseIds.some((one) => one.slice(0, -3) === id.slice(0, -3));
  return (clause?.ids ?? [])
    .filter((id) => !known(id))
    .map((id) => ({ code: 'policy.unknownClause', path: `${path}.clause.ids`, message: `没有编号是 ${id} 的条款` }));
}

/** Every part that cites, with its path; items of a list go by their id. */
function citationsIn(root: unknown): { path: string; part: Cited }[] {
  const found: { path: string; part: Cited }[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('clause' in node || 'quote' in node) found.push({ path, part: node as Cited });
    for (const [key, value] of Object.entries(node)) {
      const id = Array.isArray(node) ? (value as { id?: unknown } | null)?.id : undefined;
      walk(value, `${path}${path && '.'}${typeof id === 'string' ? id : key}`);
    }
  };
  walk(root, '');
  return found;
}
