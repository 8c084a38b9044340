import { AppError } from '@yizhu/shared/api/errors';
import type { StaffRole } from '@yizhu/shared/casework/application';
import type { CalendarDate } from '@yizhu/shared/casework/calendar-date';
import { dayInChina } from '@yizhu/shared/casework/china-day';
import { get, type Item, type Key, put, type Write } from './core';

/** Staff are WeChat users who accepted an invitation: `id` is the user's, so that a change of role makes no second person. */
export type StaffItem = Item & {
  id: string;
  name: string;
  role: StaffRole;
  department: string;
  scope: string;
  /** The last day. */
  until: CalendarDate;
  since: string;
  invitedBy: string;
};

const staffKey = (id: string): Key => ({ pk: `STAFF#${id}`, sk: 'STAFF' });

/** Staff whose last day is not over. */
export async function findStaff(id: string, now: Date): Promise<StaffItem | undefined> {
  const found = await get<StaffItem>(staffKey(id));
  return found && found.until >= dayInChina(now) ? found : undefined;
}

/** Throws `access.denied` where somebody is no longer staff. */
export async function readStaff(id: string, now: Date): Promise<StaffItem> {
  const found = await findStaff(id, now);
  if (!found) throw new AppError('access.denied', '');
  return found;
}

export const staffItem = (staff: Omit<StaffItem, keyof Key>): StaffItem => ({ ...staff, ...staffKey(staff.id) });
/** The newest invitation holds. */
export const putStaff = (staff: StaffItem): Write => put(staff);
