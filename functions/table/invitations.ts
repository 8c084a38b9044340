import { randomInt } from 'node:crypto';
import { AppError } from '@yizhu/shared/api/errors';
import { blindIndex } from '../clients/keys';
import { daysLater, get, type Item, type Key, putNew, remove, seconds, type Write } from './core';
import type { StaffItem } from './staff';

export type InvitationItem = Item &
  Pick<StaffItem, 'role' | 'department' | 'scope' | 'until' | 'invitedBy'> & { expires: string };

/** No letter or digit that looks like another: people read these aloud. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 12;
const LIFE_DAYS = 7;
const gone = () => new AppError('invitation.gone', 'code');

const keyOf = async (code: string): Promise<Key> => ({
  pk: `INVITATION#${await blindIndex('invitation', code.toUpperCase())}`,
  sk: 'INVITATION',
});

/** A code for one person, once, within seven days; only its hash is kept. */
export async function createInvitation(
  to: Pick<StaffItem, 'role' | 'department' | 'scope' | 'until' | 'invitedBy'>,
  now: Date,
): Promise<{ code: string; write: Write }> {
  const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const expires = daysLater(now, LIFE_DAYS);
  const item: InvitationItem = {
    ...to,
    ...(await keyOf(code)),
    expires: expires.toISOString(),
    ttl: seconds(expires),
  };
  return { code, write: putNew(item, new AppError('request.busy', '')) };
}

/** Throws `invitation.gone` where the code is wrong, used or too old. */
export async function readInvitation(code: string, now: Date): Promise<InvitationItem> {
  const found = await get<InvitationItem>(await keyOf(code));
  if (!found || found.expires <= now.toISOString()) throw gone();
  return found;
}

export const useInvitation = (invitation: InvitationItem): Write => remove(invitation, gone());
