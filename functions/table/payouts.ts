import { AppError } from '@yizhu/shared/api/errors';
import { open, seal } from '../clients/keys';
import { change, get, type Item, putNew, query, type Write } from './core';

export type PayoutItem = Item & {
  id: string;
  county: string;
  made: string;
  by: string;
  count: number;
  sumFen: number;
  state: 'made' | 'paid';
  /** Of the bank, once paid. */
  reference?: string;
  paidAt?: string;
};
/** One payment of a payout: an application's amount to a card. */
export type PayoutLineItem = Item & {
  applicationId: string;
  number: string;
  amountFen: number;
  state: 'made' | 'paid';
  /** `Payee` as JSON, sealed. */
  payee: string;
};
export type Payee = { holder: string; bank: string; card: string };

const MOST_PAYOUTS = 200;
export const MOST_LINES = 18;
const countyKey = (county: string): string => `COUNTY#${county}`;
const payoutKey = (county: string, id: string) => ({ pk: countyKey(county), sk: `PAYOUT#${id}` });
const linesKey = (id: string): string => `PAYOUT#${id}`;
const place = (payout: string, applicationId: string) => ({
  entity: 'payout',
  id: `${payout}#${applicationId}`,
  field: 'payee',
});
const busy = () => new AppError('request.busy', '');

/** The newest first. */
export const readPayouts = (county: string): Promise<PayoutItem[]> =>
  query<PayoutItem>({ pk: countyKey(county), begins: 'PAYOUT#', limit: MOST_PAYOUTS, backwards: true });

/** Throws `payout.unknown`, also for another county's. */
export async function readPayout(county: string, id: string): Promise<PayoutItem> {
  const found = await get<PayoutItem>(payoutKey(county, id));
  if (!found) throw new AppError('payout.unknown', 'id');
  return found;
}

export const readLines = (id: string): Promise<PayoutLineItem[]> =>
  query<PayoutLineItem>({ pk: linesKey(id), begins: 'LINE#', limit: MOST_LINES + 1 });

export const createPayout = (payout: Omit<PayoutItem, 'pk' | 'sk'>): Write =>
  putNew({ ...payout, ...payoutKey(payout.county, payout.id) }, busy());

export async function createLine(
  payout: string,
  line: Pick<PayoutLineItem, 'applicationId' | 'number' | 'amountFen'>,
  payee: Payee,
): Promise<Write> {
  const item: PayoutLineItem = {
    ...line,
    pk: linesKey(payout),
    sk: `LINE#${line.applicationId}`,
    state: 'made',
    payee: await seal(JSON.stringify(payee), place(payout, line.applicationId)),
  };
  return putNew(item, busy());
}

export const openPayee = async ({ pk, applicationId, payee }: PayoutLineItem): Promise<Payee> =>
  JSON.parse(await open(payee, place(pk.slice('PAYOUT#'.length), applicationId)));

export const markPayoutPaid = ({ pk, sk }: PayoutItem, reference: string, now: Date): Write =>
  change(
    { pk, sk },
    {
      update: 'SET #state = :paid, #reference = :reference, #paidAt = :at',
      when: '#state = :made',
      values: { ':paid': 'paid', ':made': 'made', ':reference': reference, ':at': now.toISOString() },
    },
    new AppError('payout.alreadyPaid', 'id'),
  );

export const markLinePaid = ({ pk, sk }: PayoutLineItem): Write =>
  change(
    { pk, sk },
    { update: 'SET #state = :paid', when: '#state = :made', values: { ':paid': 'paid', ':made': 'made' } },
    new AppError('payout.alreadyPaid', 'id'),
  );
