/**
 * The aid of one person as the bill grows: the curve with every corner, its jumps of one fen, and which benefit jumps.
 * Between two points of a curve every benefit is a straight line, to the rounding of a fen.
 */
import type { Person } from './assess';
import { type Compiled, type Stage, stageOf, subjectOn, YEARLY } from './bind';
import { type Amounts, encode, encodeAmounts, rowsFor } from './encode';
import { type Assignment, NO_CATEGORY } from './fact-space';
import { categoriesHeld } from './identity';
import { run } from './kernel';
import { MISSING_FIGURE, PAID, TAPE_WIDTH } from './program';
import { documentsInForce } from './region';
import type { Payer } from './vocabulary';
import { factsOfYear } from './year';

/** Whom and what the bill is about. `paid` are shares of the bill, in ten-thousandths, that payers have paid already. */
export type ProbeCase = {
  person: Person;
  date: string;
  /** A kind of encounter, or `year` for what is given on the year's sum; a visit if absent. */
  kind?: string;
  facts?: Assignment;
  paid?: Partial<Record<Payer, number>>;
  /** False: the layers that stand for a payer are worked out, too. */
  settled?: boolean;
  /** Used before, by balance id. */
  balances?: Record<string, number>;
};

/** What a bill gives. Amounts in fen; lists go by the place of the benefit in `Probe.stage.plans`. */
export type ProbePoint = {
  billFen: number;
  /** Given on the bill by its benefits, insurance aside. */
  aidFen: number;
  /** Paid by payers and by the layers that stand for them. */
  insuranceFen: number;
  /** Fixed sums given beside the bill. */
  besideFen: number;
  /** What the person is left with of the bill. */
  restFen: number;
  paidFen: number[];
  grossFen: number[];
  /** The row that applied, or the reason for nothing, as on the tape. */
  states: number[];
  /** A figure is missing, or a rule of another document or a person's judgement belongs to it. */
  unknown: boolean;
};

export type Probe = { stage: Stage; category: string; at: (billFen: number) => ProbePoint };

/** One benefit at a jump. */
export type Leap = { id: string; plan: number; beforeFen: number; afterFen: number; from: number; to: number };
/** `after` is the bill of one fen more. `byFen` is how much more aid it gives, less where it is negative. */
export type Jump = { before: ProbePoint; after: ProbePoint; byFen: number; leaps: Leap[] };
export type Curve = { points: ProbePoint[]; jumps: Jump[] };

/** A function from bill to aid for one person; what is held by several identities is chosen as the policy says. */
export function probeOf(compiled: Compiled, { person, date, kind = 'visit', ...rest }: ProbeCase): Probe {
  const settled = rest.settled ?? true;
  const inForce = documentsInForce(compiled.documents, date);
  const stage = stageOf(compiled, kind, Number(date.slice(0, 4)), inForce, !settled);
  const given = { ...person.facts, ...rest.facts };
  const facts = { ...factsOfYear(compiled, person, [{ id: '', date, facts: given }], date), ...given };
  const subject = subjectOn(compiled, date);
  const categories = compiled.categoriesOf[subject.id] ?? compiled.categories;
  const held = categoriesHeld(categories, person.identities, date, kind).map(({ id }) => id);
  const tryAll = subject['category-choice']?.resolve === 'best';
  const candidates = held.length === 0 ? [NO_CATEGORY] : tryAll ? held : held.slice(0, 1);
  const balances = compiled.balances.map(({ id }) => rest.balances?.[id] ?? 0);
  const bill = { kind, settled, paid: rest.paid ?? {}, balances };
  const ways = candidates.map((category) => pointsOf(stage, { ...facts, category }, bill));
  const at = (billFen: number): ProbePoint =>
    ways
      .map((way) => way(billFen))
      .reduce((best, one) => (one.aidFen + one.besideFen > best.aidFen + best.besideFen ? one : best));
  return { stage, category: candidates[0] as string, at };
}

type Bill = { kind: string; settled: boolean; paid: Partial<Record<Payer, number>>; balances: number[] };

/** The points of one category. Facts are encoded once, since only the bill changes. */
function pointsOf(stage: Stage, facts: Assignment, bill: Bill): (billFen: number) => ProbePoint {
  const rows = rowsFor(stage, 1);
  const tape = new Float64Array(stage.plans.length * TAPE_WIDTH);
  const payers = Object.keys(bill.paid) as Payer[];
  encode(stage, rows, 0, facts, {}, bill.settled);
  return (billFen) => {
    const amounts: Amounts = { 'total-bill': billFen, 'policy-covered': billFen };
    let paidFen = 0;
    for (const payer of payers) {
      const share = Math.floor((billFen * (bill.paid[payer] ?? 0)) / 10_000);
      amounts[payer] = share;
      paidFen += share;
    }
    const bases: Record<string, number> = {};
    if (bill.kind === YEARLY) for (const { benefit } of stage.plans) bases[benefit.id] = billFen;
    encodeAmounts(stage, rows, 0, facts, amounts, bases);
    tape.fill(0);
    run(stage.program, rows, 0, 0, Float64Array.from(bill.balances), tape, 0);
    return read(stage, tape, billFen, paidFen);
  };
}

/** Aid, insurance and what is given beside the bill, from the tape. */
function read({ plans }: Stage, tape: Float64Array, billFen: number, payersFen: number): ProbePoint {
  const point: ProbePoint = {
    billFen,
    aidFen: 0,
    insuranceFen: payersFen,
    besideFen: 0,
    restFen: 0,
    paidFen: [],
    grossFen: [],
    states: [],
    unknown: false,
  };
  plans.forEach(({ benefit: { pays, base, external, judgement } }, i) => {
    const paid = tape[i * TAPE_WIDTH + PAID] as number;
    const isBeside = !base || (typeof base === 'object' && typeof base.of !== 'string');
    point[pays ? 'insuranceFen' : isBeside ? 'besideFen' : 'aidFen'] += paid;
    point.paidFen.push(paid);
    point.grossFen.push(tape[i * TAPE_WIDTH + 2] as number);
    point.states.push(tape[i * TAPE_WIDTH] as number);
    const elsewhere = (external ?? judgement) !== undefined && (tape[i * TAPE_WIDTH] as number) >= 0;
    if (tape[i * TAPE_WIDTH] === MISSING_FIGURE || elsewhere) point.unknown = true;
  });
  point.restFen = billFen - point.insuranceFen - point.aidFen;
  return point;
}
