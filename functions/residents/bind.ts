import type { Api, Contact } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { invariant } from '@yizhu/shared/api/invariant';
import { dayInChina } from '@yizhu/shared/casework/china-day';
import { parseResidentId } from '@yizhu/shared/people/resident-id';
import { blindIndex } from '../clients/keys';
import { phoneOfCode } from '../clients/wechat';
import type { Handler } from '../http/handler';
import { createBinding } from '../table/bindings';
import { transact } from '../table/core';
import { findContact } from '../table/offices';
import { addUser, findPersonByIdNumber, type PersonItem } from '../table/persons';
import { bindUser, countAttempt, letUserWait, openidOf, readUser, type UserItem } from '../table/wechat-users';
import { isSameName } from './same-name';

/** Attempts of one WeChat user in a day. */
const ATTEMPTS = 5;
/** Codes of the phone button that one WeChat user may have redeemed in a day; WeChat's failures are no attempts. */
const PHONE_CODES = 20;

/**
 * Bind a WeChat user to a person. Proven by WeChat, and name, id number and phone all as on the roster: bound. A typed phone is compared with
 * nobody's, and waits for the township's clerk. So does a proven one of whoever is on no roster or of whom something is wrong: the answer and
 * the work are the same for both, and every refusal comes before anybody is looked for.
 */
export const bind: Handler<'bind'> = async ({ caller, body, once, now }) => {
  const parsed = parseResidentId(body.idNumber, dayInChina(now));
  if (parsed.kind === 'error') throw new AppError(parsed.code, 'idNumber');
  const user = await readUser(caller.id);
  if (user.person) throw new AppError('binding.already', '');
  const { name, township } = body;
  const said = { user: user.id, name, township, idNumber: parsed.id, ...(await phoneSaid(body, user, now)) };
  await countAttempt(user.id, 'bind', ATTEMPTS, now);
  if (!said.isPhoneProven) return waiting(said, { once, now });
  const person = await findPersonByIdNumber(said.idNumber);
  const phoneIndex = await blindIndex('phone', said.phone);
  const done =
    person && isRight(person, name, phoneIndex) ? bound(person, said, { once, now }) : waiting(said, { once, now });
  return done.catch(tapAgain);
};

/** The phone, and whether WeChat said so. */
async function phoneSaid(
  { phone, phoneCode }: Api['bind']['body'],
  user: UserItem,
  now: Date,
): Promise<{ phone: string; isPhoneProven: boolean }> {
  if (phone !== undefined) return { phone, isPhoneProven: false };
  invariant(phoneCode !== undefined, 'a phone is typed or has a code');
  await countAttempt(user.id, 'phone-code', PHONE_CODES, now);
  return { phone: await phoneOfCode(phoneCode, await openidOf(user)), isPhoneProven: true };
}

function isRight(person: PersonItem, name: string, phoneIndex: string): boolean {
  const isPhone = person.phoneIndex === phoneIndex;
  return isSameName(person.name, name) && isPhone;
}

/** A code cannot be redeemed a second time: to send the same again, as `request.busy` says, would not help. */
function tapAgain(error: unknown): never {
  const isBusy = error instanceof AppError && error.code === 'request.busy';
  throw isBusy ? new AppError('wechat.badPhoneCode', 'phoneCode') : error;
}

type Said = { user: string; name: string; idNumber: string; phone: string; isPhoneProven: boolean; township: string };
type Means = Pick<Parameters<Handler<'bind'>>[0], 'once' | 'now'>;

async function bound(person: PersonItem, said: Said, { once, now }: Means): Promise<{ state: 'bound' }> {
  const reply = { state: 'bound' } as const;
  const record = await createBinding({ ...said, state: 'BOUND' }, now);
  await transact([
    record.write,
    bindUser(said.user, person.id, 'roster', now),
    addUser(person.id, said.user),
    await once(reply),
  ]);
  return reply;
}

/** Whom they may call is of the township that they chose, whoever they are. */
async function waiting(said: Said, { once, now }: Means): Promise<{ state: 'waiting'; contact?: Contact }> {
  const reply = { state: 'waiting', contact: await findContact(said.township) } as const;
  const binding = await createBinding({ ...said, state: 'WAITING' }, now);
  await transact([
    binding.write,
    letUserWait(said.user, { township: said.township, id: binding.id }),
    await once(reply),
  ]);
  return reply;
}
