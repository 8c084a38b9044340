/** What a person has been given already: whoever signs one more has to know it. */
import type { HelpedView } from '@yizhu/shared/api/endpoints';
import { dayInChina } from '@yizhu/shared/casework/china-day';
import type { ApplicationItem, Case } from '../table/applications';
import type { PolicyStack } from './policy-stack';
import { currentDecision, isDecided } from './views';

export const helpedView = (kept: Case, stack: PolicyStack | undefined, now: Date): HelpedView => ({
  year: kept.head.year,
  applications: kept.others
    .filter((other) => isDecided(other) && isOfThisYear(other, kept.head.year, now))
    .map(({ number, title, year, state, amountFen = 0 }) => ({ number, title, year, state, amountFen })),
  pools: Object.entries(usedByOthers(kept)).map(([pool, usedFen]) => ({ title: titleOf(pool, stack), usedFen })),
});

/** Of the same year's costs, or gone on since this year began. */
const isOfThisYear = ({ year, changed }: ApplicationItem, costsOf: number, now: Date): boolean =>
  year === costsOf || yearOfMoment(new Date(changed)) === yearOfMoment(now);
const yearOfMoment = (moment: Date): string => dayInChina(moment).slice(0, 4);

/** What the year has used, in fen, by pool, without what this application's own decision draws once it is signed. */
function usedByOthers(kept: Case): Record<string, number> {
  const own = isDecided(kept.head) ? (currentDecision(kept)?.draws ?? {}) : {};
  const used = Object.entries(kept.year.pools).map(([pool, fen]) => [pool, fen - (own[pool] ?? 0)] as const);
  return Object.fromEntries(used.filter(([, fen]) => fen > 0));
}

/** As the narrowest document calls it. */
const titleOf = (pool: string, stack: PolicyStack | undefined): string =>
  stack?.documents
    .map(({ pools }) => pools[pool]?.title)
    .filter((title) => title !== undefined)
    .at(-1) ?? pool;
