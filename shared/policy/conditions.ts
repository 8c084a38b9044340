/** Conditions as bits and intervals: what an encounter must not be for a benefit to apply. */
import type { Benefit, Condition, When } from './document';
import { type Assignment, NO_CATEGORY, valuesOf } from './fact-space';
import type { Figure, Figures } from './figures';
import type { Layout } from './layout';
import { NO_LIMIT } from './program';

export type Deny = { category: number; a: number; b: number };

/** Bits with which the benefit is refused: other categories, and values that its conditions leave out. */
export function deniedBits(benefit: Benefit, layout: Layout): Deny {
  const deny = { category: 0, a: 0, b: 0 };
  if (benefit.for !== 'everyone')
    for (const id of valuesOf(layout.space, 'category'))
      if (id === NO_CATEGORY || benefit.for.indexOf(id) < 0) deny.category |= layout.bit('category', id).bit;
  const all = benefit.when?.all ?? {};
  for (const fact of Object.keys(all)) denyOthers(deny, fact, all[fact] as Condition, layout);
  return deny;
}

function denyOthers(deny: Deny, fact: string, condition: Condition, layout: Layout): void {
  if (!condition.is) return;
  for (const value of valuesOf(layout.space, fact)) {
    if (condition.is.indexOf(value) >= 0) continue;
    const { word, bit } = layout.bit(fact, value);
    deny[word] |= bit;
  }
}

/** Conditions on amounts as closed intervals of fen: place, least, most. */
export function gatesOf(when: When | undefined, layout: Layout): Float64Array {
  const gates: number[] = [];
  for (const fact of Object.keys(when?.all ?? {})) {
    const condition = when?.all[fact] as Condition;
    if (condition.is) continue;
    const place = fact === 'self-pay' ? layout.sum('policy-covered', ['*']) : layout.sum(fact, []);
    gates.push(place, least(condition), most(condition));
  }
  return Float64Array.from(gates);
}

/** The least amount that a bound lets in; fen are whole, so “over” is one more. */
export const least = (bound: { over?: number; from?: number }): number =>
  bound.over !== undefined ? bound.over + 1 : (bound.from ?? Number.NEGATIVE_INFINITY);

/** The greatest amount that a bound lets in. */
export const most = (bound: { below?: number; upto?: number }): number =>
  bound.below !== undefined ? bound.below - 1 : (bound.upto ?? NO_LIMIT);

/** Whether one of the alternatives of `any` holds, for every combination of the facts that they name. */
export function alternativesOf(when: When | undefined, figures: Figures): Figure | undefined {
  const any = when?.any ?? [];
  if (any.length === 0) return undefined;
  const facts: string[] = [];
  for (const one of any) for (const fact of Object.keys(one)) if (facts.indexOf(fact) < 0) facts.push(fact);
  return figures.table(facts, (at) => ({ value: any.some((one) => allHold(one, at, figures)) ? 1 : 0 }));
}

/** Whether every condition on a fact holds at an assignment; conditions on amounts are not for tables. */
export const allHold = (conditions: Record<string, Condition>, at: Assignment, figures: Figures): boolean =>
  Object.keys(conditions).every((fact) => {
    const value = at[fact] ?? figures.space[fact]?.absent ?? '';
    return conditions[fact]?.is?.indexOf(value) !== -1;
  });
