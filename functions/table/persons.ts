import { randomBytes } from 'node:crypto';
import { AppError } from '@yizhu/shared/api/errors';
import { blindIndex, open, seal } from '../clients/keys';
import { change, get, type Item, type Key, putNew, type Write } from './core';

/** A person as the roster or a binding knows them. */
export type PersonItem = Item & {
  id: string;
  name: string;
  /** Sealed. */
  idNumber: string;
  idTail: string;
  /** Sealed; `phoneIndex` finds out whether another is the same. */
  phone: string;
  phoneIndex: string;
  /** The county's six digits; the township's nine. */
  adcode: string;
  township: string;
  /** Where they live, in words. */
  place: string;
  /** What the roster says they are: a category of the policies. */
  category?: string;
  /** WeChat users who are bound to them. */
  users?: Set<string>;
};
type IdIndexItem = Item & { person: string };

/** Nobody has more phones than this bound to one person. */
export const MOST_USERS = 5;

export const personItemKey = (person: string): Key => ({ pk: `PERSON#${person}`, sk: 'HOME#1#PERSON' });
const idIndexKey = (index: string): Key => ({ pk: `IDINDEX#${index}`, sk: 'IDINDEX' });
/** An id that nobody has, where a read is made only so that it is made. */
const NOBODY = 'nobody';

export const findPerson = (person: string): Promise<PersonItem | undefined> => get<PersonItem>(personItemKey(person));

/** Throws `person.unknown`. */
export async function readPerson(person: string): Promise<PersonItem> {
  const found = await findPerson(person);
  if (!found) throw new AppError('person.unknown', '');
  return found;
}

/** The person with this id number (18 characters); as many reads whether or not there is one. */
export async function findPersonByIdNumber(idNumber: string): Promise<PersonItem | undefined> {
  const index = await get<IdIndexItem>(idIndexKey(await blindIndex('id-number', idNumber)));
  return findPerson(index?.person ?? NOBODY);
}

export const idNumberOf = ({ id, idNumber }: PersonItem): Promise<string> =>
  open(idNumber, { entity: 'person', id, field: 'idNumber' });
export const phoneOf = ({ id, phone }: PersonItem): Promise<string> =>
  open(phone, { entity: 'person', id, field: 'phone' });

export type NewPerson = Pick<PersonItem, 'name' | 'township' | 'place' | 'category' | 'users'> & {
  idNumber: string;
  phone: string;
};

/** A new person and the index by id number; refused with `person.known` where somebody with that id number is there already. */
export async function createPerson(person: NewPerson): Promise<{ id: string; writes: Write[] }> {
  const id = randomBytes(12).toString('hex');
  const known = new AppError('person.known', '');
  const item: PersonItem = {
    ...person,
    ...personItemKey(id),
    id,
    idNumber: await seal(person.idNumber, { entity: 'person', id, field: 'idNumber' }),
    idTail: person.idNumber.slice(-4),
    phone: await seal(person.phone, { entity: 'person', id, field: 'phone' }),
    phoneIndex: await blindIndex('phone', person.phone),
    adcode: person.township.slice(0, 6),
  };
  const index: IdIndexItem = { ...idIndexKey(await blindIndex('id-number', person.idNumber)), person: id };
  return { id, writes: [putNew(item, known), putNew(index, known)] };
}

/** One more WeChat user bound to a person. */
export const addUser = (person: string, user: string): Write =>
  change(
    personItemKey(person),
    {
      update: 'ADD #users :user',
      when: 'attribute_exists(pk) AND (attribute_not_exists(#users) OR size(#users) < :most)',
      values: { ':user': new Set([user]), ':most': MOST_USERS },
    },
    new AppError('binding.tooMany', ''),
  );
