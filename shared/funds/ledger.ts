/**
 * The books of a fund (one county, one year), double entry: money goes source → available → committed → payable → paid or returned. A posting takes from
 * the credited account and gives to the debited one; a balance is what was given less what was taken, so that all balances together are nothing.
 */
import { invariant } from '../api/invariant';
import type { ApplicationStep } from '../casework/application';
import { type Fen, fen } from '../money/fen';

/** `source` is below nothing by as much as was put in. */
export const fundAccounts = {
  source: '筹集',
  available: '可用',
  committed: '已核定',
  payable: '待发',
  paid: '已发',
  returned: '退回',
} as const;
export type FundAccount = keyof typeof fundAccounts;
export type Posting = { readonly debit: FundAccount; readonly credit: FundAccount; readonly fen: Fen };
export type Balances = Readonly<Record<FundAccount, Fen>>;

const moves: Partial<Record<ApplicationStep, { from: FundAccount; to: FundAccount }>> = {
  sign: { from: 'available', to: 'committed' },
  'publicise-amount': { from: 'committed', to: 'payable' },
  pay: { from: 'payable', to: 'paid' },
};

/** What a step of an application moves: nothing, or the whole amount. */
export function postingsOf(step: ApplicationStep, amountFen: number): Posting[] {
  const move = moves[step];
  return move ? [posting(move.to, move.from, amountFen)] : [];
}

/** Money that a budget puts into the fund. */
export const contribution = (amountFen: number): Posting => posting('available', 'source', amountFen);

function posting(debit: FundAccount, credit: FundAccount, amountFen: number): Posting {
  invariant(amountFen > 0, 'a posting moves more than nothing');
  return { debit, credit, fen: fen(amountFen) };
}

const nothing = (): Record<FundAccount, number> => ({
  source: 0,
  available: 0,
  committed: 0,
  payable: 0,
  paid: 0,
  returned: 0,
});

/** By account what postings add and take away; the same in whatever order they come. */
export function balancesOf(postings: readonly Posting[]): Balances {
  const sums = nothing();
  for (const { debit, credit, fen: amount } of postings) {
    sums[debit] += amount;
    sums[credit] -= amount;
  }
  for (const account of Object.keys(sums) as FundAccount[]) sums[account] = fen(sums[account]);
  return sums as Balances;
}
