/** What the documents of a region give to people of one category, in words for them. */
import type { Benefit, Category, PolicyDocument } from '@yizhu/shared/policy/document';
import { isHelpedAsOther } from '@yizhu/shared/policy/identity';
import { benefitRows, type Row } from '@yizhu/shared/policy/words/benefit-words';
import { benefitPlaces, type Place } from '@yizhu/shared/policy/words/cited-places';
import { Wording } from '@yizhu/shared/policy/words/figure-words';

export type Given = {
  id: string;
  /** The document that gives it. */
  document: PolicyDocument;
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

type Own = { document: PolicyDocument; benefit: Benefit };

/** `documents` from the broadest to the narrowest; without a category, for somebody who holds none. */
export function whatIsGiven(documents: readonly PolicyDocument[], category?: Category): WhatIsGiven {
  const all = inForce(documents);
  const own = all.filter(
    ({ benefit }) => benefit.for === 'everyone' || benefit.for.indexOf(idFor(benefit, category)) >= 0,
  );
  const given = (wanted: boolean): Given[] =>
    own
      .filter(({ benefit }) => (benefit.pays !== undefined) === wanted)
      .map((one) => givenBy(one, idFor(one.benefit, category)));
  const titles = own.map(({ benefit }) => benefit.title);
  const others = all.map(({ benefit }) => benefit.title).filter((title) => titles.indexOf(title) < 0);
  return {
    aid: given(false),
    insurance: given(true),
    others: others.filter((title, at) => others.indexOf(title) === at),
    missing: missingIn(documents, own),
  };
}

/** Whom the benefit takes the person for: where costs are helped, some categories are helped as another. */
const idFor = (benefit: Benefit, category: Category | undefined): string =>
  (isHelpedAsOther(benefit) ? category?.as : undefined) ?? category?.id ?? '';

/** Every benefit, the narrower document's in place of the broader one's; what a county has not chosen to give is left out. */
function inForce(documents: readonly PolicyDocument[]): Own[] {
  const all = ([] as Own[]).concat(
    ...documents.map((document) => document.benefits.map((benefit) => ({ document, benefit }))),
  );
  const last = (id: string): Own | undefined => all.filter(({ benefit }) => benefit.id === id).pop();
  return all.filter((one) => one === last(one.benefit.id) && one.benefit.offered !== false);
}

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

function givenBy({ document, benefit }: Own, category: string): Given {
  const words = new Wording(document, category);
  const rows = benefitRows(document, benefit, words)
    .filter(([label]) => labels[label] !== undefined)
    .map(([label, lines]): Row => [labels[label] as string, lines]);
  const { id, title, plain } = benefit;
  return { id, document, title, plain, rows, places: benefitPlaces(document, benefit) };
}

/** Parameters that these benefits name and nobody has published, and figures that a rule itself lacks. */
function missingIn(documents: readonly PolicyDocument[], own: Own[]): WhatIsGiven['missing'] {
  const found: WhatIsGiven['missing'] = [];
  const add = (title: string, from: string): void => {
    if (!found.some((one) => one.from === from && one.title === title)) found.push({ title, from });
  };
  const walk = (node: unknown, title: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { missing, parameter } = node as { missing?: unknown; parameter?: unknown };
    if (typeof missing === 'string') add(title, missing);
    if (typeof parameter === 'string' && !isKnown(documents, parameter)) {
      const { title: named, missing: from } = declared(documents, parameter);
      add(named, from ?? '文件没有写明要看哪份文件');
    }
    // Of several figures another counts where one is not given, unless it is the last resort.
    const { first, least: _, ...rest } = node as { first?: unknown[]; least?: unknown[] };
    if (first) walk(first[first.length - 1], title);
    for (const key of Object.keys(rest)) walk((rest as Record<string, unknown>)[key], title);
  };
  for (const { benefit } of own) walk({ ...benefit, examples: [] }, benefit.title);
  return found;
}

/** Whether some document of the region has a figure. */
const isKnown = (documents: readonly PolicyDocument[], id: string): boolean =>
  documents.some(
    ({ parameters }) => Object.keys(parameters[id]?.values ?? {}).length > 0 || parameters[id]?.value !== undefined,
  );

const declared = (documents: readonly PolicyDocument[], id: string): { title: string; missing?: string } =>
  documents.map(({ parameters }) => parameters[id]).filter((one) => one !== undefined)[0] ?? { title: id };
