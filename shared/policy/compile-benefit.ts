/** One benefit of a policy file as one layer of numbers. */

import { type Compiled, NAMED, type Plan, poolFigure, YEARLY } from './bind';
import { type BracketFields, bracketsOf } from './brackets';
import { allowedBits, alternativesOf, deniedBits, gatesOf } from './conditions';
import type { Benefit, BracketRow, PolicyDocument } from './document';
import { addendOf, type Figure, Figures, factsOf } from './figures';
import type { Layout } from './layout';
import { needs } from './order';
import { factsOfPoints, pointsAt } from './points';
import {
  EXCESS,
  FIRST_CODE,
  FLAT,
  type GeneralFields,
  GRANT,
  type LayerFields,
  NO_LIMIT,
  NO_LINE,
  REACHING,
} from './program';
import { amountWords, isAmountWord, payers } from './vocabulary';

export type Scope = {
  compiled: Compiled;
  /** The stack, what is in force last. */
  documents: PolicyDocument[];
  layout: Layout;
  year: number;
  /** Layers compiled so far, in order. */
  plans: Draft[];
  kind: string;
};

/** A plan whose layer still has to be placed; see `buildStage`. */
export type Draft = Omit<Plan, 'layer'>;

export function compileBenefit(
  benefit: Benefit,
  document: PolicyDocument,
  scope: Scope,
): Draft & { fields: GeneralFields } {
  const { compiled, documents, layout, year } = scope;
  const figures = new Figures(documents, compiled.space, layout, year, compiled.options.parameters ?? {});
  const plan: Draft = { benefit, document, figures: {}, bounds: [], estimates: figures.estimates };
  const base = baseOf(benefit, scope, figures, plan);
  const cap = figures.amount(benefit.cap ?? { none: true });
  // Brackets carry their points row by row, since nothing is added above the end of the last.
  const adjusts = benefit.brackets ? [] : benefit.adjust;
  const points = figures.table(factsOfPoints(adjusts), (at) => ({ value: pointsAt(adjusts, at, figures) }));
  const pool = poolFigure(figures, compiled.documents, benefit.pool);
  const guards = guardsOf(benefit, scope, figures);
  const unit = benefit.round.to === 'yuan' ? 100 : 1;
  const divisor = 10_000 * unit;
  plan.figures.cap = cap;
  plan.figures.points = points;
  plan.figures.pool = pool;
  plan.figures.split = benefit.split?.map(({ share }) => figures.rate(share ?? { units: 10_000 }));
  const fields: GeneralFields = {
    ...guards,
    base: base.place,
    most: mostOf(benefit, layout, figures, plan),
    beyond: typeof benefit.base === 'object' && benefit.base.beyond !== undefined,
    minus: base.minus,
    dependsOn: base.minus.reduce((mask, at) => mask | (1 << at), 0),
    ...lineOf(benefit, scope, figures, plan),
    ...amountsOf(benefit, figures, plan),
    pointsKey: FIRST_CODE + points.key,
    pointsAt: points.at,
    capKey: FIRST_CODE + cap.key,
    capAt: cap.at,
    capped: cap.values.some((value) => value !== NO_LIMIT),
    poolKey: FIRST_CODE + pool.key,
    poolAt: pool.at,
    clamp: base.clamp,
    topUp: benefit['top-up'] ? balanceOf(compiled, `paid-${benefit.id}`) : -1,
    divisor,
    addend: addendOf(divisor, benefit.round.mode),
    unit,
    payer: benefit.pays ? layout.sum(benefit.pays, []) : -1,
  };
  return { ...plan, fields };
}

const balanceOf = (compiled: Compiled, id: string): number => compiled.balances.findIndex((b) => b.id === id);

/** Places of benefits among the layers so far; one that this event does not have is left out. */
const layersOf = (ids: string[], { plans }: Scope): Int32Array =>
  Int32Array.from(ids.map((id) => plans.findIndex((p) => p.benefit.id === id)).filter((at) => at >= 0));

type Guards = Pick<
  LayerFields,
  'deny' | 'denyB' | 'denyC' | 'allow' | 'guarded' | 'gates' | 'anyKey' | 'anyAt' | 'requires' | 'unless' | 'once'
>;

function guardsOf(benefit: Benefit, scope: Scope, figures: Figures): Guards {
  const [deny, denyB, denyC] = deniedBits(benefit, scope.layout) as [number, number, number];
  const gates = gatesOf(benefit.when, scope.layout);
  const allow = benefit.offered ? allowedBits(benefit.when, scope.layout) : NOBODY;
  const any = allow === undefined ? alternativesOf(benefit.when, figures) : undefined;
  const requires = layersOf(benefit.requires, scope);
  const unless = layersOf(benefit.unless, scope);
  const once = benefit.once ? balanceOf(scope.compiled, `once-${benefit.id}`) : -1;
  const lists = gates.length + requires.length + unless.length;
  const guarded = (denyB | denyC) !== 0 || lists > 0 || any !== undefined || once >= 0;
  const anyOf = { allow: allow ?? -1, anyKey: FIRST_CODE + (any?.key ?? 0), anyAt: any?.at ?? -1 };
  return { deny, denyB, denyC, guarded, gates, ...anyOf, requires, unless, once };
}

/** No bit at all, so that nobody is let in. */
const NOBODY = 0;

/** Place of the limit of the base, before named places are put behind the sums; -1 where there is none. */
function mostOf({ id, base }: Benefit, layout: Layout, figures: Figures, plan: Draft): number {
  const limit = typeof base === 'object' ? (base.upto ?? base.beyond) : undefined;
  if (!limit) return -1;
  plan.figures.most = figures.amount(limit.else ?? { missing: amountWords[limit.amount] ?? limit.amount });
  return NAMED - layout.name(`most:${id}`);
}

type Base = { place: number; minus: Int32Array; clamp: boolean };

/** Where the base starts from, the benefits taken off it, and whether the award must be held to what is left to pay. */
function baseOf(benefit: Benefit, scope: Scope, figures: Figures, plan: Draft): Base {
  const { layout, kind } = scope;
  const named = (name: string): number => NAMED - layout.name(`${name}:${benefit.id}`);
  if (!benefit.base) return { place: named('base'), minus: new Int32Array(0), clamp: false };
  const earlier = scope.plans.map((p) => ({ benefit: p.benefit, document: p.document }));
  const own = benefit.base === 'self-pay' ? benefit.after : [];
  const minus = layersOf(needs({ ...benefit, after: own, requires: [], unless: [] }, earlier), scope);
  const takesAll = minus.length === earlier.length && !canExceed(benefit);
  if (kind === YEARLY) return { place: named('base'), minus, clamp: !takesAll };
  if (benefit.base === 'self-pay') return { place: layout.sum('policy-covered', ['*']), minus, clamp: !takesAll };
  const { of, less } = benefit.base;
  const paid = less.filter(isAmountWord);
  if (typeof of === 'string') {
    const everyPayer = of === 'policy-covered' && payers.every((payer) => paid.indexOf(payer) >= 0);
    return { place: layout.sum(of, paid), minus, clamp: !(takesAll && everyPayer) };
  }
  plan.figures.base = figures.amount(of);
  return { place: named('amount'), minus, clamp: false };
}

/** Whether the award can be more than its base: a fixed amount that is not known to be less than what it is given for. */
function canExceed({ grant, brackets }: Benefit): boolean {
  const rows = brackets && Array.isArray(brackets.rows) ? brackets.rows : [];
  const isMore = ({ grant: fixed, from, over }: BracketRow): boolean =>
    fixed !== undefined && !('fen' in fixed && fixed.fen <= (from?.fen ?? over?.fen ?? 0));
  return grant !== undefined || rows.some(isMore);
}

type Line = Pick<LayerFields, 'lineMode' | 'lineKey' | 'lineAt' | 'lineAccumulator'>;

function lineOf({ line }: Benefit, { compiled }: Scope, figures: Figures, plan: Draft): Line {
  if (!line) return { lineMode: NO_LINE, lineKey: FIRST_CODE, lineAt: 0, lineAccumulator: -1 };
  // Fen are whole: to exceed a line is to reach the next fen.
  const more = line.mode === 'exceeding' ? 1 : 0;
  const figure = figures.table(factsOf(line.amount), (at) => {
    const amount = figures.amountAt(line.amount, at);
    return 'why' in amount ? amount : { value: amount.value + more };
  });
  plan.figures.line = figure;
  return {
    lineMode: line.mode === 'excess' ? EXCESS : REACHING,
    lineKey: FIRST_CODE + figure.key,
    lineAt: figure.at,
    lineAccumulator: compiled.balances.findIndex((b) => b.id === line.over),
  };
}

type Amounts = BracketFields & Pick<LayerFields, 'rateKey' | 'rateAt'>;

function amountsOf(benefit: Benefit, figures: Figures, plan: Draft): Amounts {
  if (benefit.brackets) {
    const { fields, rows, bounds } = bracketsOf(benefit.brackets, benefit.adjust, figures);
    plan.figures.rows = rows;
    plan.bounds = bounds;
    return { rateKey: FIRST_CODE, rateAt: 0, ...fields };
  }
  const figure = benefit.grant ? figures.amount(benefit.grant) : rateOf(benefit, figures, plan.figures.base);
  if (benefit.grant) plan.figures.grant = figure;
  else plan.figures.rate = figure;
  return {
    kind: benefit.grant ? GRANT : FLAT,
    rateKey: FIRST_CODE + figure.key,
    rateAt: figure.at,
    rows: 0,
    bracketKey: FIRST_CODE,
    rowFrom: 0,
    rowRate: 0,
    rowGrant: 0,
    rowBefore: 0,
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
