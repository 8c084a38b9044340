/** Sentences of the document with a share or an amount of money that nothing in the file quotes: what was left out. */
import type { PolicyDocument } from '../document';
import { citationsIn, plainWords } from './citations';
import { type ClauseRow, type Finding, finding, type Surroundings } from './finding';

const FIGURE = /\d(?:%|元|万元|个百分点)|[一二两三四五六七八九十百千万]元|百分之/g;
/** As much of a sentence as tells it from the others. */
const ABOUT = 16;

/** Over the text where it is at hand, else over the clauses that lie beside the file. */
export function uncitedSentences(document: PolicyDocument, { text, clauses }: Surroundings): Finding[] {
  if (document.document.source.tier !== 'official') return [];
  return text === undefined ? uncitedClauses(document, clauses ?? []) : uncitedText(document, text);
}

/** A figure counts as cited where a quote covers it. */
function uncitedText(document: PolicyDocument, text: string): Finding[] {
  const words = plainWords(text);
  const covered = coveredBy(quotesOf(document), words);
  const found: Finding[] = [];
  let start = 0;
  for (const sentence of words.split(/[。;]/)) {
    const at = start;
    start += sentence.length + 1;
    if (figuresAt(sentence).every((place) => covered[at + place])) continue;
    const message = `原文这一句里有数，文件里没有引用：“${sentence}”。请写进待遇，不算钱的写进 notes`;
    found.push(finding('S5', 'document', message, { about: sentence.slice(0, ABOUT) }));
  }
  return found;
}

function figuresAt(sentence: string): number[] {
  const places: number[] = [];
  sentence.replace(FIGURE, (all: string, place: number) => {
    places.push(place);
    return all;
  });
  return places;
}

const quotesOf = (document: PolicyDocument): string[] =>
  citationsIn(document).reduce<string[]>((all, { part }) => all.concat((part.quote ?? []).map(plainWords)), []);

/** Place by place, whether a quote stands there. */
function coveredBy(quotes: string[], words: string): boolean[] {
  const covered = new Array<boolean>(words.length).fill(false);
  for (const quote of quotes)
    for (let at = words.indexOf(quote); quote !== '' && at >= 0; at = words.indexOf(quote, at + 1))
      covered.fill(true, at, at + quote.length);
  return covered;
}

function uncitedClauses(document: PolicyDocument, clauses: ClauseRow[]): Finding[] {
  const cited = citationsIn(document).reduce<string[]>((all, { part }) => all.concat(part.clause?.ids ?? []), []);
  return clauses
    .filter(({ id, type }) => type === 'compute' && cited.indexOf(id) < 0)
    .map(({ id, quote }) =>
      finding('S5', 'document', `计算要用的条款 ${id} 没有引用：“${quote}”。请写进待遇，不算钱的写进 notes`, {
        about: id,
      }),
    );
}
