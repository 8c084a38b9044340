import { AppError } from '@yizhu/shared/api/errors';
import { contactPhone } from '@yizhu/shared/people/contact-phone';
import type { Handler } from '../http/handler';
import { transact } from '../table/core';
import { findContact, putContact } from '../table/offices';

/** Whom the residents of the clerk's township are told to call. */
export const contact: Handler<'contact'> = async ({ caller }) => ({ contact: await findContact(caller.scope) });

/** Any clerk of the township may set it; throws `contact.phone`. */
export const setContact: Handler<'setContact'> = async ({ caller, body, once, now, log }) => {
  const phone = contactPhone(body.phone);
  if (!phone) throw new AppError('contact.phone', 'phone');
  await transact([await putContact(caller.scope, { name: body.name, phone }, caller.id, now), await once({})]);
  log.info('contact set', { township: caller.scope });
  return {};
};
