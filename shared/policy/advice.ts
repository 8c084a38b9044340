/** What a person could still do, for free, and what it would change: the same computation with one fact changed. */
import type { Fen } from '../money/fen';
import { type Assessment, type AssessOptions, assess, type Encounter, type Person } from './assess';
import type { Compiled } from './bind';
import { outcomesOf } from './outcome';

/** Facts that a free act can change after the event, and the value that it leads to. Nobody is ever told to spend more. */
const freeActs: { fact: string; value: string; text: string }[] = [
  {
    fact: 'referral',
    value: 'referred',
    text: '如果其实办过转诊，或者属于急诊，请把转诊单、急诊证明交给镇上医保员',
  },
];

export type Advice = { encounter: string; text: string; gainFen: Fen };

/** Free acts that would raise what is given, the largest gain first. */
export function advise(
  compiled: Compiled,
  person: Person,
  encounters: Encounter[],
  options: AssessOptions = {},
): Advice[] {
  const now = assess(compiled, person, encounters, options);
  const advice: Advice[] = [];
  for (const event of now.events) {
    if (!event.encounter) continue;
    const facts = outcomesOf(event).reduce<string[]>(
      (all, one) => all.concat(one.reasons.map((reason) => reason.fact ?? '')),
      [],
    );
    for (const act of freeActs) {
      if (facts.indexOf(act.fact) < 0) continue;
      const changed = encounters.map((one) =>
        one.id === event.ref ? { ...one, facts: { ...one.facts, [act.fact]: act.value } } : one,
      );
      const gainFen = givenFen(assess(compiled, person, changed, options)) - givenFen(now);
      if (gainFen > 0) advice.push({ encounter: event.ref, text: act.text, gainFen: gainFen as Fen });
    }
  }
  return advice.sort((a, b) => b.gainFen - a.gainFen);
}

/** All that insurance and aid give together. */
const givenFen = ({ events }: Assessment): number =>
  events.reduce((sum, { account }) => sum + account.awards.reduce((all, award) => all + award.amountFen, 0), 0);
