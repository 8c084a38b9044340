/** From sound documents to programs: names are bound, figures become tables, order is fixed. Nothing is evaluated as code. */

import { compileBenefit, type Draft } from './compile-benefit';
import type { Benefit, Category, PolicyDocument, PoolExpr } from './document';
import type { Executor } from './executor';
import { type Assignment, type FactSpace, factSpace } from './fact-space';
import { type Estimate, type Figure, Figures, factsOf, type ParameterOverrides } from './figures';
import { Layout } from './layout';
import { longWay } from './long-way';
import { orderBenefits } from './order';
import { FIRST_CODE, type GeneralFields, type Layer, type PoolRecord, type Program } from './program';
import { documentsInForce } from './region';

/** A benefit beside its layer, with the tables that an explanation reads. */
export type Plan = {
  benefit: Benefit;
  document: PolicyDocument;
  layer: Layer;
  figures: {
    line?: Figure;
    rate?: Figure;
    rows?: Figure[];
    split?: Figure[];
    grant?: Figure;
    cap?: Figure;
    points?: Figure;
    base?: Figure;
    /** The most that counts of the base, where the sheet does not say it. */
    most?: Figure;
    /** Place of the pool by code. */
    pool?: Figure;
  };
  /** Where each row of the brackets begins, in fen. */
  bounds: number[];
  estimates: Estimate[];
};

/** The layers of one event (a visit, an enrolment, a year), ready to run. */
export type Stage = {
  program: Program;
  plans: Plan[];
  /** The limits of the program's pools, in its order. */
  limits: Figure[];
  layout: Layout;
  space: FactSpace;
};

/** A running total that outlives an encounter: used of a pool, reached of a line, paid by a yearly benefit, received once. */
export type Balance = { id: string; title: string; per: 'encounter' | 'year' | 'life'; limit?: Figure };

export type CompileOptions = { parameters?: ParameterOverrides };

/** A stack of documents, with its categories by document, from the broadest region to the narrowest; the narrowest gives the categories. */
export type Compiled = {
  documents: PolicyDocument[];
  subject: PolicyDocument;
  categories: Category[];
  /** Who is helped, by the id of the document that says so; their last days are days, not parameters. */
  categoriesOf: Record<string, Category[]>;
  space: FactSpace;
  balances: Balance[];
  options: CompileOptions;
  executor: Executor;
  stages: Map<string, Stage>;
};

/** Binds a stack that was checked before, as when the app was built; figures of a year are bound when a date first asks. */
export function bind(documents: PolicyDocument[], options: CompileOptions = {}, executor = longWay): Compiled {
  const { subject, versions, space } = outlineOf(documents);
  return {
    documents,
    subject,
    categories: datedCategories(subject, documents, options),
    categoriesOf: byDocument(versions, documents, options),
    space,
    balances: balancesOf(documents),
    options,
    executor,
    stages: new Map(),
  };
}

/** The document that says who is helped, its versions, and what can be asked of a person and an event. */
export function outlineOf(documents: PolicyDocument[]): Pick<Compiled, 'subject' | 'space'> & {
  versions: PolicyDocument[];
} {
  const withCategories = documents.filter((d) => d.categories.length > 0);
  const subject = (withCategories[withCategories.length - 1] ?? documents[documents.length - 1]) as PolicyDocument;
  const versions = withCategories.filter((one) => one.document.adcode === subject.document.adcode);
  return { subject, versions, space: factSpace(documents, idsOf(versions)) };
}

function idsOf(documents: PolicyDocument[]): string[] {
  const ids: string[] = [];
  for (const { categories } of documents) for (const { id } of categories) if (ids.indexOf(id) < 0) ids.push(id);
  return ids;
}

function byDocument(
  versions: PolicyDocument[],
  documents: PolicyDocument[],
  options: CompileOptions,
): Record<string, Category[]> {
  const all: Record<string, Category[]> = {};
  for (const version of versions) all[version.id] = datedCategories(version, documents, options);
  return all;
}

/** Categories whose last day is written out: as given from outside, else as a document's parameter says. */
function datedCategories(
  { categories }: PolicyDocument,
  documents: PolicyDocument[],
  { parameters = {} }: CompileOptions,
): Category[] {
  return categories.map((category) => {
    if (typeof category.until !== 'object') return category;
    const id = category.until.parameter;
    const given = parameters[id] as { date?: string } | undefined;
    const own = documents.map((document) => document.parameters[id]?.value?.date).filter(Boolean);
    return { ...category, until: given?.date ?? own[own.length - 1] };
  });
}

/** The document that says who is helped on a day. */
export function subjectOn({ documents, subject }: Compiled, date: string): PolicyDocument {
  const inForce = documentsInForce(documents, date).filter((one) => one.categories.length > 0);
  return inForce[inForce.length - 1] ?? subject;
}

export const YEARLY = 'year';

/** Events that the documents speak of: kinds of encounter, and `year` where something is computed on the year's sum. */
export function kindsOf(documents: PolicyDocument[]): string[] {
  const kinds: string[] = [];
  for (const document of documents)
    for (const benefit of document.benefits) {
      const kind = benefit.per === 'year' ? YEARLY : benefit.kind;
      if (kinds.indexOf(kind) < 0) kinds.push(kind);
    }
  return kinds;
}

/** The layers of one kind of event with the figures of `year`; without `insurance`, layers that stand for a payer are left out. */
export function stageOf(
  compiled: Compiled,
  kind: string,
  year: number,
  inForce: PolicyDocument[],
  insurance: boolean,
): Stage {
  const key = [kind, year, insurance, ...inForce.map((d) => d.id)].join('|');
  const known = compiled.stages.get(key);
  if (known) return known;
  const stage = buildStage(compiled, kind, year, inForce, insurance);
  compiled.stages.set(key, stage);
  return stage;
}

/** Layers of one event: what is not known is kept as one bit a layer. */
const MOST_LAYERS = 31;

function buildStage(
  compiled: Compiled,
  kind: string,
  year: number,
  inForce: PolicyDocument[],
  insurance: boolean,
): Stage {
  const layout = new Layout(compiled.space);
  const selfPay = layout.sum('policy-covered', ['*']);
  const documents = inOrderOfForce(compiled.documents, inForce);
  const pools = poolsOf(compiled, documents, layout, year);
  const drafts: (Draft & { fields: GeneralFields })[] = [];
  for (const { benefit, document } of orderBenefits(inForce)) {
    const here = kind === YEARLY ? benefit.per === 'year' : benefit.per === 'encounter' && benefit.kind === kind;
    if (here && (insurance || !benefit.pays))
      drafts.push(compileBenefit(benefit, document, { compiled, documents, layout, year, plans: drafts, kind }));
  }
  if (drafts.length > MOST_LAYERS) throw new RangeError(`一种事件里有 ${drafts.length} 项待遇，最多 ${MOST_LAYERS} 项`);
  const records = pools.map((pool) => pool.record);
  const placeOf = (at: number): number => (at <= NAMED ? layout.sums.length + (NAMED - at) : at);
  const placed = drafts.map(({ fields }) => ({ ...fields, base: placeOf(fields.base), most: placeOf(fields.most) }));
  const layers = compiled.executor.layersOf(placed, records, layout);
  const plans = drafts.map(({ fields, ...draft }, i): Plan => ({ ...draft, layer: layers[i] as Layer }));
  const program = {
    layers,
    pools: records,
    figures: Float64Array.from(layout.figures),
    selfPay,
    amountCount: layout.sums.length + layout.named.length,
    wordCount: FIRST_CODE + layout.keys.length,
  };
  return { program, plans, limits: pools.map((pool) => pool.limit), layout, space: compiled.space };
}

/** A base at or below this mark is the named place number `NAMED - base`; named places come behind the sums. */
export const NAMED = -10;

/** What is in force comes last, where its names and figures are found first. */
const inOrderOfForce = (documents: PolicyDocument[], inForce: PolicyDocument[]): PolicyDocument[] => [
  ...documents.filter((one) => inForce.indexOf(one) < 0),
  ...inForce,
];

function poolsOf(
  compiled: Compiled,
  documents: PolicyDocument[],
  layout: Layout,
  year: number,
): { record: PoolRecord; limit: Figure }[] {
  const figures = new Figures(documents, compiled.space, layout, year, compiled.options.parameters ?? {});
  const ids = poolIds(compiled.documents);
  return ids.map((id) => {
    const pool = findPool(documents, id);
    const limit = figures.amount(pool.limit);
    const record = {
      limitKey: FIRST_CODE + limit.key,
      limitAt: limit.at,
      parent: pool.within ? ids.indexOf(pool.within) : -1,
      balance: compiled.balances.findIndex((b) => b.id === id),
    };
    return { record, limit };
  });
}

export const poolIds = (documents: PolicyDocument[]): string[] => {
  const ids: string[] = [];
  for (const { pools } of documents) for (const id of Object.keys(pools)) if (ids.indexOf(id) < 0) ids.push(id);
  return ids;
};

export function findPool(documents: PolicyDocument[], id: string): PolicyDocument['pools'][string] {
  for (let i = documents.length - 1; i >= 0; i--) {
    const pool = documents[i]?.pools[id];
    if (pool) return pool;
  }
  throw new RangeError(`no pool ${id}`);
}

/** Place of the pool that an expression chooses, -1 where there is none. */
export function poolFigure(figures: Figures, documents: PolicyDocument[], expr: PoolExpr | undefined): Figure {
  const ids = poolIds(documents);
  const read = (node: PoolExpr, at: Assignment): number => {
    if ('pool' in node) return ids.indexOf(node.pool);
    if ('none' in node) return -1;
    const next = node.cases[at[node.by] ?? ''] ?? node.else;
    return next ? read(next, at) : -1;
  };
  return figures.table(expr ? factsOf(expr) : [], (at) => ({ value: expr ? read(expr, at) : -1 }));
}

/** One running total a name: versions of a document go on with the totals of the one before. */
function balancesOf(documents: PolicyDocument[]): Balance[] {
  const all = everyBalance(documents);
  return all.filter(({ id }, i) => all.findIndex((one) => one.id === id) === i);
}

function everyBalance(documents: PolicyDocument[]): Balance[] {
  const balances: Balance[] = [];
  for (const document of documents) {
    for (const id of Object.keys(document.pools)) {
      const pool = document.pools[id] as PolicyDocument['pools'][string];
      balances.push({ id, title: pool.title, per: pool.per });
    }
    for (const id of Object.keys(document.accumulators)) {
      const accumulator = document.accumulators[id] as PolicyDocument['accumulators'][string];
      balances.push({ id, title: accumulator.title, per: accumulator.per });
    }
    for (const benefit of document.benefits) {
      if (benefit['top-up']) balances.push({ id: `paid-${benefit.id}`, title: `${benefit.title}已发`, per: 'year' });
      if (benefit.once) balances.push({ id: `once-${benefit.id}`, title: `${benefit.title}已享`, per: benefit.once });
    }
  }
  return balances;
}
