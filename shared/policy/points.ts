/** Percentage points added to a rate where conditions hold: −10 without a referral, +5 for whoever is favoured. */
import { allHold } from './conditions';
import type { Benefit } from './document';
import type { Assignment } from './fact-space';
import type { Figures } from './figures';

type Adjusts = Benefit['adjust'];

/** Facts that the adjustments look at. */
export function factsOfPoints(adjusts: Adjusts): string[] {
  const facts: string[] = [];
  const want = (fact: string): void => {
    if (facts.indexOf(fact) < 0) facts.push(fact);
  };
  for (const { for: categories, when } of adjusts) {
    if (categories) want('category');
    Object.keys(when?.all ?? {}).forEach(want);
  }
  return facts;
}

/** Points that apply at an assignment, in ten-thousandths. */
export function pointsAt(adjusts: Adjusts, at: Assignment, figures: Figures): number {
  let points = 0;
  for (const { for: categories, when, points: more } of adjusts) {
    const isMeant = !categories || categories.indexOf(at.category ?? '') >= 0;
    if (isMeant && allHold(when?.all ?? {}, at, figures)) points += Math.round(more * 100);
  }
  return points;
}
