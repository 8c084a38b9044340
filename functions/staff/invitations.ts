import { AppError } from '@yizhu/shared/api/errors';
import { type StaffRole, staffRoles } from '@yizhu/shared/casework/application';
import { addMonths, type CalendarDate } from '@yizhu/shared/casework/calendar-date';
import { dayInChina } from '@yizhu/shared/casework/china-day';
import { issueSession, standingOf } from '../authoriser/standing';
import { requireScope } from '../http/authorise';
import type { Handler } from '../http/handler';
import { transact } from '../table/core';
import { createInvitation, readInvitation, useInvitation } from '../table/invitations';
import { createSession } from '../table/sessions';
import { putStaff, staffItem } from '../table/staff';
import { countAttempt, readUser } from '../table/wechat-users';

const LONGEST_MONTHS = 36;
/** Codes that one WeChat user may try in a day. */
const ATTEMPTS = 10;
/** Digits of a division code of a level. */
const DIGITS = { township: 9, county: 6 } as const;

/** A code for one more of the staff, within the inviter's own scope. */
export const invite: Handler<'invite'> = async ({ caller, body, once, now, log }) => {
  requireScope(caller, body.scope);
  checkInvitation(body, dayInChina(now));
  const { code, write } = await createInvitation({ ...body, invitedBy: caller.id }, now);
  await transact([write, await once({ code })]);
  log.info('invited', { role: body.role, scope: body.scope });
  return { code };
};

/** Throws `invitation.level` or `invitation.until`. */
export function checkInvitation(
  { role, scope, until }: { role: StaffRole; scope: string; until: CalendarDate },
  today: CalendarDate,
): void {
  if (scope.length !== DIGITS[staffRoles[role].level]) throw new AppError('invitation.level', 'scope');
  if (until < today || until > addMonths(today, LONGEST_MONTHS)) throw new AppError('invitation.until', 'until');
}

/** Whoever has the code becomes staff, as the inviter said; not the inviter. */
export const acceptInvitation: Handler<'acceptInvitation'> = async ({ caller, body, once, now, log }) => {
  await countAttempt(caller.id, 'invitation', ATTEMPTS, now);
  const invitation = await readInvitation(body.code, now);
  const { role, department, scope, until, invitedBy } = invitation;
  if (invitedBy === caller.id) throw new AppError('access.ownCase', '');
  const user = await readUser(caller.id);
  const since = now.toISOString();
  const staff = staffItem({ id: caller.id, name: body.name, role, department, scope, until, since, invitedBy });
  const { refreshToken, write } = createSession(caller.id, 'phone', now);
  const session = await issueSession(standingOf(user, { staff }), refreshToken, now);
  await transact([useInvitation(invitation), putStaff(staff), write, await once(session)]);
  log.info('became staff', { role, scope });
  return session;
};
