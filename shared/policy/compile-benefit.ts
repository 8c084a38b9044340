/** One benefit of a policy file as one layer of numbers. */

import { type Compiled, findPool, NAMED, type Plan, poolFigure, YEARLY } from './compile';
import type { AmountExpr, Benefit, BracketRow, Condition, PolicyDocument, PoolExpr, When } from './document';
import { NO_CATEGORY, valuesOf } from './fact-space';
import { addendOf, type Figure, Figures, factsOf } from './figures';
import type { Layout } from './layout';
import { needs } from './order';
import {
  EXCESS,
  FLAT,
  GRANT,
  type Layer,
  MARGINAL,
  NO_LIMIT,
  NO_LINE,
  type PoolRecord,
  REACHING,
  WHOLE,
} from './program';
import { isAmountWord, payers } from './vocabulary';

type Scope = {
  compiled: Compiled;
  layout: Layout;
  year: number;
  constants: Figure[];
  pools: PoolRecord[];
  /** Layers compiled so far, in order. */
  plans: Plan[];
  kind: string;
};

export function compileBenefit(benefit: Benefit, document: PolicyDocument, scope: Scope): Plan {
  const { compiled, layout } = scope;
  const figures = new Figures(
    compiled.documents,
    compiled.space,
    layout,
    scope.year,
    compiled.options.parameters ?? {},
  );
  const deny = denied(benefit, compiled, layout);
  const plan: Plan = { benefit, document, layer: {} as Layer, figures: {}, estimates: figures.estimates };
  const base = baseOf(benefit, scope, figures, plan);
  const line = lineOf(benefit, scope, figures, plan);
  const amounts = amountsOf(benefit, scope, figures, plan);
  const unit = benefit.round.to === 'yuan' ? 100 : 1;
  const divisor = 10_000 * unit;
  plan.figures.cap = figures.amount(benefit.cap ?? { none: true });
  plan.figures.points = pointsOf(benefit, figures);
  const result = (id: string): number => scope.plans.findIndex((p) => p.benefit.id === id);
  const results = (ids: string[]): Int32Array => Int32Array.from(ids.map(result).filter((at) => at >= 0));
  const balance = (id: string): number => compiled.balances.findIndex((b) => b.id === id);
  plan.layer = {
    denyCategory: deny.category,
    denyA: deny.a,
    denyB: deny.b,
    gates: gatesOf(benefit.when, layout),
    any: anyOf(benefit.when, layout),
    requires: results(benefit.requires),
    unless: results(benefit.unless),
    base: base.slot,
    minus: results(base.minus),
    dependsOn: bits(results(base.minus)),
    ...line,
    ...amounts,
    points: plan.figures.points,
    cap: plan.figures.cap,
    pool: poolFigure(
      figures,
      compiled.documents,
      benefit.pool,
      benefit.pool ? factsOf(benefit.pool as AmountExpr) : [],
    ),
    clamp: base.clamp,
    topUp: benefit['top-up'] ? balance(`paid-${benefit.id}`) : -1,
    once: benefit.once ? balance(`once-${benefit.id}`) : -1,
    divisor,
    addend: addendOf(divisor, benefit.round.mode),
    unit,
    payer: benefit.pays ? layout.sum(benefit.pays, []) : -1,
    result: scope.plans.length,
  };
  return plan;
}

const bits = (results: Int32Array): number => results.reduce((mask, at) => mask | (1 << at), 0);

/** Bits with which the benefit is refused: other categories, and values that its conditions leave out. */
function denied(benefit: Benefit, { space }: Compiled, layout: Layout): { category: number; a: number; b: number } {
  const deny = { category: 0, a: 0, b: 0 };
  if (benefit.for !== 'everyone')
    for (const id of valuesOf(space, 'category'))
      if (id === NO_CATEGORY || benefit.for.indexOf(id) < 0) deny.category |= layout.bit('category', id).bit;
  for (const fact of Object.keys(benefit.when?.all ?? {}))
    denyOthers(deny, fact, benefit.when?.all[fact] as Condition, layout);
  return deny;
}

function denyOthers(
  deny: { category: number; a: number; b: number },
  fact: string,
  condition: Condition,
  layout: Layout,
): void {
  if (!condition.is) return;
  for (const value of valuesOf(layout.space, fact)) {
    if (condition.is.indexOf(value) >= 0) continue;
    const { word, bit } = layout.bit(fact, value);
    deny[word] |= bit;
  }
}

function gatesOf(when: When | undefined, layout: Layout): Float64Array {
  const gates: number[] = [];
  for (const fact of Object.keys(when?.all ?? {})) {
    const condition = when?.all[fact] as Condition;
    if (condition.is) continue;
    gates.push(numericSlot(fact, layout), least(condition), most(condition));
  }
  return Float64Array.from(gates);
}

export const least = (bound: { over?: number; from?: number }): number =>
  bound.over !== undefined ? bound.over + 1 : (bound.from ?? Number.NEGATIVE_INFINITY);
export const most = (bound: { below?: number; upto?: number }): number =>
  bound.below !== undefined ? bound.below - 1 : (bound.upto ?? NO_LIMIT);

const numericSlot = (fact: string, layout: Layout): number =>
  fact === 'self-pay' ? layout.sum('policy-covered', ['*']) : layout.sum(fact, []);

function anyOf(when: When | undefined, layout: Layout): Int32Array {
  const masks: number[] = [];
  for (const alternative of when?.any ?? []) {
    const deny = { category: 0, a: 0, b: 0 };
    for (const fact of Object.keys(alternative)) denyOthers(deny, fact, alternative[fact] as Condition, layout);
    masks.push(deny.category, deny.a, deny.b);
  }
  return Int32Array.from(masks);
}

/** Slot that the base starts from, the benefits taken off it, and whether the award must be held to what is left to pay. */
function baseOf(
  benefit: Benefit,
  scope: Scope,
  figures: Figures,
  plan: Plan,
): { slot: number; minus: string[]; clamp: boolean } {
  const { layout } = scope;
  if (!benefit.base) return { slot: -1, minus: [], clamp: false };
  const earlier = scope.plans.map((p) => ({ benefit: p.benefit, document: p.document }));
  if (scope.kind === YEARLY) return { slot: NAMED - layout.name(`base:${benefit.id}`), minus: [], clamp: false };
  if (benefit.base === 'self-pay')
    return {
      slot: layout.sum('policy-covered', ['*']),
      minus: needs({ ...benefit, requires: [], unless: [] }, earlier),
      clamp: false,
    };
  const { of, less } = benefit.base;
  const paid = less.filter(isAmountWord);
  const minus = needs({ ...benefit, after: [], requires: [], unless: [] }, earlier);
  if (typeof of === 'string') {
    const everyPayer = payers.every((payer) => paid.indexOf(payer) >= 0);
    return { slot: layout.sum(of, paid), minus, clamp: !benefit.pays && !everyPayer };
  }
  plan.figures.base = figures.amount(of);
  scope.constants.push(plan.figures.base);
  return { slot: NAMED - layout.name(`amount:${benefit.id}`), minus, clamp: false };
}

function lineOf(
  benefit: Benefit,
  { compiled }: Scope,
  figures: Figures,
  plan: Plan,
): Pick<Layer, 'lineMode' | 'line' | 'lineAccumulator'> {
  const { line } = benefit;
  if (!line) return { lineMode: NO_LINE, line: figures.constant(0), lineAccumulator: -1 };
  const figure = figures.amount(line.amount);
  if (line.mode === 'exceeding')
    figure.values.forEach((value, i) => (figure.values[i] = value >= 0 ? value + 1 : value));
  plan.figures.line = figure;
  const accumulator =
    line.over === 'encounter' || line.over === 'year' ? -1 : compiled.balances.findIndex((b) => b.id === line.over);
  return { lineMode: line.mode === 'excess' ? EXCESS : REACHING, line: figure, lineAccumulator: accumulator };
}

type Amounts = Pick<Layer, 'kind' | 'rate' | 'rows' | 'bracketKey' | 'rowFrom' | 'rowRate' | 'rowGrant' | 'rowBefore'>;

function amountsOf(benefit: Benefit, scope: Scope, figures: Figures, plan: Plan): Amounts {
  const none = new Float64Array(0);
  const flat = { rows: 0, bracketKey: 0, rowFrom: none, rowRate: none, rowGrant: none, rowBefore: none };
  if (benefit.grant) {
    plan.figures.grant = figures.amount(benefit.grant);
    return { kind: GRANT, rate: plan.figures.grant, ...flat };
  }
  if (!benefit.brackets) {
    plan.figures.rate = benefit.rate ? figures.rate(benefit.rate) : figures.constant(0);
    return { kind: FLAT, rate: plan.figures.rate, ...flat };
  }
  return bracketsOf(benefit.brackets, figures, plan);
}

/** Rows of the brackets, written out for every combination of the facts that their rates depend on. */
function bracketsOf(brackets: NonNullable<Benefit['brackets']>, figures: Figures, plan: Plan): Amounts {
  const rows = closed(rowsOf(brackets.rows, figures), brackets.mode);
  const missing = rows.length === 0;
  const facts: string[] = [];
  for (const row of rows)
    for (const fact of [...factsOf(row.rate ?? { units: 0 }), ...factsOf(row.grant ?? { fen: 0 })])
      if (facts.indexOf(fact) < 0) facts.push(fact);
  const count = Math.max(rows.length, 1);
  const key = figures.table(facts, () => ({ value: 0 }));
  const size = key.values.length * count;
  const out = {
    rowFrom: new Float64Array(size),
    rowRate: new Float64Array(size),
    rowGrant: new Float64Array(size).fill(-1),
    rowBefore: new Float64Array(size),
  };
  plan.figures.rows = rows.map((row) =>
    figures.table(facts, (at) =>
      row.rate ? figures.rateAt(row.rate, at) : figures.amountAt(row.grant as AmountExpr, at),
    ),
  );
  for (let code = 0; code < key.values.length; code++)
    for (let r = 0; r < count; r++) {
      const at = code * count + r;
      const row = rows[r];
      const value = row ? ((plan.figures.rows[r] as Figure).values[code] as number) : -1;
      out.rowFrom[at] = row ? lowerBound(row, brackets.mode) : 0;
      if (row?.rate || missing) out.rowRate[at] = value;
      else out.rowGrant[at] = value;
      if (brackets.mode === 'marginal' && r > 0 && (out.rowRate[at - 1] as number) < 0) out.rowRate[at] = -1;
      if (r > 0)
        out.rowBefore[at] =
          (out.rowBefore[at - 1] as number) +
          ((out.rowFrom[at] as number) - (out.rowFrom[at - 1] as number)) * Math.max(0, out.rowRate[at - 1] as number);
    }
  if (missing)
    plan.figures.rows = [
      figures.table(
        [],
        () => figures.parameter((brackets.rows as { parameter: string }).parameter, figures.year) as { why: string },
      ),
    ];
  return {
    kind: brackets.mode === 'whole' ? WHOLE : MARGINAL,
    rate: figures.constant(0),
    rows: count,
    bracketKey: key.key,
    ...out,
  };
}

/** Least amount of a row; in marginal brackets the bound itself, since an amount of zero above it changes nothing. */
export const lowerBound = (row: BracketRow, mode: 'whole' | 'marginal'): number => {
  const bound = row.over?.fen ?? row.from?.fen ?? 0;
  return mode === 'whole' && row.over ? bound + 1 : bound;
};

/** Marginal brackets that end give nothing for what lies above the end. */
function closed(rows: BracketRow[], mode: 'whole' | 'marginal'): BracketRow[] {
  const last = rows[rows.length - 1];
  const end = last?.upto ?? last?.below;
  return mode === 'marginal' && end ? [...rows, { from: end, rate: { units: 0 } }] : rows;
}

function rowsOf(rows: BracketRow[] | { parameter: string }, figures: Figures): BracketRow[] {
  if (Array.isArray(rows)) return rows;
  const found = figures.parameter(rows.parameter, figures.year);
  if ('why' in found || !('brackets' in found.value)) return [];
  let from = 0;
  return found.value.brackets.map(([upto, units]) => {
    const row: BracketRow = { from: { fen: from }, rate: { units } };
    if (upto !== null) from = upto;
    return row;
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
    for (const fact of Object.keys(adjust.when?.all ?? {})) want(fact);
  }
  return figures.table(facts, (at) => {
    let points = 0;
    for (const adjust of benefit.adjust) {
      const all = adjust.when?.all ?? {};
      const holds =
        (!adjust.for || adjust.for.indexOf(at.category ?? '') >= 0) &&
        Object.keys(all).every((fact) => (all[fact] as Condition).is?.indexOf(at[fact] ?? '') !== -1);
      if (holds) points += Math.round(adjust.points * 100);
    }
    return { value: points };
  });
}

export type { PoolExpr };
export { findPool };
