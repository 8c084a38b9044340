import type { PersonItem } from '../table/persons';
import { staffItem } from '../table/staff';
import { type UserItem, userKey } from '../table/wechat-users';
import { standingOf } from './standing';

const user: UserItem = { ...userKey('u1'), id: 'u1', openid: 'sealed', since: '2025-01-01T00:00:00.000Z' };
const person = { id: 'p1', name: '样一二' } as PersonItem;
const staff = staffItem({
  id: 'u1',
  name: '样三',
  role: 'township-clerk',
  department: '样镇人民政府',
  scope: '990101001',
  until: '2025-12-31',
  since: '2025-01-01T00:00:00.000Z',
  invitedBy: 'u0',
});

test('whoever only opened the mini-program is a visitor, or waits', () => {
  expect(standingOf(user)).toEqual({ caller: { kind: 'visitor', id: 'u1' }, identity: { kind: 'visitor' } });
  expect(standingOf({ ...user, waiting: { township: '990101001', id: 'b1' } })).toEqual({
    caller: { kind: 'waiting', id: 'u1' },
    identity: { kind: 'waiting' },
  });
});

test('whoever waits is told whom to call, and nobody else is by their session', () => {
  const contact = { name: '样四', phone: '0353-2000000' };
  const waiting = { ...user, waiting: { township: '990101001', id: 'b1' } };
  expect(standingOf(waiting, { contact }).identity).toEqual({ kind: 'waiting', contact });
  expect(standingOf(user, { contact }).identity).toEqual({ kind: 'visitor' });
});

test('whoever is bound is that person, shown with a masked name', () => {
  expect(standingOf({ ...user, person: 'p1' }, { person })).toEqual({
    caller: { kind: 'resident', id: 'u1', person: 'p1' },
    identity: { kind: 'resident', name: '样*二' },
  });
});

test('staff are staff until the end of their last day in China, and stay who they are as a resident', () => {
  const { caller, identity, until } = standingOf({ ...user, person: 'p1' }, { staff, person });
  expect(caller).toEqual({
    kind: 'staff',
    id: 'u1',
    role: 'township-clerk',
    department: '样镇人民政府',
    scope: '990101001',
    person: 'p1',
  });
  expect(identity).toMatchObject({ kind: 'staff', name: '样三' });
  expect(until?.toISOString()).toBe('2025-12-31T16:00:00.000Z');
});
