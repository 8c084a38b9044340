import type { PayoutView } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { judgeStep } from '@yizhu/shared/casework/application';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import type { Staff } from '../http/handler';
import { type ApplicationItem, queueFor } from '../table/applications';
import { MOST_LINES, type PayoutItem } from '../table/payouts';

/** More than a county has waiting at one time. */
const MOST_WAITING = 2_000;

export const payoutView = ({ id, made, count, sumFen, state, reference }: PayoutItem): PayoutView => ({
  ...{ id, made, count, sumFen, state },
  ...(reference !== undefined && { reference }),
});

/** What the county's next payout would take: the first by due day, as many as one transaction can hold. */
export async function payableIn(county: string): Promise<ApplicationItem[]> {
  const waiting = await queueFor({ scope: county, role: 'county-clerk' }, MOST_WAITING);
  return waiting.filter(({ state }) => state === 'payable').slice(0, MOST_LINES);
}

/** Nobody pays themselves, nor what they may not put into a payout. */
export const mayBatch = (item: ApplicationItem, caller: Staff): boolean =>
  item.person !== caller.person && typeof judgeStep('batch', item, caller) !== 'string';

export const totalOf = (items: readonly { amountFen?: number }[]): { count: number; sumFen: number } => ({
  count: items.length,
  sumFen: items.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0),
});

type Total = { count: number; sumFen: number };

/** Throws `payout.otherSum` unless the caller repeats count and sum as they are. */
export function requireSeen(seen: Total, { count, sumFen }: Total): void {
  if (seen.count === count && seen.sumFen === sumFen) return;
  throw new AppError('payout.otherSum', 'sumFen', { count, sum: formatYuan(fen(sumFen)) });
}
