/** From documents to programs: names are bound, figures become tables, order is fixed. Nothing is evaluated as code. */

import { checkStack } from './check';
import { compileBenefit, type Draft } from './compile-benefit';
import type { Benefit, Category, PolicyDocument, PoolExpr } from './document';
import { type Assignment, type FactSpace, factSpace } from './fact-space';
import { type Estimate, type Figure, Figures, factsOf, type ParameterOverrides } from './figures';
import { Layout } from './layout';
import { orderBenefits } from './order';
import { PolicyError } from './problem';
import { FIRST_CODE, Layer, type PoolRecord, type Program } from './program';
import { type GeneralFields, withShortPaths } from './short-path';

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

/** A stack of documents, from the broadest region to the narrowest; the narrowest gives the categories. */
export type Compiled = {
  documents: PolicyDocument[];
  subject: PolicyDocument;
  categories: Category[];
  space: FactSpace;
  balances: Balance[];
  options: CompileOptions;
  stages: Map<string, Stage>;
};

/** Binds a stack. Throws PolicyError with every problem found; figures of a year are bound when a date first asks. */
export function compile(documents: PolicyDocument[], options: CompileOptions = {}): Compiled {
  const withCategories = documents.filter((d) => d.categories.length > 0);
  const subject = (withCategories[withCategories.length - 1] ?? documents[documents.length - 1]) as PolicyDocument;
  const categories = subject.categories;
  const space = factSpace(
    documents,
    categories.map((c) => c.id),
  );
  const problems = checkStack(documents, space);
  if (problems.length > 0) throw new PolicyError(problems);
  const compiled = {
    documents,
    subject,
    categories,
    space,
    balances: balancesOf(documents),
    options,
    stages: new Map(),
  };
  try {
    for (const kind of kindsOf(documents)) stageOf(compiled, kind, probeYear(subject), documents, true);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PolicyError([{ code: 'policy.badValue', file: subject.id, path: 'benefits', message: error.message }]);
  }
  return compiled;
}

const probeYear = (subject: PolicyDocument): number => Number(subject.document['in-force'].from.slice(0, 4));

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
  const pools = poolsOf(compiled, layout, year);
  const drafts: (Draft & { fields: GeneralFields })[] = [];
  for (const { benefit, document } of orderBenefits(inForce)) {
    const here = kind === YEARLY ? benefit.per === 'year' : benefit.per === 'encounter' && benefit.kind === kind;
    if (here && (insurance || !benefit.pays))
      drafts.push(compileBenefit(benefit, document, { compiled, layout, year, plans: drafts, kind }));
  }
  if (drafts.length > MOST_LAYERS) throw new RangeError(`一种事件里有 ${drafts.length} 项待遇，最多 ${MOST_LAYERS} 项`);
  const records = pools.map((pool) => pool.record);
  const placed = drafts.map(({ fields: { base, ...fields } }) => ({
    ...fields,
    base: base <= NAMED ? layout.sums.length + (NAMED - base) : base,
  }));
  const layers = withShortPaths(placed, records, layout).map((fields) => new Layer(fields));
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

function poolsOf(compiled: Compiled, layout: Layout, year: number): { record: PoolRecord; limit: Figure }[] {
  const figures = new Figures(compiled.documents, compiled.space, layout, year, compiled.options.parameters ?? {});
  const ids = poolIds(compiled.documents);
  return ids.map((id) => {
    const pool = findPool(compiled.documents, id);
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
  for (const document of documents) ids.push(...Object.keys(document.pools));
  return ids;
};

export function findPool(documents: PolicyDocument[], id: string): PolicyDocument['pools'][string] {
  for (const document of documents) if (document.pools[id]) return document.pools[id];
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

function balancesOf(documents: PolicyDocument[]): Balance[] {
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
