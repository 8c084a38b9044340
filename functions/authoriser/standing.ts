import type { Contact, Identity, Session } from '@yizhu/shared/api/endpoints';
import { endOfDayInChina } from '@yizhu/shared/casework/china-day';
import { maskName } from '@yizhu/shared/people/masking';
import { environment } from '../clients/environment';
import { secrets } from '../clients/secrets';
import { findContact } from '../table/offices';
import { type PersonItem, readPerson } from '../table/persons';
import { findStaff, type StaffItem } from '../table/staff';
import { readUser, type UserItem } from '../table/wechat-users';
import { type SignedIn, signToken } from './token';

/** Who a WeChat user is now: for the token, and for the phone to show. */
export type Standing = { caller: SignedIn; identity: Identity; until?: Date };

type Known = { staff?: StaffItem; person?: PersonItem; contact?: Contact };

/** Staff while they are staff, else the resident that they are bound to, else somebody who waits, with whom to call there, or only looks. */
export function standingOf(user: UserItem, { staff, person, contact }: Known = {}): Standing {
  const { id } = user;
  if (staff) {
    const { name, role, department, scope } = staff;
    return {
      caller: { kind: 'staff', id, role, department, scope, ...(user.person && { person: user.person }) },
      identity: { kind: 'staff', name, role, department, scope },
      until: endOfDayInChina(staff.until),
    };
  }
  if (person)
    return {
      caller: { kind: 'resident', id, person: person.id },
      identity: { kind: 'resident', name: maskName(person.name) },
    };
  if (user.waiting)
    return { caller: { kind: 'waiting', id }, identity: { kind: 'waiting', ...(contact && { contact }) } };
  return { caller: { kind: 'visitor', id }, identity: { kind: 'visitor' } };
}

/** Throws `session.ended` where there is no such user. */
export async function readStanding(userId: string, now: Date): Promise<Standing> {
  const user = await readUser(userId);
  const staff = await findStaff(userId, now);
  const person = !staff && user.person ? await readPerson(user.person) : undefined;
  const waitsIn = !staff && !person ? user.waiting?.township : undefined;
  return standingOf(user, { staff, person, contact: waitsIn ? await findContact(waitsIn) : undefined });
}

/** What a phone or a computer gets to call with. */
export async function issueSession(standing: Standing, refreshToken: string, now: Date): Promise<Session> {
  const { tokenPrivateKey: key } = await secrets();
  const token = await signToken(standing.caller, { key, stage: environment('STAGE'), now, until: standing.until });
  return { token, refreshToken, as: standing.identity };
}
