/** The yuan identity: bill = outside policy + each payer + each award + what the person pays, to the fen, on every event. */
import { invariant } from '../api/invariant';
import type { Encounter } from './assess';
import type { Stage } from './bind';
import { PAID, SETTLED, TAPE_WIDTH } from './program';
import { payers } from './vocabulary';

export type Share = { id: string; amountFen: number };

/** All amounts in fen. `selfPayFen` is what is left to pay inside the policy; the person also pays `outsideFen`. */
export type Account = {
  totalFen: number;
  outsideFen: number;
  payers: Share[];
  awards: Share[];
  /** Fixed sums given beside the bill: no part of it, and of what is left to pay. */
  grants: Share[];
  /** Paid by earlier rounds of the same year, as far as the year's sum goes; what goes beyond it is `overpaidFen`. */
  earlierFen: number;
  overpaidFen: number;
  selfPayFen: number;
};

type Event = { encounter?: Encounter; stage: Stage; tape: Float64Array; balancesBefore: Float64Array; kind: string };

/** Account of a visit or an enrolment; for an event without a bill, the bill is what its benefits start from. */
export function accountOf(event: Event): Account {
  const amounts = event.encounter?.amounts ?? {};
  const billed = amounts['policy-covered'] !== undefined || amounts['total-bill'] !== undefined;
  const { awards, grants } = awardsOf(event, billed);
  const covered = billed ? (amounts['policy-covered'] ?? 0) : largestBase(event);
  const total = billed ? (amounts['total-bill'] ?? covered) : covered;
  const paid: Share[] = [];
  for (const payer of payers) if (amounts[payer]) paid.push({ id: payer, amountFen: amounts[payer] as number });
  const selfPayFen = covered - sum(paid) - sum(awards);
  invariant(selfPayFen >= 0 || covered < 0, 'what is paid never exceeds the bill');
  return {
    totalFen: total,
    outsideFen: total - covered,
    payers: paid,
    awards,
    grants,
    earlierFen: 0,
    overpaidFen: 0,
    selfPayFen,
  };
}

/** Account of a year: the bill is what the year left to pay. */
export function yearAccountOf(event: Event, bases: Record<string, number>): Account {
  const { awards, grants } = awardsOf(event, true);
  let totalFen = 0;
  let paidFen = 0;
  event.stage.plans.forEach((plan) => {
    totalFen = Math.max(totalFen, bases[plan.benefit.id] ?? 0);
    paidFen += reachedBefore(event, plan.layer.topUp);
  });
  const earlierFen = Math.min(paidFen, totalFen);
  const selfPayFen = totalFen - earlierFen - sum(awards);
  invariant(selfPayFen >= 0, 'a year is never given more than it left to pay');
  return {
    totalFen,
    outsideFen: 0,
    payers: [],
    awards,
    grants,
    earlierFen,
    overpaidFen: paidFen - earlierFen,
    selfPayFen,
  };
}

/** What a balance had reached before the event, in fen; -1 is no balance and has reached nothing. */
export const reachedBefore = ({ balancesBefore }: Pick<Event, 'balancesBefore'>, balance: number): number =>
  balancesBefore[balance] ?? 0;

const sum = (shares: Share[]): number => shares.reduce((total, share) => total + share.amountFen, 0);

/** On a bill, what starts from an amount of its own and not from the bill is given beside it. */
function awardsOf({ stage, tape }: Event, billed: boolean): { awards: Share[]; grants: Share[] } {
  const awards: Share[] = [];
  const grants: Share[] = [];
  stage.plans.forEach(({ benefit }, i) => {
    const amountFen = tape[i * TAPE_WIDTH + PAID] as number;
    const beside = !benefit.base || (billed && typeof benefit.base === 'object' && typeof benefit.base.of !== 'string');
    if (amountFen > 0) (beside ? grants : awards).push({ id: benefit.id, amountFen });
  });
  return { awards, grants };
}

function largestBase({ tape }: Event): number {
  let most = 0;
  for (let at = 0; at < tape.length; at += TAPE_WIDTH)
    if (tape[at] !== SETTLED && (tape[at + 1] as number) > most) most = tape[at + 1] as number;
  return most;
}
