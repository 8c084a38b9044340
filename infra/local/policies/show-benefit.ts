/** One benefit of a policy as a paragraph of the page: its rows, its examples, and in whose words. */

import type { Benefit, Cited, PolicyDocument } from '@yizhu/shared/policy/document';
import { benefitRows, givesText, type Row } from '@yizhu/shared/policy/words/benefit-words';
import { benefitPlaces } from '@yizhu/shared/policy/words/cited-places';
import type { Wording } from '@yizhu/shared/policy/words/figure-words';
import { labelled, wrapped } from './page-text';

/** The paragraph of a benefit under its number. */
export function showBenefit(document: PolicyDocument, benefit: Benefit, number: number, words: Wording): string[] {
  const rows: Row[] = [
    ...benefitRows(document, benefit, words),
    ['例', exampleLines(benefit)],
    ['原文', quoteLines(document, benefit)],
  ];
  return [
    `  ${number}. ${benefit.title}（${benefit.id}）`,
    ...(benefit.plain ? wrapped(benefit.plain, 5) : []),
    ...rows.filter(([, lines]) => lines.length > 0).flatMap(([label, lines]) => labelled(label, lines, 5)),
  ];
}

const exampleLines = ({ examples }: Benefit): string[] =>
  examples.map(({ title, gives }) => `${title}：${givesText(gives)}`);

/** Where the document says it, and its own words. */
export function showQuotes({ clause, quote }: Cited, indent: number): string[] {
  if (!clause) return [];
  const ids = clause.ids.length > 0 ? `（${clause.ids.join('、')}）` : '';
  return labelled('原文', [`${clause.at}${ids}`, ...(quote ?? []).map((one) => `「${one}」`)], indent);
}

const quoteLines = (document: PolicyDocument, benefit: Benefit): string[] =>
  benefitPlaces(document, benefit).flatMap(({ at, ids, quotes }) => [
    `${at}${ids.length > 0 ? `（${ids.join('、')}）` : ''}`,
    ...quotes.map((one) => `「${one}」`),
  ]);
