import { type Fen, fen } from '../money/fen';

/** What happens to a reserve, in order: money comes in, the fund lacks some, the year ends with some of its subsidy left. */
export type ReserveEvent =
  | { readonly kind: 'contribution'; readonly amountFen: Fen }
  | { readonly kind: 'gap'; readonly payableFen: Fen; readonly availableFen: Fen }
  | { readonly kind: 'year-end'; readonly subsidySurplusFen: Fen };

/** `outstandingFen` is lent and not yet paid back; `unmetFen` could not be lent and needs somebody's decision. */
export type ReserveBalance = { reserveFen: Fen; outstandingFen: Fen; unmetFen: Fen; repaidFen: Fen };

/** The balance after all events; a gap is met as far as the reserve holds, and no more is paid back than was lent (HS-A1). */
export function runReserve(
  opening: { reserveFen: Fen; outstandingFen: Fen },
  events: readonly ReserveEvent[],
): ReserveBalance {
  return events.reduce(afterEvent, { ...opening, unmetFen: fen(0), repaidFen: fen(0) });
}

function afterEvent(balance: ReserveBalance, event: ReserveEvent): ReserveBalance {
  const { reserveFen, outstandingFen, unmetFen, repaidFen } = balance;
  if (event.kind === 'contribution') return { ...balance, reserveFen: fen(reserveFen + event.amountFen) };
  if (event.kind === 'gap') {
    const gapFen = Math.max(0, event.payableFen - event.availableFen);
    const lentFen = Math.min(gapFen, reserveFen);
    return {
      reserveFen: fen(reserveFen - lentFen),
      outstandingFen: fen(outstandingFen + lentFen),
      unmetFen: fen(unmetFen + gapFen - lentFen),
      repaidFen,
    };
  }
  const backFen = Math.min(outstandingFen, event.subsidySurplusFen);
  return {
    reserveFen: fen(reserveFen + backFen),
    outstandingFen: fen(outstandingFen - backFen),
    unmetFen,
    repaidFen: fen(repaidFen + backFen),
  };
}
