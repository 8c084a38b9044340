/** One benefit of a policy file as one layer of numbers. */
import { type BracketFields, bracketsOf } from './brackets';
import { type Compiled, NAMED, type Plan, poolFigure, YEARLY } from './compile';
import { alternativesOf, deniedBits, gatesOf } from './conditions';
import type { Benefit, Condition, PolicyDocument } from './document';
import { addendOf, type Figure, Figures, factsOf } from './figures';
import type { Layout } from './layout';
import { needs } from './order';
import { EXCESS, FIRST_CODE, FLAT, GRANT, type Layer, NO_LINE, REACHING } from './program';
import { isAmountWord, payers } from './vocabulary';

export type Scope = {
  compiled: Compiled;
  layout: Layout;
  year: number;
  /** Layers compiled so far, in order. */
  plans: Plan[];
  kind: string;
};

export function compileBenefit(benefit: Benefit, document: PolicyDocument, scope: Scope): Plan {
  const { compiled, layout, year } = scope;
  const figures = new Figures(compiled.documents, compiled.space, layout, year, compiled.options.parameters ?? {});
  const plan: Plan = { benefit, document, layer: {} as Layer, figures: {}, estimates: figures.estimates };
  const base = baseOf(benefit, scope, figures, plan);
  const cap = figures.amount(benefit.cap ?? { none: true });
  const points = pointsOf(benefit, figures);
  const pool = poolFigure(figures, compiled.documents, benefit.pool);
  const deny = deniedBits(benefit, layout);
  const guards = guardsOf(benefit, scope);
  const unit = benefit.round.to === 'yuan' ? 100 : 1;
  const divisor = 10_000 * unit;
  plan.figures.cap = cap;
  plan.figures.points = points;
  plan.figures.pool = pool;
  plan.layer = {
    denyCategory: deny.category,
    denyA: deny.a,
    denyB: deny.b,
    ...guards,
    base: base.place,
    minus: base.minus,
    dependsOn: base.minus.reduce((mask, at) => mask | (1 << at), 0),
    ...lineOf(benefit, scope, figures, plan),
    ...amountsOf(benefit, figures, plan),
    pointsKey: FIRST_CODE + points.key,
    points: points.values,
    capKey: FIRST_CODE + cap.key,
    cap: cap.values,
    poolKey: FIRST_CODE + pool.key,
    pool: pool.values,
    clamp: base.clamp,
    topUp: benefit['top-up'] ? balanceOf(compiled, `paid-${benefit.id}`) : -1,
    divisor,
    addend: addendOf(divisor, benefit.round.mode),
    unit,
    payer: benefit.pays ? layout.sum(benefit.pays, []) : -1,
  };
  return plan;
}

const balanceOf = (compiled: Compiled, id: string): number => compiled.balances.findIndex((b) => b.id === id);

/** Places of benefits among the layers so far; one that this event does not have is left out. */
const layersOf = (ids: string[], { plans }: Scope): Int32Array =>
  Int32Array.from(ids.map((id) => plans.findIndex((p) => p.benefit.id === id)).filter((at) => at >= 0));

type Guards = Pick<Layer, 'guarded' | 'gates' | 'any' | 'requires' | 'unless' | 'once'>;

function guardsOf(benefit: Benefit, scope: Scope): Guards {
  const gates = gatesOf(benefit.when, scope.layout);
  const any = alternativesOf(benefit.when, scope.layout);
  const requires = layersOf(benefit.requires, scope);
  const unless = layersOf(benefit.unless, scope);
  const once = benefit.once ? balanceOf(scope.compiled, `once-${benefit.id}`) : -1;
  const guarded = gates.length + any.length + requires.length + unless.length > 0 || once >= 0;
  return { guarded, gates, any, requires, unless, once };
}

type Base = { place: number; minus: Int32Array; clamp: boolean };

/** Where the base starts from, the benefits taken off it, and whether the award must be held to what is left to pay. */
function baseOf(benefit: Benefit, scope: Scope, figures: Figures, plan: Plan): Base {
  const { layout, kind } = scope;
  const none = new Int32Array(0);
  if (!benefit.base) return { place: -1, minus: none, clamp: false };
  if (kind === YEARLY) return { place: NAMED - layout.name(`base:${benefit.id}`), minus: none, clamp: false };
  const earlier = scope.plans.map((p) => ({ benefit: p.benefit, document: p.document }));
  if (benefit.base === 'self-pay') {
    const minus = layersOf(needs({ ...benefit, requires: [], unless: [] }, earlier), scope);
    return { place: layout.sum('policy-covered', ['*']), minus, clamp: false };
  }
  const { of, less } = benefit.base;
  const paid = less.filter(isAmountWord);
  const minus = layersOf(needs({ ...benefit, after: [], requires: [], unless: [] }, earlier), scope);
  if (typeof of === 'string') {
    const everyPayer = payers.every((payer) => paid.indexOf(payer) >= 0);
    return { place: layout.sum(of, paid), minus, clamp: !benefit.pays && !everyPayer };
  }
  plan.figures.base = figures.amount(of);
  return { place: NAMED - layout.name(`amount:${benefit.id}`), minus, clamp: false };
}

type Line = Pick<Layer, 'lineMode' | 'lineKey' | 'line' | 'lineAccumulator'>;

function lineOf({ line }: Benefit, { compiled }: Scope, figures: Figures, plan: Plan): Line {
  if (!line) return { lineMode: NO_LINE, lineKey: FIRST_CODE, line: new Float64Array(1), lineAccumulator: -1 };
  const figure = figures.amount(line.amount);
  if (line.mode === 'exceeding') figure.values.forEach(oneMore);
  plan.figures.line = figure;
  return {
    lineMode: line.mode === 'excess' ? EXCESS : REACHING,
    lineKey: FIRST_CODE + figure.key,
    line: figure.values,
    lineAccumulator: compiled.balances.findIndex((b) => b.id === line.over),
  };
}

/** Fen are whole: to exceed a line is to reach the next fen. */
function oneMore(value: number, at: number, values: Float64Array): void {
  if (value >= 0) values[at] = value + 1;
}

type Amounts = BracketFields & Pick<Layer, 'rateKey' | 'rate'>;

function amountsOf(benefit: Benefit, figures: Figures, plan: Plan): Amounts {
  if (benefit.brackets) {
    const { fields, rows } = bracketsOf(benefit.brackets, figures);
    plan.figures.rows = rows;
    return { rateKey: FIRST_CODE, rate: new Float64Array(1), ...fields };
  }
  const figure = benefit.grant ? figures.amount(benefit.grant) : rateOf(benefit, figures, plan.figures.base);
  if (benefit.grant) plan.figures.grant = figure;
  else plan.figures.rate = figure;
  const none = new Float64Array(0);
  return {
    kind: benefit.grant ? GRANT : FLAT,
    rateKey: FIRST_CODE + figure.key,
    rate: figure.values,
    rows: 0,
    bracketKey: FIRST_CODE,
    rowFrom: none,
    rowRate: none,
    rowGrant: none,
    rowBefore: none,
  };
}

/** The rate, missing also where the base is a figure that is missing. */
function rateOf(benefit: Benefit, figures: Figures, base: Figure | undefined): Figure {
  const rate = benefit.rate ?? { units: 0 };
  const of = typeof benefit.base === 'object' && typeof benefit.base.of !== 'string' ? benefit.base.of : undefined;
  if (!base || !of) return figures.rate(rate);
  const facts = factsOf(rate);
  for (const fact of factsOf(of)) if (facts.indexOf(fact) < 0) facts.push(fact);
  return figures.table(facts, (at) => {
    const amount = figures.amountAt(of, at);
    return 'why' in amount ? amount : figures.rateAt(rate, at);
  });
}

/** Points added to the rate where the conditions of an adjustment hold, in ten-thousandths. */
function pointsOf(benefit: Benefit, figures: Figures): Figure {
  const facts: string[] = [];
  const want = (fact: string): void => {
    if (facts.indexOf(fact) < 0) facts.push(fact);
  };
  for (const adjust of benefit.adjust) {
    if (adjust.for) want('category');
    Object.keys(adjust.when?.all ?? {}).forEach(want);
  }
  return figures.table(facts, (at) => {
    let points = 0;
    for (const adjust of benefit.adjust) if (adjusts(adjust, at, figures)) points += Math.round(adjust.points * 100);
    return { value: points };
  });
}

function adjusts(
  { for: categories, when }: Benefit['adjust'][number],
  at: Record<string, string>,
  figures: Figures,
): boolean {
  if (categories && categories.indexOf(at.category ?? '') < 0) return false;
  const all = when?.all ?? {};
  return Object.keys(all).every((fact) => {
    const value = at[fact] ?? figures.space[fact]?.absent ?? '';
    return (all[fact] as Condition).is?.indexOf(value) !== -1;
  });
}
