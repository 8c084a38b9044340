/** What a step rests on: the sentences of the document, each once, in the order in which the step uses them. */
import type { Cited } from '@yizhu/shared/policy/document';
import type { Step } from '@yizhu/shared/policy/explain';

export type Citation = {
  /** Place in the document's own numbering. */
  at: string;
  quotes: string[];
};

/** Empty for a document whose text is not here. */
export function citationsOf(step: Step): Citation[] {
  const cited: Cited[] = [step, ...step.lines, ...step.reasons];
  const citations: Citation[] = [];
  for (const { clause, quote } of cited) {
    if (!clause || !quote) continue;
    const known = citations.filter(({ at }) => at === clause.at)[0] ?? { at: clause.at, quotes: [] };
    if (citations.indexOf(known) < 0) citations.push(known);
    for (const words of quote) if (!isQuoted(known, words)) known.quotes.push(words);
  }
  return citations;
}

/** Every place that a step rests on, once: a limit that stands in two places is cited as one with both. */
export function placesOf(step: Step): string[] {
  const all = ([] as string[]).concat(...citationsOf(step).map(({ at }) => at.split('、')));
  return all.filter((place, index) => all.indexOf(place) === index);
}

/** Said already, alone or inside a longer quote. */
const isQuoted = ({ quotes }: Citation, words: string): boolean => quotes.some((quote) => quote.indexOf(words) >= 0);
