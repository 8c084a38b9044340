import type { CalendarDate } from '@yizhu/shared/casework/calendar-date';
import { judgeVersions, type Verdict, type Version } from './settlement-versions';
import { AMOUNTS, type SettlementRow, selfPayOf } from './settlements';
import type { Rejected } from './sources';

/** The days whose costs a round counts, both included. */
export type Window = { readonly from: CalendarDate; readonly to: CalendarDate };

/** Somebody who is not on the roster. */
export const NOBODY = -1;

/** The settlements of the roster's people, as flat columns: a county has a hundred thousand of them, a city millions. */
export class SettlementBook {
  private readonly firstOf = new Map<string, number>();
  /** Places of the later rows of a number, by the place of its first; few numbers have any. */
  private readonly moreOf = new Map<number, number[]>();
  private readonly ids: string[] = [];
  private readonly persons: number[] = [];
  private readonly dates: CalendarDate[] = [];
  private readonly amountsFen: number[] = [];
  private readonly files: string[] = [];
  private readonly lines: number[] = [];

  /** Keep a row; a row of somebody else is kept only where it changes a settlement that is here. */
  add(row: SettlementRow, person: number, file: string, line: number): void {
    const first = this.firstOf.get(row.settlementId);
    if (first === undefined && person === NOBODY) return;
    const place = this.lines.length;
    if (first === undefined) this.firstOf.set(row.settlementId, place);
    else this.moreOf.set(first, [...(this.moreOf.get(first) ?? []), place]);
    this.ids.push(row.settlementId);
    this.persons.push(person);
    this.dates.push(row.date);
    for (const amount of row.amountsFen) this.amountsFen.push(amount);
    this.files.push(file);
    this.lines.push(line);
  }

  /** Add what each person paid within the window to `selfPayFen`, and report the rows that repeat or change a settlement. */
  sum(window: Window, selfPayFen: Float64Array, reject: (rejected: Rejected) => void): void {
    const left = new Set<number>();
    for (const [first, more] of this.moreOf) {
      const places = [first, ...more];
      judgeVersions(places.map((place) => this.version(place))).forEach((verdict, index) => {
        const place = places[index] ?? first;
        if (verdict.kind === 'repeats' || verdict.kind === 'replaced') left.add(place);
        if (verdict.kind !== 'counts') reject(this.report(place, verdict, places[verdict.other] ?? first));
      });
    }
    for (let place = 0; place < this.lines.length; place++) {
      const person = this.persons[place] ?? NOBODY;
      const date = this.dates[place] ?? '';
      if (person === NOBODY || date < window.from || date > window.to || left.has(place)) continue;
      selfPayFen[person] = (selfPayFen[person] ?? 0) + selfPayOf(this.amountsAt(place));
    }
  }

  private version(place: number): Version {
    return {
      person: this.persons[place] ?? NOBODY,
      date: this.dates[place] ?? '',
      amountsFen: this.amountsAt(place),
    };
  }

  private amountsAt(place: number): number[] {
    return this.amountsFen.slice(place * AMOUNTS.length, (place + 1) * AMOUNTS.length);
  }

  private report(place: number, verdict: Verdict, other: number): Rejected {
    const file = this.files[place] ?? '';
    const otherRow =
      this.files[other] === file ? `第${this.lines[other]}行` : `${this.files[other]} 第${this.lines[other]}行`;
    const id = this.ids[place];
    const reasons: Record<Verdict['kind'], string> = {
      counts: '',
      repeats: `重复行：结算编号 ${id} 与${otherRow}相同，只计一次。`,
      replaced: `结算编号 ${id} 与${otherRow}内容不同，以后面的${otherRow}为准，这一行没有计入。请核对。`,
      replaces: `结算编号 ${id} 与${otherRow}内容不同，以这一行为准，已经计入。请核对。`,
    };
    return { file, row: this.lines[place] ?? 0, reason: reasons[verdict.kind] };
  }
}
