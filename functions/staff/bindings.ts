import type { WaitingBinding } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import type { Handler, Staff } from '../http/handler';
import { isSameName } from '../residents/same-name';
import { type BindingItem, endBinding, findWaiting, idNumberOf, phoneOf, readWaiting } from '../table/bindings';
import { transact, type Write } from '../table/core';
import { addUser, createPerson, findPersonByIdNumber, type PersonItem } from '../table/persons';
import { bindUser, endWaiting, readUser } from '../table/wechat-users';

/** A clerk sees the oldest; the others follow once these are done. */
const SHOWN = 50;

export const bindings: Handler<'bindings'> = async ({ caller, now }) => ({
  bindings: await Promise.all((await findWaiting(caller.scope, now, SHOWN)).map(view)),
});

const view = async (binding: BindingItem): Promise<WaitingBinding> => ({
  id: binding.id,
  name: binding.name,
  idTail: binding.idTail,
  phone: await phoneOf(binding),
  isPhoneProven: binding.isPhoneProven ?? false,
  asked: binding.asked,
});

/** The clerk has seen the person and the card: right, they are bound; wrong, they may ask again. */
export const confirmBinding: Handler<'confirmBinding'> = async ({ caller, params, body, once, now, log }) => {
  const binding = await readWaiting(caller.scope, params.id, now);
  if (binding.user === caller.id) throw new AppError('access.ownCase', '');
  const writes = body.isRight ? await accept(binding, caller, now) : await refuse(binding);
  await transact([endBinding(binding), ...writes, await once({})]);
  log.info(body.isRight ? 'bound' : 'not bound', { binding: binding.id });
  return {};
};

async function accept(binding: BindingItem, clerk: Staff, now: Date): Promise<Write[]> {
  const idNumber = await idNumberOf(binding);
  const known = await findPersonByIdNumber(idNumber);
  if (known) {
    requireSame(known, binding, clerk);
    return [bindUser(binding.user, known.id, clerk.id, now), addUser(known.id, binding.user)];
  }
  const { id, writes } = await createPerson({
    name: binding.name,
    idNumber,
    phone: await phoneOf(binding),
    township: clerk.scope,
    place: clerk.department,
    users: new Set([binding.user]),
  });
  return [...writes, bindUser(binding.user, id, clerk.id, now)];
}

function requireSame(known: PersonItem, binding: BindingItem, clerk: Staff): void {
  if (known.id === clerk.person) throw new AppError('access.ownCase', '');
  if (known.township !== clerk.scope) throw new AppError('binding.otherTownship', '');
  if (!isSameName(known.name, binding.name)) throw new AppError('binding.nameDiffers', '');
}

/** Whoever has asked again in between waits for that instead. */
async function refuse(binding: BindingItem): Promise<Write[]> {
  const user = await readUser(binding.user);
  return user.waiting?.id === binding.id ? [endWaiting(user.id, binding.id)] : [];
}
