import { randomBytes } from 'node:crypto';
import { AppError } from '@yizhu/shared/api/errors';
import { open, seal } from '../clients/keys';
import { daysLater, get, type Item, type Key, putNew, query, remove, seconds, type Write } from './core';

/** What somebody said who they are. `WAITING#` waits for the township's clerk; `BOUND#` was right at once and is kept as a record. */
export type BindingItem = Item & {
  id: string;
  user: string;
  name: string;
  /** Sealed. */
  idNumber: string;
  idTail: string;
  /** Sealed. */
  phone: string;
  /** WeChat said that it is theirs. Missing where it was asked before the two were told apart. */
  isPhoneProven?: boolean;
  asked: string;
  expires: string;
};

const LIFE_DAYS = 30;
const gone = () => new AppError('binding.gone', 'id');
const bindingKey = (township: string, state: 'WAITING' | 'BOUND', id: string): Key => ({
  pk: `BINDING#${township}`,
  sk: `${state}#${id}`,
});

export type Asked = {
  state: 'WAITING' | 'BOUND';
  township: string;
  user: string;
  name: string;
  idNumber: string;
  phone: string;
  isPhoneProven: boolean;
};

/** The same work whichever the state is. */
export async function createBinding(
  { state, township, ...asked }: Asked,
  now: Date,
): Promise<{ id: string; write: Write }> {
  // Ids sort by time, so that the clerk sees the oldest first.
  const id = `${now.getTime().toString(36)}-${randomBytes(9).toString('hex')}`;
  const expires = daysLater(now, LIFE_DAYS);
  const item: BindingItem = {
    ...asked,
    ...bindingKey(township, state, id),
    id,
    idNumber: await seal(asked.idNumber, { entity: 'binding', id, field: 'idNumber' }),
    idTail: asked.idNumber.slice(-4),
    phone: await seal(asked.phone, { entity: 'binding', id, field: 'phone' }),
    asked: now.toISOString(),
    expires: expires.toISOString(),
    ttl: seconds(expires),
  };
  return { id, write: putNew(item, new AppError('request.busy', '')) };
}

export const idNumberOf = ({ id, idNumber }: BindingItem): Promise<string> =>
  open(idNumber, { entity: 'binding', id, field: 'idNumber' });
export const phoneOf = ({ id, phone }: BindingItem): Promise<string> =>
  open(phone, { entity: 'binding', id, field: 'phone' });

/** What waits in a township, the oldest first. */
export async function findWaiting(township: string, now: Date, limit: number): Promise<BindingItem[]> {
  const items = await query<BindingItem>({ pk: `BINDING#${township}`, begins: 'WAITING#', limit });
  return items.filter(({ expires }) => expires > now.toISOString());
}

/** Throws `binding.gone`, also where it waits in another township. */
export async function readWaiting(township: string, id: string, now: Date): Promise<BindingItem> {
  const found = await get<BindingItem>(bindingKey(township, 'WAITING', id));
  if (!found || found.expires <= now.toISOString()) throw gone();
  return found;
}

export const endBinding = (binding: BindingItem): Write => remove(binding, gone());
