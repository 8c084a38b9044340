/** Whose money moves in a case. */
import { type BankCase, type Leaves, totalMoved } from './case-bank';

export type MovedFor = { who: string; changeFen: number };

type Given = {
  person?: { identity?: string; identities?: (string | { name?: string })[] };
  persons?: { id: string; identity?: string }[];
};

/** Each person of a round, or the one person of any other case, by identity; who gets what they got before is left out. */
export function movedFor({ given }: BankCase, before: Leaves, after: Leaves): MovedFor[] {
  const { person, persons } = given as Given;
  if (Array.isArray(persons) && persons.some(({ id }) => `paid_by_person.${id}` in before))
    return persons.flatMap(({ id, identity = NOBODY }) => moved(identity, paidTo(after, id) - paidTo(before, id)));
  if (!person) return [];
  const identities = person.identities ?? (person.identity === undefined ? [] : [person.identity]);
  const words = identities.map((one) => (typeof one === 'string' ? one : (one.name ?? '')));
  return moved(words.join('、') || NOBODY, totalMoved(before, after) ?? 0);
}

const NOBODY = '没有身份的人';

const paidTo = (leaves: Leaves, id: string): number => Number(leaves[`paid_by_person.${id}`] ?? 0);

const moved = (who: string, changeFen: number): MovedFor[] => (changeFen === 0 ? [] : [{ who, changeFen }]);

export type Tally = { who: string; cases: number; sumFen: number };

/** Sums by identity of those who get more, or of those who get less. */
export function tally(people: MovedFor[], side: 'more' | 'less'): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { who, changeFen } of people) {
    if (changeFen > 0 !== (side === 'more')) continue;
    const one = tallies.get(who) ?? { who, cases: 0, sumFen: 0 };
    tallies.set(who, { who, cases: one.cases + 1, sumFen: one.sumFen + changeFen });
  }
  return [...tallies.values()];
}
