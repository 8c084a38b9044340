/** From documents to programs: names are bound, figures become tables, order is fixed. Nothing is evaluated as code. */

import { checkStack } from './check';
import { compileBenefit } from './compile-benefit';
import type { Benefit, Category, PolicyDocument, PoolExpr } from './document';
import { type FactSpace, factSpace } from './fact-space';
import { type Estimate, type Figure, Figures, type ParameterOverrides } from './figures';
import { Layout } from './layout';
import { orderBenefits } from './order';
import { PolicyError } from './problem';
import type { Layer, Program } from './program';

/** A benefit beside its layer, with the tables that an explanation reads. */
export type Plan = {
  benefit: Benefit;
  document: PolicyDocument;
  layer: Layer;
  figures: {
    line?: Figure;
    rate?: Figure;
    rows?: Figure[];
    grant?: Figure;
    cap?: Figure;
    points?: Figure;
    base?: Figure;
  };
  estimates: Estimate[];
};

/** The layers of one event (a visit, an enrolment, a year), ready to run. */
export type Stage = { program: Program; plans: Plan[]; layout: Layout; constants: Figure[]; space: FactSpace };

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
  for (const kind of kindsOf(documents)) stageOf(compiled, kind, probeYear(subject), documents, true);
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

function buildStage(
  compiled: Compiled,
  kind: string,
  year: number,
  inForce: PolicyDocument[],
  insurance: boolean,
): Stage {
  const layout = new Layout(compiled.space);
  const entries = orderBenefits(inForce).filter(
    ({ benefit }) =>
      (kind === YEARLY ? benefit.per === 'year' : benefit.per === 'encounter' && benefit.kind === kind) &&
      (insurance || !benefit.pays),
  );
  const constants: Figure[] = [];
  const pools = poolsOf(compiled, layout, year);
  const plans: Plan[] = [];
  const selfPay = layout.sum('policy-covered', ['*']);
  const scope = { compiled, layout, year, constants, pools, plans, kind };
  for (const entry of entries) plans.push(compileBenefit(entry.benefit, entry.document, scope));
  const valueCount = settleSlots(layout, plans, selfPay);
  return {
    plans,
    layout,
    constants,
    space: compiled.space,
    program: { layers: plans.map((p) => p.layer), pools, selfPay, valueCount, codeCount: layout.keys.length },
  };
}

/** Named slots come behind the sums, results behind both; layers were written with negative marks for them. */
function settleSlots(layout: Layout, plans: Plan[], _selfPay: number): number {
  const named = layout.sums.length;
  const results = named + layout.named.length;
  for (const { layer } of plans) {
    if (layer.base <= NAMED) layer.base = named + (NAMED - layer.base);
    if (layer.payer <= NAMED) layer.payer = named + (NAMED - layer.payer);
    layer.result += results;
    for (const list of [layer.minus, layer.requires, layer.unless])
      for (let i = 0; i < list.length; i++) list[i] = (list[i] as number) + results;
  }
  return results + plans.length;
}

/** Slots at or below this mark are the named slot number `NAMED - slot`, until the layout is complete. */
export const NAMED = -10;

function poolsOf(compiled: Compiled, layout: Layout, year: number): Program['pools'] {
  const figures = new Figures(compiled.documents, compiled.space, layout, year, compiled.options.parameters ?? {});
  const ids = poolIds(compiled.documents);
  return ids.map((id) => {
    const pool = findPool(compiled.documents, id);
    return {
      limit: figures.amount(pool.limit),
      parent: pool.within ? ids.indexOf(pool.within) : -1,
      balance: compiled.balances.findIndex((b) => b.id === id),
    };
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

/** Code of the pool that an expression chooses, -1 where there is none. */
export function poolFigure(
  figures: Figures,
  documents: PolicyDocument[],
  expr: PoolExpr | undefined,
  facts: string[],
): Figure {
  const ids = poolIds(documents);
  const read = (node: PoolExpr, assignment: Record<string, string>): number => {
    if ('pool' in node) return ids.indexOf(node.pool);
    if ('none' in node) return -1;
    const next = node.cases[assignment[node.by] ?? ''] ?? node.else;
    return next ? read(next, assignment) : -1;
  };
  return figures.table(facts, (assignment) => ({ value: expr ? read(expr, assignment) : -1 }));
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
