import { AppError } from '@yizhu/shared/api/errors';
import { balancesOf, type FundAccount } from '@yizhu/shared/funds/ledger';
import { change, type Item, query, type Write } from './core';
import { type Fund, fundKey, type PostingItem } from './postings';

export type BalanceItem = Item & { account: FundAccount; fen: number };

/** One write for each account of each fund that the postings touch. */
export function addToBalances(postings: readonly PostingItem[]): Write[] {
  const funds = [...new Set(postings.map(({ pk }) => pk))];
  return funds.flatMap((pk) => {
    const sums = balancesOf(postings.filter((one) => one.pk === pk));
    const touched = (Object.keys(sums) as FundAccount[]).filter((account) => sums[account] !== 0);
    return touched.map((account) => addTo(pk, account, sums[account]));
  });
}

const addTo = (pk: string, account: FundAccount, fen: number): Write =>
  change(
    { pk, sk: `BALANCE#${account}` },
    {
      update: 'SET #account = :account ADD #fen :fen',
      when: 'attribute_not_exists(#pk) OR #account = :account',
      values: { ':account': account, ':fen': fen },
    },
    new AppError('request.busy', ''),
  );

export const readBalances = (fund: Fund): Promise<BalanceItem[]> =>
  query<BalanceItem>({ pk: fundKey(fund), begins: 'BALANCE#', limit: 20 });
