/** Where each fact of a program sits: bits for conditions, codes for tables, slots for sums of amounts. */
import { type FactSpace, valuesOf } from './fact-space';

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
  private readonly bitOf = new Map<string, { word: 'category' | 'a' | 'b'; bit: number }>();
  private used = { a: 0, b: 0 };

  constructor(readonly space: FactSpace) {
    const categories = valuesOf(space, 'category');
    for (let i = 0; i < categories.length; i++)
      this.bitOf.set(`category=${categories[i]}`, { word: 'category', bit: 1 << i });
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

  bit(fact: string, value: string): { word: 'category' | 'a' | 'b'; bit: number } {
    const key = `${fact}=${value}`;
    const known = this.bitOf.get(key);
    if (known) return known;
    const word = this.used.a + 1 <= 31 ? 'a' : 'b';
    const bit = 1 << this.used[word]++;
    if (this.used.b > 31) throw new RangeError('条件里用到的事实超过 62 种取值');
    this.bitOf.set(key, { word, bit });
    return { word, bit };
  }

  /** Bits of the words for an assignment. */
  words(assignment: Record<string, string>): { category: number; a: number; b: number } {
    const words = { category: 0, a: 0, b: 0 };
    this.bitOf.forEach(({ word, bit }, key) => {
      const cut = key.indexOf('=');
      const fact = key.slice(0, cut);
      if ((assignment[fact] ?? this.space[fact]?.absent) === key.slice(cut + 1)) words[word] |= bit;
    });
    return words;
  }
}
