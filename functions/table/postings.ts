import { AppError } from '@yizhu/shared/api/errors';
import type { Posting } from '@yizhu/shared/funds/ledger';
import { addToBalances } from './balances';
import { type Item, putNew, type Write } from './core';

/** One movement in a fund's books: the event that made it, and its place among that event's. Never changed. */
export type PostingItem = Item & Posting & { event: string; at: string };

export type Fund = { county: string; year: number };
export const fundKey = ({ county, year }: Fund): string => `FUND#${county}#${year}`;

export type PostedEvent = { fund: Fund; event: string; postings: Posting[] };

/** The writes of all that is posted together: each posting, and each balance once, since a transaction may touch an item only once. */
export function post(events: readonly PostedEvent[], now: Date): Write[] {
  const postings = events.flatMap(({ fund, event, postings }) =>
    postings.map(
      (posting, n): PostingItem => ({
        pk: fundKey(fund),
        sk: `POSTING#${event}#${n}`,
        event,
        at: now.toISOString(),
        ...posting,
      }),
    ),
  );
  return [...postings.map((item) => putNew(item, new AppError('request.busy', ''))), ...addToBalances(postings)];
}

/** How many writes `post` makes of events that move money from one account to another in so many funds. */
export const writesOf = (events: number, funds: number): number => events + 2 * funds;
