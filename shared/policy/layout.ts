/** Where each fact of a program sits: bits for conditions, codes for tables, slots for sums of amounts. */
import { type FactSpace, valueIn, valuesOf } from './fact-space';
import { FACT_WORDS } from './program';

/** Of a word of 32, the sign stays free. */
const BITS = 31;

/** Where the bit of a fact's value is. */
export type Place = { word: number; bit: number };

/** A sum that an encounter's amounts give before any benefit: `of` less the amounts of `less`. */
export type Sum = { of: string; less: string[] };

export class Layout {
  /** Combinations of facts that tables choose by; the first is the empty one, whose code is always 0. */
  readonly keys: string[][] = [[]];
  readonly sums: Sum[] = [];
  /** Slots filled from elsewhere: base of a yearly benefit, an amount that is a parameter. */
  readonly named: string[] = [];
  /** The figures of all tables, one after another. */
  readonly figures: number[] = [];
  private readonly bitOf = new Map<string, Place>();

  /** Categories come first, so that in most programs one word holds all that conditions ask. */
  constructor(readonly space: FactSpace) {
    for (const id of valuesOf(space, 'category')) this.bit('category', id);
  }

  /** Slot of the code for a combination of facts; slot 0 is the code that is always 0. */
  key(facts: string[]): number {
    const sorted = [...facts].sort();
    const at = this.keys.findIndex((known) => known.join('|') === sorted.join('|'));
    return at >= 0 ? at : this.keys.push(sorted) - 1;
  }

  sum(of: string, less: string[]): number {
    const wanted = { of, less: [...less].sort() };
    const at = this.sums.findIndex((known) => known.of === of && known.less.join('|') === wanted.less.join('|'));
    return at >= 0 ? at : this.sums.push(wanted) - 1;
  }

  /** Appends a table; gives where it begins. */
  place(values: ArrayLike<number>): number {
    const at = this.figures.length;
    for (let i = 0; i < values.length; i++) this.figures.push(values[i] as number);
    return at;
  }

  /** Index among the named slots; they come behind the sums. */
  name(name: string): number {
    const at = this.named.indexOf(name);
    return at >= 0 ? at : this.named.push(name) - 1;
  }

  /** Word and bit of a fact's value; given out in the order in which conditions ask. */
  bit(fact: string, value: string): Place {
    const key = `${fact}=${value}`;
    const known = this.bitOf.get(key);
    if (known) return known;
    const used = this.bitOf.size;
    if (used >= FACT_WORDS * BITS) throw new RangeError(`条件里用到的事实超过 ${FACT_WORDS * BITS} 种取值`);
    const place = { word: Math.floor(used / BITS), bit: 1 << (used % BITS) };
    this.bitOf.set(key, place);
    return place;
  }

  /** Bits of the words for an assignment. */
  words(assignment: Record<string, string>): number[] {
    return this.bitsWhere((fact, value) => valueIn(this.space, fact, assignment) === value);
  }

  /** Bits of the facts that are named, and of no other. */
  bitsOf(assignment: Record<string, string>): number[] {
    return this.bitsWhere((fact, value) => assignment[fact] === value);
  }

  private bitsWhere(holds: (fact: string, value: string) => boolean): number[] {
    const words = new Array<number>(FACT_WORDS).fill(0);
    this.bitOf.forEach(({ word, bit }, key) => {
      const cut = key.indexOf('=');
      if (holds(key.slice(0, cut), key.slice(cut + 1))) words[word] = (words[word] as number) | bit;
    });
    return words;
  }
}
