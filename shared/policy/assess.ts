/** What a person is given for their encounters: the one computation behind estimates, applications and rounds. */
import { invariant } from '../api/invariant';
import type { DatedIdentity } from '../people/dated-identity';
import { type Account, accountOf, yearAccountOf } from './account';
import { type Compiled, kindsOf, type Stage, stageOf, subjectOn, YEARLY } from './bind';
import { asksEachTime } from './conditions';
import { coveredAmounts } from './covered';
import type { Category, PolicyDocument } from './document';
import { type Amounts, encode, rowsFor } from './encode';
import { type Assignment, NO_CATEGORY } from './fact-space';
import { categoriesHeld } from './identity';
import { BELOW_LINE, GATE, MISSING_FIGURE, PAID, TAPE_WIDTH } from './program';
import { documentsInForce, sameDocument } from './region';
import { baseOfYear, factsOfYear, isCounted } from './year';

export type Person = { identities: (string | DatedIdentity)[]; facts?: Assignment };

/**
 * One visit, enrolment or other event. Amounts in fen. Not settled: insurance is computed first, from the documents that
 * hold it. A 冲红 is an encounter of negative amounts: it takes part in the year's sum and is given nothing itself.
 */
export type Encounter = {
  id: string;
  date: string;
  kind?: string;
  facts?: Assignment;
  amounts?: Amounts;
  identities?: (string | DatedIdentity)[];
  settled?: boolean;
};

export type AssessOptions = {
  /**
   * Used of each pool, reached of each line, paid by yearly benefits, by balance id, in fen. They belong to the year of the
   * first encounter: where that is not the year meant, leave the earlier encounters out.
   */
  balances?: Record<string, number>;
  /** Yearly benefits are worked out on the costs up to this day (included), for this day's year. Without it: the last encounter's day. */
  asOf?: string;
  /** Amounts that reduce a year's sum and belong to no encounter (ledgers). */
  offsets?: { date: string; amountFen: number }[];
  /** Leaves the yearly benefits out. */
  encountersOnly?: boolean;
};

/** What came out of one event, with what is needed to say why. */
export type EventResult = {
  ref: string;
  kind: string;
  date: string;
  encounter?: Encounter;
  facts: Assignment;
  category: Category | null;
  held: Category[];
  stage: Stage;
  tape: Float64Array;
  balancesBefore: Float64Array;
  /** Names of the balances, in the order of `balancesBefore`. */
  balanceIds: string[];
  notInForce: PolicyDocument[];
  account: Account;
};

export type Assessment = {
  events: EventResult[];
  balances: { id: string; title: string; usedFen: number; year: string }[];
};

/** Works out every encounter in order of date, then id, and then the year's benefits. */
export function assess(
  compiled: Compiled,
  person: Person,
  encounters: Encounter[],
  options: AssessOptions = {},
): Assessment {
  const sorted = [...encounters].sort(byDateThenId);
  const assessment = new Run(compiled, person, sorted, options);
  return assessment.all();
}

/** Whether some benefit of the event could not be worked out. */
function isUnknown({ tape }: EventResult): boolean {
  for (let at = 0; at < tape.length; at += TAPE_WIDTH) if (tape[at] === MISSING_FIGURE) return true;
  return false;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const byDateThenId = (a: { date: string; id: string }, b: { date: string; id: string }): number =>
  compare(a.date, b.date) || compare(a.id, b.id);

class Run {
  private readonly events: EventResult[] = [];
  private readonly closed: Assessment['balances'] = [];
  private balances: Float64Array;
  private year = '';

  constructor(
    private readonly compiled: Compiled,
    private readonly person: Person,
    private readonly encounters: Encounter[],
    private readonly options: AssessOptions,
  ) {
    this.balances = Float64Array.from(compiled.balances, (balance) => options.balances?.[balance.id] ?? 0);
  }

  all(): Assessment {
    const until = this.options.asOf ?? '9999-12-31';
    for (const encounter of this.encounters) {
      if (encounter.date > until) continue;
      this.turnYear(encounter.date.slice(0, 4));
      this.encounter(encounter);
    }
    if (!this.options.encountersOnly && kindsOf(this.compiled.documents).indexOf(YEARLY) >= 0) this.yearly();
    this.closeYear();
    return { events: this.events, balances: this.closed };
  }

  /** Yearly totals begin again with the year; the first year starts from what was given. */
  private turnYear(year: string): void {
    if (this.year !== '' && year !== this.year) {
      this.closeYear();
      this.compiled.balances.forEach((balance, i) => {
        if (balance.per !== 'life') this.balances[i] = 0;
      });
    }
    this.year = year;
  }

  private closeYear(): void {
    this.compiled.balances.forEach((balance, i) => {
      this.closed.push({ id: balance.id, title: balance.title, usedFen: this.balances[i] as number, year: this.year });
    });
  }

  private encounter(encounter: Encounter): void {
    const { compiled, person } = this;
    const { id, date, kind = 'visit', amounts = {}, settled = true } = encounter;
    const inForce = documentsInForce(compiled.documents, date);
    const stage = stageOf(compiled, kind, Number(date.slice(0, 4)), inForce, !settled || this.anyUnsettled());
    const facts = { ...factsOfYear(compiled, person, this.encounters, date), ...person.facts, ...encounter.facts };
    const held = this.heldOn(date, encounter.identities ?? person.identities, kind);
    compiled.balances.forEach((balance, i) => {
      if (balance.per === 'encounter') this.balances[i] = 0;
    });
    const draft = this.draft({ ref: id, kind, date, encounter, held, stage }, facts, amounts, settled, {});
    this.events.push({ ...draft, account: accountOf(draft) });
  }

  private heldOn(date: string, identities: Person['identities'], kind: string): Category[] {
    const { compiled } = this;
    const categories = compiled.categoriesOf[subjectOn(compiled, date).id] ?? compiled.categories;
    return categoriesHeld(categories, identities, date, kind);
  }

  private anyUnsettled(): boolean {
    return this.encounters.some((encounter) => encounter.settled === false);
  }

  /** 就高: by the documents' own precedence, or by trying each held category on the same balances. */
  private bestOf(
    { stage, held, date }: Pick<EventResult, 'stage' | 'held' | 'date'>,
    facts: Assignment,
    amounts: Amounts,
    settled: boolean,
    bases: Record<string, number>,
  ) {
    const tryAll = subjectOn(this.compiled, date)['category-choice']?.resolve === 'best';
    const inForce = documentsInForce(this.compiled.documents, date);
    const candidates: (Category | null)[] = held.length === 0 ? [null] : tryAll ? held : [held[0] as Category];
    let best: ReturnType<Run['evaluate']> | undefined;
    for (const category of candidates) {
      const all = { ...facts, category: category?.id ?? NO_CATEGORY };
      const covered = coveredAmounts(this.compiled, inForce, all, amounts);
      const result = this.evaluate(stage, category, all, covered, settled, bases);
      if (!best || result.totalFen > best.totalFen) best = result;
    }
    invariant(best !== undefined, 'at least one category is tried');
    return best;
  }

  private evaluate(
    stage: Stage,
    category: Category | null,
    facts: Assignment,
    amounts: Amounts,
    settled: boolean,
    bases: Record<string, number>,
  ) {
    const rows = rowsFor(stage, 1);
    encode(stage, rows, 0, facts, amounts, settled, bases);
    const balances = this.balances.slice();
    const tape = new Float64Array(stage.plans.length * TAPE_WIDTH);
    this.compiled.executor.run(stage.program, rows, 0, 0, balances, tape, 0);
    let totalFen = 0;
    for (let at = PAID; at < tape.length; at += TAPE_WIDTH) totalFen += tape[at] as number;
    return { category, facts, amounts, tape, balances, totalFen };
  }

  private yearly(): void {
    const { compiled, person } = this;
    const date = this.options.asOf ?? this.encounters[this.encounters.length - 1]?.date;
    if (date === undefined) return;
    const year = date.slice(0, 4);
    this.turnYear(year);
    const stage = stageOf(compiled, YEARLY, Number(year), documentsInForce(compiled.documents, date), true);
    const facts = { ...factsOfYear(compiled, person, this.encounters, date), ...person.facts };
    const held = this.heldOn(date, person.identities, YEARLY);
    const bases: Record<string, number> = {};
    for (const { benefit } of stage.plans)
      bases[benefit.id] = baseOfYear(compiled, this.events, benefit, date, this.options.offsets ?? []);
    const amounts = { 'policy-covered': Math.max(0, ...Object.keys(bases).map((id) => bases[id] as number)) };
    const draft = this.draft({ ref: year, kind: YEARLY, date, held, stage }, facts, amounts, true, bases);
    this.leaveUncounted(draft);
    if (this.events.some((event) => event.date.slice(0, 4) === year && isUnknown(event))) this.leaveUnknown(draft);
    this.events.push({ ...draft, account: yearAccountOf(draft, bases) });
  }

  /** Who is helped is asked on the day of each encounter: where none counts, the benefit does not apply. */
  private leaveUncounted({ stage, tape, date }: Omit<EventResult, 'account'>): void {
    stage.plans.forEach(({ benefit }, i) => {
      const at = i * TAPE_WIDTH;
      const isIdle = tape[at] !== GATE && tape[at + PAID] === 0 && asksEachTime(benefit);
      if (isIdle && !this.events.some((event) => isCounted(this.compiled, event, benefit, date)))
        tape.set([GATE, 0, 0, 0], at);
    });
  }

  /** A year's sum that rests on a figure nobody published is not known either: what was worked out on it is taken back. */
  private leaveUnknown(draft: Omit<EventResult, 'account'>): void {
    for (let at = 0; at < draft.tape.length; at += TAPE_WIDTH)
      if ((draft.tape[at] as number) >= 0 || draft.tape[at] === BELOW_LINE)
        draft.tape.set([MISSING_FIGURE, draft.tape[at + 1] as number, 0, 0], at);
    this.balances = draft.balancesBefore;
  }

  /** The event without its account, worked out for the category that gives most or stands first; moves the balances. */
  private draft(
    event: Pick<EventResult, 'ref' | 'kind' | 'date' | 'encounter' | 'held' | 'stage'>,
    facts: Assignment,
    amounts: Amounts,
    settled: boolean,
    bases: Record<string, number>,
  ): Omit<EventResult, 'account'> {
    const { documents, balances } = this.compiled;
    const best = this.bestOf(event, facts, amounts, settled, bases);
    const inForce = documentsInForce(documents, event.date);
    const balancesBefore = this.balances;
    this.balances = best.balances;
    return {
      ...event,
      encounter: event.encounter && { ...event.encounter, amounts: best.amounts },
      facts: best.facts,
      category: best.category,
      tape: best.tape,
      balancesBefore,
      balanceIds: balances.map((balance) => balance.id),
      notInForce: documents.filter((one) => !inForce.some((other) => sameDocument(documents, one, other))),
    };
  }
}
