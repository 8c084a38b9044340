/**
 * The rows that carry one settlement number, read as county exports mean them: a row of other content is a later version and counts
 * instead; a row of amounts below zero is a 冲红 and counts beside; the same row twice is one.
 */
import type { CalendarDate } from '@yizhu/shared/casework/calendar-date';

export type Version = {
  /** Whose cost: any number that tells people apart. */
  readonly person: number;
  readonly date: CalendarDate;
  /** Every amount of the row, in fen, in one order. */
  readonly amountsFen: readonly number[];
};

/** `other` is the place of the row that this one repeats, that counts instead of it, or that it replaces. */
export type Verdict =
  | { readonly kind: 'counts' }
  | { readonly kind: 'repeats' | 'replaced' | 'replaces'; readonly other: number };

const COUNTS: Verdict = { kind: 'counts' };

/** What becomes of each row of one number, in the order of the files. */
export function judgeVersions(rows: readonly Version[]): Verdict[] {
  const history = new History(rows);
  rows.forEach((row, index) => {
    if (isReversal(row.amountsFen)) history.reverse(index);
    else history.enter(index);
  });
  return history.verdicts();
}

/** 冲红: nothing above zero, something below it. */
export function isReversal(amountsFen: readonly number[]): boolean {
  return amountsFen.every((amount) => amount <= 0) && amountsFen.some((amount) => amount < 0);
}

class History {
  private readonly judged: Verdict[];
  /** The version in force; none before the first and after a 冲红 that took it away. */
  private live: number | undefined;
  /** The 冲红 of the version in force stood before it in the files. */
  private liveIsReversed = false;
  private readonly reversals: number[] = [];
  /** 冲红 that have found no row to take away: a part refunded, or a row still to come. */
  private readonly unmatched = new Set<number>();

  constructor(private readonly rows: readonly Version[]) {
    this.judged = rows.map(() => COUNTS);
  }

  enter(index: number): void {
    if (this.live !== undefined && this.same(this.live, index)) {
      this.judged[index] = { kind: 'repeats', other: this.live };
      return;
    }
    const reversal = [...this.unmatched].find((place) => this.mirrors(index, place));
    if (reversal !== undefined) this.unmatched.delete(reversal);
    if (reversal !== undefined && this.live !== undefined) return;
    if (reversal === undefined && this.live !== undefined && !this.liveIsReversed) {
      this.judged[this.live] = { kind: 'replaced', other: index };
      this.judged[index] = { kind: 'replaces', other: this.live };
    }
    this.live = index;
    this.liveIsReversed = reversal !== undefined;
  }

  reverse(index: number): void {
    const before = this.reversals.find((place) => this.same(place, index));
    this.reversals.push(index);
    if (this.live !== undefined && !this.liveIsReversed && this.mirrors(this.live, index)) {
      this.live = undefined;
      return;
    }
    const target = this.judged.findIndex((verdict, place) => verdict.kind === 'replaced' && this.mirrors(place, index));
    if (target >= 0) this.restore(target);
    else if (before !== undefined) this.judged[index] = { kind: 'repeats', other: before };
    else this.unmatched.add(index);
  }

  /** A row replaced silently and then taken away by its own 冲红 was replaced in the proper form: nothing is to be reported. */
  private restore(target: number): void {
    this.judged[target] = COUNTS;
    const successor = this.judged.findIndex((verdict) => verdict.kind === 'replaces' && verdict.other === target);
    if (successor >= 0) this.judged[successor] = COUNTS;
  }

  verdicts(): Verdict[] {
    return this.judged.map((verdict) =>
      verdict.kind === 'replaced' ? { ...verdict, other: this.final(verdict.other) } : verdict,
    );
  }

  private final(place: number): number {
    let at = place;
    for (let next = this.judged[at]; next?.kind === 'replaced'; next = this.judged[at]) at = next.other;
    return at;
  }

  private mirrors(place: number, reversal: number): boolean {
    const [row, negative] = [this.rows[place], this.rows[reversal]];
    return (
      row !== undefined &&
      negative !== undefined &&
      row.person === negative.person &&
      row.amountsFen.every((amount, i) => amount + (negative.amountsFen[i] ?? 0) === 0)
    );
  }

  private same(a: number, b: number): boolean {
    const [one, two] = [this.rows[a], this.rows[b]];
    return (
      one !== undefined &&
      two !== undefined &&
      one.person === two.person &&
      one.date === two.date &&
      one.amountsFen.every((amount, i) => amount === two.amountsFen[i])
    );
  }
}
