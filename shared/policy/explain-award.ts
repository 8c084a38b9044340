/** The lines from the amount that an award starts from to what is paid: rate or brackets, earlier payments, limits, shares. */
import type { Fen } from '../money/fen';
import { reachedBefore } from './account';
import { percent } from './amount-words';
import type { EventResult } from './assess';
import type { Cited } from './document';
import type { Line } from './explain';
import { citedBy, figureAt, type Outcome, poolOf, yuan } from './outcome';

/** What the rate, the brackets or the fixed amount gives, before any limit. `from` is what the line left. */
export function awardLine(event: EventResult, outcome: Outcome, from: Fen): Line {
  const { benefit, plan, grossFen } = outcome;
  const cited = citedBy(benefit);
  if (benefit.grant) return { kind: 'grant', text: `定额 ${yuan(grossFen)}`, resultFen: grossFen, ...cited };
  if (benefit.brackets) return bracketLine(event, outcome, from);
  const units = (figureAt(event, plan.figures.rate) ?? 0) + pointsAt(event, outcome);
  return { kind: 'rate', text: `${product(from, units)} = ${yuan(grossFen)}`, resultFen: grossFen, ...cited };
}

const pointsAt = (event: EventResult, { plan }: Outcome): number => figureAt(event, plan.figures.points) ?? 0;
const product = (amountFen: number, units: number): string => `${yuan(amountFen)} × ${percent(Math.max(0, units))}`;

function bracketLine(event: EventResult, outcome: Outcome, from: Fen): Line {
  const { benefit, plan, row, grossFen } = outcome;
  const rows = benefit.brackets?.rows;
  const source = Array.isArray(rows) ? rows[row] : undefined;
  const line = { kind: 'bracket' as const, resultFen: grossFen, ...citedBy(source, benefit) };
  if (source?.grant) return { ...line, text: `落在定额的一档：${yuan(grossFen)}` };
  const units = (at: number): number => (figureAt(event, plan.figures.rows?.[at]) ?? 0) + pointsAt(event, outcome);
  if (benefit.brackets?.mode === 'whole') return { ...line, text: `${product(from, units(row))} = ${yuan(grossFen)}` };
  const pieces = piecesOf(outcome, seenAbove(event, outcome), from).map((piece) =>
    product(piece.fen, units(piece.row)),
  );
  const lowest = plan.bounds[0] ?? 0;
  const above = lowest > 0 ? `超过 ${yuan(lowest)}的部分分段算：` : pieces.length > 1 ? '分段算：' : '';
  return { ...line, text: `${above}${pieces.join(' + ')} = ${yuan(grossFen)}` };
}

/** What earlier encounters of the year have had above the line already. */
function seenAbove(event: EventResult, { benefit, plan }: Outcome): number {
  if (benefit.line?.mode !== 'excess') return 0;
  const seen = reachedBefore(event, plan.layer.lineAccumulator);
  return Math.max(0, seen - (figureAt(event, plan.figures.line) ?? 0));
}

/** The part of each row that lies between `lo` and `lo + from`. */
function piecesOf({ plan }: Outcome, lo: number, from: number): { row: number; fen: number }[] {
  const pieces: { row: number; fen: number }[] = [];
  plan.bounds.forEach((bound, row) => {
    const end = plan.bounds[row + 1] ?? Number.POSITIVE_INFINITY;
    const fen = Math.min(end, lo + from) - Math.max(bound, lo);
    if (fen > 0) pieces.push({ row, fen });
  });
  return pieces.length > 0 ? pieces : [{ row: 0, fen: 0 }];
}

/** What was cut by a limit, and what earlier rounds paid. */
export function afterLines(event: EventResult, { benefit, plan, grossFen, paidFen, status }: Outcome): Line[] {
  const lines: Line[] = [];
  const earlier = reachedBefore(event, plan.layer.topUp);
  if (earlier > 0)
    lines.push({
      kind: 'earlier',
      text: `减去今年已经发的 ${yuan(earlier)}，补差额 ${yuan(Math.max(0, grossFen - earlier))}`,
      resultFen: Math.max(0, grossFen - earlier) as Fen,
      ...citedBy(benefit),
    });
  if (status === 'limited') lines.push(limitLine(event, plan, paidFen));
  const shares = splitOf(event, plan, paidFen);
  (benefit.split ?? []).forEach(({ payer }, i) => {
    lines.push({ kind: 'split', text: `其中${payer} ${yuan(shares[i] as number)}`, resultFen: shares[i] as Fen });
  });
  return lines;
}

function limitLine(event: EventResult, plan: Outcome['plan'], paidFen: Fen): Line {
  if (figureAt(event, plan.figures.cap) === paidFen)
    return { kind: 'limit', text: `每次最多 ${yuan(paidFen)}`, resultFen: paidFen, clause: plan.benefit.clause };
  const pools = event.stage.program.pools;
  let at = poolOf(event, plan);
  for (; at >= 0; at = pools[at]?.parent ?? -1) {
    const pool = pools[at] as (typeof pools)[number];
    const limit = figureAt(event, event.stage.limits[at]) ?? -1;
    const used = reachedBefore(event, pool.balance);
    if (limit >= 0 && Math.max(0, limit - used) === paidFen)
      return {
        kind: 'limit',
        text: poolText(event, pool.balance, limit, used, paidFen),
        resultFen: paidFen,
        ...citedBy(poolAt(event, pool.balance)),
      };
  }
  return { kind: 'limit', text: `不超过这次还要自己付的钱，按 ${yuan(paidFen)} 算`, resultFen: paidFen };
}

function poolText(event: EventResult, balance: number, limit: number, used: number, paidFen: Fen): string {
  const { title } = poolAt(event, balance);
  return used > 0
    ? `${title} ${yuan(limit)}，今年已用 ${yuan(used)}，这次最多 ${yuan(paidFen)}`
    : `${title} ${yuan(limit)}，这次最多 ${yuan(paidFen)}`;
}

function poolAt(event: EventResult, balance: number): Cited & { title: string } {
  const id = event.balanceIds[balance] as string;
  for (const plan of event.stage.plans) if (plan.document.pools[id]) return plan.document.pools[id];
  return { title: '限额' };
}

/** An award divided among payers, each half up to the fen; the last takes what remains. */
export function splitOf(event: EventResult, plan: Outcome['plan'], paidFen: Fen): Fen[] {
  const shares = plan.figures.split ?? [];
  let left: number = paidFen;
  return shares.map((share, i) => {
    const part = Math.floor((paidFen * (figureAt(event, share) ?? 0) + 5_000) / 10_000);
    const own = i === shares.length - 1 ? left : Math.min(left, part);
    left -= own;
    return own as Fen;
  });
}
