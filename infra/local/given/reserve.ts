/** `kind: reserve` — what a reserve holds, has lent and could not lend, event by event. */

import { type ReserveEvent, runReserve } from '@yizhu/shared/funds/reserve';
import { fen } from '@yizhu/shared/money/fen';
import * as z from 'zod';
import { amount, params, read } from './fields';

const event = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('contrib'), amount }),
  z.strictObject({ t: z.literal('gap'), payable: amount, available: amount.default(0) }),
  z.strictObject({ t: z.literal('year_end'), subsidy_surplus: amount.default(0) }),
]);

const MOST_EVENTS = 10_000;
const given = z.strictObject({
  kind: z.literal('reserve'),
  opening: amount.default(0),
  advanced_opening: amount.default(0),
  events: z.array(event).max(MOST_EVENTS),
  params,
});

export function answerReserve(raw: unknown) {
  const { opening, advanced_opening, events } = read(given, raw);
  const balance = runReserve({ reserveFen: fen(opening), outstandingFen: fen(advanced_opening) }, events.map(eventOf));
  return {
    reserve_fen: balance.reserveFen,
    outstanding_fen: balance.outstandingFen,
    unmet_fen: balance.unmetFen,
    repaid_fen: balance.repaidFen,
  };
}

function eventOf(one: z.output<typeof event>): ReserveEvent {
  if (one.t === 'contrib') return { kind: 'contribution', amountFen: fen(one.amount) };
  if (one.t === 'gap') return { kind: 'gap', payableFen: fen(one.payable), availableFen: fen(one.available) };
  return { kind: 'year-end', subsidySurplusFen: fen(one.subsidy_surplus) };
}
