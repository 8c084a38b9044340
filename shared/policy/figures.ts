/** From the expressions of a policy file to tables of numbers, one value for each combination of the facts they depend on. */
import type { AmountExpr, ParameterValue, PolicyDocument, PoolExpr, RateExpr, Table } from './document';
import { type Assignment, assignmentOf, combinations, type FactSpace, has, valueIn } from './fact-space';
import type { Layout } from './layout';
import { MISSING, NO_LIMIT } from './program';

/** A table that remembers why a figure is missing, code by code. */
export type Figure = { key: number; at: number; facts: string[]; values: Float64Array; why: (string | null)[] };

/** A parameter's value that stands in for a year not yet published. */
export type Estimate = { parameter: string; title: string; year: number };

/** Values that come from outside the documents: one for every year, or by year. */
export type ParameterOverrides = Record<string, ParameterValue | Record<string, ParameterValue>>;

/** One figure, or why it is missing. */
export type Leaf = { value: number } | { why: string };

export class Figures {
  readonly estimates: Estimate[] = [];

  constructor(
    private readonly documents: PolicyDocument[],
    readonly space: FactSpace,
    private readonly layout: Layout,
    readonly year: number,
    private readonly overrides: ParameterOverrides,
  ) {}

  /** Table of an expression; `read` gives the value at one combination of facts. */
  table(facts: string[], read: (assignment: Assignment) => Leaf): Figure {
    const sorted = [...facts].sort();
    const count = combinations(this.space, sorted);
    const values = new Float64Array(count);
    const why: (string | null)[] = [];
    for (let code = 0; code < count; code++) {
      const leaf = read(assignmentOf(this.space, sorted, code));
      values[code] = 'value' in leaf ? leaf.value : MISSING;
      why.push('why' in leaf ? leaf.why : null);
    }
    return { key: this.layout.key(sorted), at: this.layout.place(values), facts: sorted, values, why };
  }

  /** Appends numbers that are no table of their own, such as the rows of brackets. */
  place(values: Float64Array): number {
    return this.layout.place(values);
  }

  amount(expr: AmountExpr): Figure {
    return this.table(factsOf(expr), (assignment) => this.amountAt(expr, assignment));
  }

  rate(expr: RateExpr): Figure {
    return this.table(factsOf(expr), (assignment) => this.rateAt(expr, assignment));
  }

  amountAt(expr: AmountExpr, assignment: Assignment): Leaf {
    if ('fen' in expr) return { value: expr.fen };
    if ('none' in expr) return { value: NO_LIMIT };
    if ('missing' in expr) return { why: expr.missing };
    if ('by' in expr) return this.branch(expr, assignment, (one) => this.amountAt(one, assignment));
    if ('sum' in expr) return this.sumAt(expr.sum, assignment);
    if ('first' in expr) return this.firstAt(expr.first, assignment);
    if ('least' in expr) return this.leastAt(expr.least, assignment);
    const found = this.parameter(expr.parameter, this.year - expr['years-before']);
    if ('why' in found) return found;
    if (!('fen' in found.value)) return { why: `${expr.parameter} 不是金额` };
    if (!expr.share) return { value: found.value.fen };
    const share = this.rateAt(expr.share, assignment);
    if ('why' in share) return share;
    return { value: roundedShare(found.value.fen, share.value, expr.round.to === 'yuan' ? 100 : 1, expr.round.mode) };
  }

  private sumAt(parts: AmountExpr[], assignment: Assignment): Leaf {
    let value = 0;
    for (const part of parts) {
      const leaf = this.amountAt(part, assignment);
      if ('why' in leaf) return leaf;
      value += leaf.value;
    }
    return { value };
  }

  /** The first that is known; where none is, what the first lacks. */
  private firstAt(parts: AmountExpr[], assignment: Assignment): Leaf {
    const leaves = parts.map((part) => this.amountAt(part, assignment));
    return leaves.find((leaf) => 'value' in leaf) ?? (leaves[0] as Leaf);
  }

  /** The smallest of those that are known; where none is, what the first lacks. */
  private leastAt(parts: AmountExpr[], assignment: Assignment): Leaf {
    const leaves = parts.map((part) => this.amountAt(part, assignment));
    const known = leaves.reduce<number[]>((all, leaf) => ('value' in leaf ? all.concat(leaf.value) : all), []);
    return known.length > 0 ? { value: Math.min(...known) } : (leaves[0] as Leaf);
  }

  rateAt(expr: RateExpr, assignment: Assignment): Leaf {
    if ('units' in expr) return { value: expr.units };
    if ('missing' in expr) return { why: expr.missing };
    if ('by' in expr) return this.branch(expr, assignment, (one) => this.rateAt(one, assignment));
    const found = this.parameter(expr.parameter, this.year);
    if ('why' in found) return found;
    return 'units' in found.value ? { value: found.value.units } : { why: `${expr.parameter} 不是比例` };
  }

  private branch<T>(table: Table<T>, assignment: Assignment, read: (one: T) => Leaf): Leaf {
    const value = valueIn(this.space, table.by, assignment);
    if (has(table.cases, value)) return read(table.cases[value] as T);
    return table.else === undefined ? { why: '' } : read(table.else);
  }

  /** The value of a year, or the last one known before it, which is noted among the estimates. */
  parameter(id: string, year: number): { value: ParameterValue } | { why: string } {
    const override = this.overrides[id];
    if (override !== undefined) {
      if (isValue(override)) return { value: override };
      const value = this.lastKnown(id, this.titleOf(id), override, year);
      if (value) return { value };
    }
    let missing = '';
    for (let i = this.documents.length - 1; i >= 0; i--) {
      const parameter = this.documents[i]?.parameters[id];
      if (!parameter) continue;
      const value = this.lastKnown(id, parameter.title, parameter.values, year);
      if (value) return { value };
      missing = `${parameter.title}（${parameter.missing ?? '未公布'}）`;
    }
    return { why: missing || id };
  }

  private lastKnown(
    parameter: string,
    title: string,
    values: Record<string, ParameterValue>,
    year: number,
  ): ParameterValue | undefined {
    const years = Object.keys(values)
      .map(Number)
      .filter((known) => known <= year);
    if (years.length === 0) return undefined;
    const last = Math.max(...years);
    if (last < year && !this.estimates.some((e) => e.parameter === parameter))
      this.estimates.push({ parameter, title, year: last });
    return values[String(last)];
  }

  private titleOf(id: string): string {
    for (const { parameters } of this.documents) if (parameters[id]) return parameters[id].title;
    return id;
  }
}

const isValue = (value: ParameterValue | Record<string, ParameterValue>): value is ParameterValue =>
  typeof (value as { fen?: unknown }).fen === 'number' ||
  typeof (value as { units?: unknown }).units === 'number' ||
  Array.isArray((value as { brackets?: unknown }).brackets);

/** A share of an index, rounded once as the policy says. */
export function roundedShare(fen: number, units: number, unit: number, mode: 'half-up' | 'down' | 'up'): number {
  const divisor = 10_000 * unit;
  return Math.floor((fen * units + addendOf(divisor, mode)) / divisor) * unit;
}

export const addendOf = (divisor: number, mode: 'half-up' | 'down' | 'up'): number =>
  mode === 'half-up' ? divisor / 2 : mode === 'up' ? divisor - 1 : 0;

type Parts = { share?: unknown; sum?: unknown[]; first?: unknown[]; least?: unknown[] };

/** Facts that a table, or any table inside it, chooses by. */
export function factsOf(expr: AmountExpr | RateExpr | PoolExpr): string[] {
  const facts: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { by, cases, else: rest, share, sum, first, least } = node as Partial<Table<unknown>> & Parts;
    if (share) visit(share);
    for (const part of sum ?? first ?? least ?? []) visit(part);
    if (!by || !cases) return;
    if (facts.indexOf(by) < 0) facts.push(by);
    for (const key of Object.keys(cases)) visit(cases[key]);
    visit(rest);
  };
  visit(expr);
  return facts;
}
