/** What a person is given for their encounters: the one computation behind estimates, applications and rounds. */
import { invariant } from '../api/invariant';
import type { DatedIdentity } from '../people/validity';
import { type Account, accountOf, yearAccountOf } from './account';
import { type Compiled, kindsOf, type Stage, stageOf, YEARLY } from './compile';
import type { Benefit, Category, Condition, PolicyDocument, When } from './document';
import { type Amounts, encode, rowsFor } from './encode';
import { type Assignment, NO_CATEGORY } from './fact-space';
import { categoriesHeld } from './identity';
import { run } from './kernel';
import { TAPE_WIDTH } from './program';

export type Person = { identities: (string | DatedIdentity)[]; facts?: Assignment };

/** One visit, enrolment or other event. Amounts in fen. Not settled: insurance is computed first, from the documents that hold it. */
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
  /** Used of each pool, reached of each line, paid by yearly benefits, before the first encounter; by balance id, in fen. */
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
    const settled = encounter.settled !== false;
    const inForce = compiled.documents.filter((document) => covers(document, encounter.date));
    const stage = stageOf(
      compiled,
      encounter.kind ?? 'visit',
      Number(encounter.date.slice(0, 4)),
      inForce,
      !settled || this.anyUnsettled(),
    );
    const facts = { ...this.yearFacts(encounter.date), ...person.facts, ...encounter.facts };
    const held = categoriesHeld(compiled.categories, encounter.identities ?? person.identities, encounter.date);
    this.compiled.balances.forEach((balance, i) => {
      if (balance.per === 'encounter') this.balances[i] = 0;
    });
    const best = this.bestOf(stage, held, facts, encounter.amounts ?? {}, settled, {});
    this.balances = best.balances;
    const event = {
      ref: encounter.id,
      kind: encounter.kind ?? 'visit',
      date: encounter.date,
      encounter,
      facts: best.facts,
      category: best.category,
      held,
      stage,
      tape: best.tape,
      balancesBefore: best.before,
      balanceIds: compiled.balances.map((balance) => balance.id),
      notInForce: compiled.documents.filter((document) => inForce.indexOf(document) < 0),
    };
    this.events.push({ ...event, account: accountOf(event) });
  }

  private anyUnsettled(): boolean {
    return this.encounters.some((encounter) => encounter.settled === false);
  }

  /** 就高: by the documents' own precedence, or by trying each held category on the same balances. */
  private bestOf(
    stage: Stage,
    held: Category[],
    facts: Assignment,
    amounts: Amounts,
    settled: boolean,
    bases: Record<string, number>,
  ) {
    const tryAll = this.compiled.subject['category-choice']?.resolve === 'best';
    const candidates: (Category | null)[] = held.length === 0 ? [null] : tryAll ? held : [held[0] as Category];
    let best: ReturnType<Run['evaluate']> | undefined;
    for (const category of candidates) {
      const result = this.evaluate(stage, category, facts, amounts, settled, bases);
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
    const all = { ...facts, category: category?.id ?? NO_CATEGORY };
    encode(stage, rows, 0, all, amounts, settled, bases);
    const balances = this.balances.slice();
    const tape = new Float64Array(stage.plans.length * TAPE_WIDTH);
    run(stage.program, rows, 0, 0, balances, tape, 0);
    let totalFen = 0;
    for (let at = 3; at < tape.length; at += TAPE_WIDTH) totalFen += tape[at] as number;
    return { category, facts: all, tape, balances, before: this.balances, totalFen };
  }

  /** Facts that the year's encounters give together, such as whether any visit was for a special disease. */
  private yearFacts(date: string): Assignment {
    const facts: Assignment = {};
    const year = date.slice(0, 4);
    for (const document of this.compiled.documents)
      for (const name of Object.keys(document.facts)) {
        const when = document.facts[name]?.['any-of-year'];
        if (!when) continue;
        const any = this.encounters.some(
          (e) =>
            e.date.slice(0, 4) === year &&
            holds(when, { ...this.person.facts, ...e.facts }, this.compiled, e.amounts ?? {}),
        );
        facts[name] = String(any);
      }
    return facts;
  }

  private yearly(): void {
    const { compiled, person } = this;
    const asOf = this.options.asOf ?? this.encounters[this.encounters.length - 1]?.date;
    if (asOf === undefined) return;
    this.turnYear(asOf.slice(0, 4));
    const inForce = compiled.documents.filter((document) => covers(document, asOf));
    const stage = stageOf(compiled, YEARLY, Number(asOf.slice(0, 4)), inForce, true);
    const facts = { ...this.yearFacts(asOf), ...person.facts };
    const held = categoriesHeld(compiled.categories, person.identities, asOf);
    const bases: Record<string, number> = {};
    for (const plan of stage.plans) bases[plan.benefit.id] = this.yearBase(plan.benefit, asOf);
    const best = this.bestOf(stage, held, facts, {}, true, bases);
    this.balances = best.balances;
    const event = {
      ref: asOf.slice(0, 4),
      kind: YEARLY,
      date: asOf,
      facts: best.facts,
      category: best.category,
      held,
      stage,
      tape: best.tape,
      balancesBefore: best.before,
      balanceIds: compiled.balances.map((balance) => balance.id),
      notInForce: compiled.documents.filter((document) => inForce.indexOf(document) < 0),
    };
    this.events.push({ ...event, account: yearAccountOf(event, bases) });
  }

  /** What the year's counted encounters left to pay, less the ledgers, floored at 0 for the year as a whole. */
  private yearBase(benefit: Benefit, asOf: string): number {
    const { counting, base } = benefit;
    const from = `${asOf.slice(0, 4)}-01-01`;
    let sum = 0;
    for (const event of this.events) {
      if (event.date < from || event.date > asOf || event.kind === YEARLY) continue;
      if (counting && !holds(counting, event.facts, this.compiled, event.encounter?.amounts ?? {})) continue;
      sum += typeof base === 'object' ? counted(event, base) : event.account.selfPayFen;
    }
    for (const offset of this.options.offsets ?? [])
      if (offset.date >= from && offset.date <= asOf) sum -= offset.amountFen;
    return sum > 0 ? sum : 0;
  }
}

/** An amount of the encounter less payers and awards by name. */
function counted(event: EventResult, base: { of: unknown; less: string[] }): number {
  const { payers, awards } = event.account;
  let sum = event.encounter?.amounts?.[base.of as keyof Amounts] ?? 0;
  for (const share of [...payers, ...awards]) if (base.less.indexOf(share.id) >= 0) sum -= share.amountFen;
  return sum;
}

export function covers(document: PolicyDocument, date: string): boolean {
  const { from, to } = document.document['in-force'];
  return date >= from && (to === undefined || date <= to);
}

/** Whether facts and amounts satisfy a condition. */
export function holds(when: When, facts: Assignment, compiled: Compiled, amounts: Amounts): boolean {
  const one = (conditions: Record<string, Condition>): boolean =>
    Object.keys(conditions).every((fact) => {
      const condition = conditions[fact] as Condition;
      if (condition.is) return condition.is.indexOf(facts[fact] ?? compiled.space[fact]?.absent ?? '') >= 0;
      const value = amounts[fact as keyof Amounts] ?? 0;
      return !(
        (condition.over !== undefined && value <= condition.over) ||
        (condition.from !== undefined && value < condition.from) ||
        (condition.below !== undefined && value >= condition.below) ||
        (condition.upto !== undefined && value > condition.upto)
      );
    });
  return one(when.all) && (when.any.length === 0 || when.any.some(one));
}
