/** What the encounters of a year give together: facts that any of them makes true, and the sum that yearly benefits start from. */
import type { Encounter, EventResult, Person } from './assess';
import { type Compiled, YEARLY } from './bind';
import { isMet, isOnFact } from './conditions';
import type { Benefit, Condition, When } from './document';
import type { Amounts } from './encode';
import { type Assignment, valueIn } from './fact-space';

/** Facts such as whether any visit of the year was for a special disease, as the documents declare them. */
export function factsOfYear(compiled: Compiled, person: Person, encounters: Encounter[], date: string): Assignment {
  const facts: Assignment = {};
  const year = date.slice(0, 4);
  for (const document of compiled.documents)
    for (const name of Object.keys(document.facts)) {
      const when = document.facts[name]?.['any-of-year'];
      if (!when) continue;
      const any = encounters.some(
        (one) =>
          one.date.slice(0, 4) === year && holds(when, { ...person.facts, ...one.facts }, compiled, one.amounts ?? {}),
      );
      facts[name] = String(any);
    }
  return facts;
}

/** What the counted encounters of the year left to pay until `date`, less the ledgers, floored at 0 for the year as a whole. */
export function baseOfYear(
  compiled: Compiled,
  events: EventResult[],
  benefit: Benefit,
  date: string,
  offsets: { date: string; amountFen: number }[],
): number {
  const { base } = benefit;
  const from = `${date.slice(0, 4)}-01-01`;
  let sum = 0;
  for (const event of events)
    if (isCounted(compiled, event, benefit, date))
      sum += typeof base === 'object' ? counted(event, base) : event.account.selfPayFen;
  for (const offset of offsets) if (offset.date >= from && offset.date <= date) sum -= offset.amountFen;
  return Math.max(sum, 0);
}

/** Whether a yearly benefit counts the event: in time, as `counting` says, and then of somebody whom the benefit is for. */
export function isCounted(compiled: Compiled, event: EventResult, benefit: Benefit, date: string): boolean {
  const { counting, for: categories } = benefit;
  if (event.date < `${date.slice(0, 4)}-01-01` || event.date > date || event.kind === YEARLY) return false;
  if (!counting) return true;
  const isMeant = categories === 'everyone' || categories.indexOf(event.category?.id ?? '') >= 0;
  return isMeant && holds(counting, event.facts, compiled, event.encounter?.amounts ?? {});
}

/** An amount of the encounter less payers and awards by name; a layer that stands for a payer goes by the payer's name, too. */
function counted({ account, encounter, stage }: EventResult, base: { of: unknown; less: string[] }): number {
  const isTakenOff = (name: string | undefined): boolean => name !== undefined && base.less.indexOf(name) >= 0;
  const standsFor = (id: string) => stage.plans.filter(({ benefit }) => benefit.id === id)[0]?.benefit.pays;
  let sum = encounter?.amounts?.[base.of as keyof Amounts] ?? 0;
  for (const { id, amountFen } of account.payers) if (isTakenOff(id)) sum -= amountFen;
  for (const { id, amountFen } of account.awards) if (isTakenOff(id) || isTakenOff(standsFor(id))) sum -= amountFen;
  return sum;
}

/** Whether facts and amounts satisfy a condition. */
export function holds(when: When, facts: Assignment, compiled: Compiled, amounts: Amounts): boolean {
  const all = (conditions: Record<string, Condition>): boolean =>
    Object.keys(conditions).every((fact) => {
      const condition = conditions[fact] as Condition;
      if (isOnFact(condition)) return isMet(condition, valueIn(compiled.space, fact, facts));
      return within(condition, amounts[fact as keyof Amounts] ?? 0);
    });
  return all(when.all) && (when.any.length === 0 || when.any.some(all));
}

const within = ({ over, from, below, upto }: Condition, amount: number): boolean =>
  (over === undefined || amount > over) &&
  (from === undefined || amount >= from) &&
  (below === undefined || amount < below) &&
  (upto === undefined || amount <= upto);
