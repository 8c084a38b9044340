/** Conditions as bits and intervals: what an encounter must not be for a benefit to apply. */
import type { Benefit, Condition, When } from './document';
import { type Assignment, NO_CATEGORY, valueIn, valuesOf } from './fact-space';
import type { Figure, Figures } from './figures';
import type { Layout, Place } from './layout';
import { FACT_WORDS, NO_LIMIT } from './program';

/** Values of a fact that a condition lets through; undefined for a condition on an amount. */
export const letsThrough = ({ is, not }: Condition, values: string[]): string[] | undefined =>
  is ?? (not && values.filter((value) => not.indexOf(value) < 0));

/** Whether a yearly benefit asks who is helped on the day of each encounter that it counts, and not at the end. */
export const asksEachTime = ({ per, counting }: Benefit): boolean => per === 'year' && counting !== undefined;

/** Bits with which the benefit is refused, word by word: other categories, and values that its conditions leave out. */
export function deniedBits(benefit: Benefit, layout: Layout): number[] {
  const deny = new Array<number>(FACT_WORDS).fill(0);
  if (benefit.for !== 'everyone' && !asksEachTime(benefit))
    for (const id of valuesOf(layout.space, 'category'))
      if (id === NO_CATEGORY || benefit.for.indexOf(id) < 0) set(deny, layout.bit('category', id));
  const all = benefit.when?.all ?? {};
  for (const fact of Object.keys(all)) {
    const condition = all[fact] as Condition;
    if (!isOnFact(condition)) continue;
    const values = valuesOf(layout.space, fact);
    const through = letsThrough(condition, values) as string[];
    for (const value of values) if (through.indexOf(value) < 0) set(deny, layout.bit(fact, value));
  }
  return deny;
}

export const isOnFact = ({ is, not }: Condition): boolean => is !== undefined || not !== undefined;

/** Whether a value of a fact meets its condition. */
export const isMet = ({ is, not }: Condition, value: string): boolean =>
  is ? is.indexOf(value) >= 0 : not === undefined || not.indexOf(value) < 0;

function set(words: number[], { word, bit }: Place): void {
  words[word] = (words[word] as number) | bit;
}

/** Every bit: what `allowedBits` gives where nothing is asked. */
const ANY = -1;

/**
 * Bits of the first word of which one must be there for `any` to hold; undefined where they do not say it (an alternative
 * that speaks of two facts, or of one in another word), so that its table must be asked.
 */
export function allowedBits(when: When | undefined, layout: Layout): number | undefined {
  const any = when?.any ?? [];
  if (any.length === 0) return ANY;
  const allow = new Array<number>(FACT_WORDS).fill(0);
  for (const one of any) {
    const facts = Object.keys(one);
    const fact = facts[0] as string;
    const through = facts.length === 1 ? letsThrough(one[fact] as Condition, valuesOf(layout.space, fact)) : undefined;
    if (!through) return undefined;
    for (const value of through) set(allow, layout.bit(fact, value));
  }
  return allow.every((word, at) => at === 0 || word === 0) ? allow[0] : undefined;
}

/** Conditions on amounts as closed intervals of fen: place, least, most. */
export function gatesOf(when: When | undefined, layout: Layout): Float64Array {
  const gates: number[] = [];
  for (const fact of Object.keys(when?.all ?? {})) {
    const condition = when?.all[fact] as Condition;
    if (isOnFact(condition)) continue;
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
  Object.keys(conditions).every((fact) => isMet(conditions[fact] as Condition, valueIn(figures.space, fact, at)));
