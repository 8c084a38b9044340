import type { Contact } from '@yizhu/shared/api/endpoints';
import { open, seal } from '../clients/keys';
import { get, type Item, type Key, put, type Write } from './core';

/** A township's office, as residents are told of it. */
export type OfficeItem = Item & {
  /** Whom to call. */
  name: string;
  /** Sealed. */
  phone: string;
  /** The clerk who set it, and when. */
  setBy: string;
  setAt: string;
};

const officeKey = (township: string): Key => ({ pk: `OFFICE#${township}`, sk: 'OFFICE' });
const phonePlace = (township: string) => ({ entity: 'office', id: township, field: 'phone' });

/** Whom residents call in a township (nine digits); undefined where nobody is set. */
export async function findContact(township: string): Promise<Contact | undefined> {
  const found = await get<OfficeItem>(officeKey(township));
  return found && { name: found.name, phone: await open(found.phone, phonePlace(township)) };
}

/** The last one set holds. */
export async function putContact(township: string, { name, phone }: Contact, by: string, now: Date): Promise<Write> {
  const item: OfficeItem = {
    ...officeKey(township),
    name,
    phone: await seal(phone, phonePlace(township)),
    setBy: by,
    setAt: now.toISOString(),
  };
  return put(item);
}
