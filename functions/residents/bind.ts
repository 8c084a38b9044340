import { AppError } from '@yizhu/shared/api/errors';
import { dayInChina } from '@yizhu/shared/casework/china-day';
import { parseResidentId } from '@yizhu/shared/people/resident-id';
import { blindIndex } from '../clients/keys';
import type { Handler } from '../http/handler';
import { createBinding } from '../table/bindings';
import { transact } from '../table/core';
import { addUser, findPersonByIdNumber, type PersonItem } from '../table/persons';
import { bindUser, countAttempt, letUserWait, readUser } from '../table/wechat-users';
import { isSameName } from './same-name';

/** Attempts of one WeChat user in a day. */
const ATTEMPTS = 5;

/**
 * Bind a WeChat user to a person. Name, id number and phone all as on the roster: bound. Anything else waits for the township's clerk, and
 * the answer and the work are the same whether the person is on no roster or something of them is wrong.
 */
export const bind: Handler<'bind'> = async ({ caller, body, once, now }) => {
  const parsed = parseResidentId(body.idNumber, dayInChina(now));
  if (parsed.kind === 'error') throw new AppError(parsed.code, 'idNumber');
  if ((await readUser(caller.id)).person) throw new AppError('binding.already', '');
  await countAttempt(caller.id, 'bind', ATTEMPTS, now);
  const said = { ...body, idNumber: parsed.id, user: caller.id };
  const person = await findPersonByIdNumber(parsed.id);
  const phoneIndex = await blindIndex('phone', body.phone);
  return person && isRight(person, body.name, phoneIndex)
    ? bound(person, said, { once, now })
    : waiting(said, { once, now });
};

function isRight(person: PersonItem, name: string, phoneIndex: string): boolean {
  const isPhone = person.phoneIndex === phoneIndex;
  return isSameName(person.name, name) && isPhone;
}

type Said = { user: string; name: string; idNumber: string; phone: string; township: string };
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

async function waiting(said: Said, { once, now }: Means): Promise<{ state: 'waiting' }> {
  const reply = { state: 'waiting' } as const;
  const binding = await createBinding({ ...said, state: 'WAITING' }, now);
  await transact([
    binding.write,
    letUserWait(said.user, { township: said.township, id: binding.id }),
    await once(reply),
  ]);
  return reply;
}
