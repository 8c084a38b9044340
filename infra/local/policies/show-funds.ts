/** The rules of the fund as a part of the page, each with its own words below it. */
import type { FundRules } from '@yizhu/shared/policy/fund-rules';
import { fundParts } from '@yizhu/shared/policy/words/fund-words';
import { labelled, wrapped } from './page-text';
import { showQuotes } from './show-benefit';

/** Nothing where the document has no such rules. */
export function showFunds(rules: FundRules = {}): string[] {
  return fundParts(rules).flatMap(({ title, cited, lines }) => [
    ...wrapped(`· ${title}`, 2, 4),
    ...cite(lines.filter((one) => !one.cited.clause)),
    ...showQuotes(cited, 4),
    ...cite(lines.filter((one) => one.cited.clause)),
    '',
  ]);
}

const cite = (lines: ReturnType<typeof fundParts>[number]['lines']): string[] =>
  lines.flatMap(({ label, says, cited }) => [...labelled(label, [says], 4), ...showQuotes(cited, 4)]);
