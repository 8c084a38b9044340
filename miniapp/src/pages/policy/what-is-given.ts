/** What a document gives to people of one category, in words for them. */
import type { Benefit, PolicyDocument } from '@yizhu/shared/policy/document';
import { benefitRows, type Row } from '@yizhu/shared/policy/words/benefit-words';
import { benefitPlaces, type Place } from '@yizhu/shared/policy/words/cited-places';
import { Wording } from '@yizhu/shared/policy/words/figure-words';

export type Given = {
  id: string;
  title: string;
  plain?: string;
  rows: Row[];
  /** The document's own words. */
  places: Place[];
};

export type WhatIsGiven = {
  /** The county's own aid, then what insurance pays before it. */
  aid: Given[];
  insurance: Given[];
  /** Names of what the document gives to other people only. */
  others: string[];
  /** Which figures are not here, and the document that would give them. */
  missing: { title: string; from: string }[];
};

/** `category` is an id, or empty for somebody who holds none. */
export function whatIsGiven(document: PolicyDocument, category: string): WhatIsGiven {
  const { benefits } = document;
  const own = benefits.filter((benefit) => isFor(benefit, category));
  const others = benefits.filter((benefit) => own.indexOf(benefit) < 0).map(({ title }) => title);
  const given = own.map((benefit) => givenBy(document, benefit, category));
  const titles = given.map(({ title }) => title);
  return {
    aid: given.filter((_, i) => !own[i]?.pays),
    insurance: given.filter((_, i) => own[i]?.pays),
    others: others.filter((title, at, all) => all.indexOf(title) === at && titles.indexOf(title) < 0),
    missing: missingIn(document, own),
  };
}

const isFor = (benefit: Benefit, category: string): boolean =>
  benefit.for === 'everyone' || benefit.for.indexOf(category) >= 0;

/** What a row is called for the person who reads it. */
const labels: Record<string, string> = {
  条件: '什么情况下',
  按什么算: '按哪笔钱算',
  起付线: '超过多少才有',
  比例: '给多少',
  定额: '给多少',
  分档: '给多少',
  加减: '多给或少给',
  每次最多: '一次最多',
  限额: '最多给多少',
  看哪里: '要看别的文件',
  由人定: '由谁定',
  另外: '还要知道',
};

function givenBy(document: PolicyDocument, benefit: Benefit, category: string): Given {
  const words = new Wording(document, category);
  const rows = benefitRows(document, benefit, words)
    .filter(([label]) => labels[label] !== undefined)
    .map(([label, lines]): Row => [labels[label] as string, lines]);
  const { id, title, plain } = benefit;
  return { id, title, plain, rows, places: benefitPlaces(document, benefit) };
}

/** Parameters that these benefits name and nobody has published, and figures that a rule itself lacks. */
function missingIn({ parameters }: PolicyDocument, benefits: Benefit[]): WhatIsGiven['missing'] {
  const found: WhatIsGiven['missing'] = [];
  const add = (title: string, from: string): void => {
    if (!found.some((one) => one.from === from && one.title === title)) found.push({ title, from });
  };
  const walk = (node: unknown, title: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { missing, parameter: name } = node as { missing?: unknown; parameter?: unknown };
    if (typeof missing === 'string') add(title, missing);
    const parameter = typeof name === 'string' ? parameters[name] : undefined;
    if (parameter && Object.keys(parameter.values).length === 0)
      add(parameter.title, parameter.missing ?? '文件没有写明要看哪份文件');
    for (const key of Object.keys(node)) walk((node as Record<string, unknown>)[key], title);
  };
  for (const benefit of benefits) walk({ ...benefit, examples: [] }, benefit.title);
  return found;
}
