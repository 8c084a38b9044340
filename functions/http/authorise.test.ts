import { type Endpoint, type EndpointName, endpoints } from '@yizhu/shared/api/endpoints';
import { type StaffRole, staffRoles } from '@yizhu/shared/casework/application';
import { authorise, inScope, mayCall, requireScope } from './authorise';
import type { Caller } from './handler';

/**
 * Who may call what, as a person wrote it down; `yes` and a dot. A clerk bound to a person may also do what residents do, for themselves only.
 * The columns: anybody, a visitor, somebody who waits for a clerk, a resident, then staff: township clerk and leader, county clerk, reviewer,
 * finance, administrator, and a township clerk who is bound to a person.
 */
const written = `
                  anybody visitor waiting resident t-clerk t-leader c-clerk c-reviewer c-finance admin bound-clerk
signIn            yes     yes     yes     yes      yes     yes      yes     yes        yes       yes   yes
refreshSession    yes     yes     yes     yes      yes     yes      yes     yes        yes       yes   yes
bind              .       yes     yes     yes      yes     yes      yes     yes        yes       yes   yes
home              .       .       .       yes      .       .        .       .          .         .     yes
acceptInvitation  .       yes     yes     yes      yes     yes      yes     yes        yes       yes   yes
invite            .       .       .       .        .       .        .       .          .         yes   .
bindings          .       .       .       .        yes     .        .       .          .         .     yes
confirmBinding    .       .       .       .        yes     .        .       .          .         .     yes
contact           .       .       .       .        yes     .        .       .          .         .     yes
setContact        .       .       .       .        yes     .        .       .          .         .     yes
startScan         yes     yes     yes     yes      yes     yes      yes     yes        yes       yes   yes
pollScan          yes     yes     yes     yes      yes     yes      yes     yes        yes       yes   yes
lookAtScan        .       .       .       .        yes     yes      yes     yes        yes       yes   yes
confirmScan       .       .       .       .        yes     yes      yes     yes        yes       yes   yes
photoUpload       .       .       .       yes      .       .        .       .          .         .     yes
submit            .       .       .       yes      .       .        .       .          .         .     yes
application       .       .       .       yes      .       .        .       .          .         .     yes
queue             .       .       .       .        yes     yes      yes     yes        yes       yes   yes
casework          .       .       .       .        yes     yes      yes     yes        yes       yes   yes
step              .       .       .       .        yes     yes      yes     yes        yes       yes   yes
payouts           .       .       .       .        .       .        yes     yes        yes       .     .
makePayout        .       .       .       .        .       .        yes     .          .         .     .
payoutFile        .       .       .       .        .       .        yes     .          yes       .     .
markPaid          .       .       .       .        .       .        .       .          yes       .     .
messages          .       .       .       yes      .       .        .       .          .         .     yes
consented         .       .       .       yes      .       .        .       .          .         .     yes
`;

const staff = (role: StaffRole, person?: string): Caller => ({
  kind: 'staff',
  id: 'u',
  role,
  department: '样镇人民政府',
  scope: '990101001',
  person,
});
const callers: Record<string, Caller> = {
  anybody: { kind: 'anybody' },
  visitor: { kind: 'visitor', id: 'u' },
  waiting: { kind: 'waiting', id: 'u' },
  resident: { kind: 'resident', id: 'u', person: 'p' },
  't-clerk': staff('township-clerk'),
  't-leader': staff('township-leader'),
  'c-clerk': staff('county-clerk'),
  'c-reviewer': staff('county-reviewer'),
  'c-finance': staff('county-finance'),
  admin: staff('administrator'),
  'bound-clerk': staff('township-clerk', 'p'),
};

const [header = [], ...rows] = written
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/ +/));

test('the table names every endpoint and every kind of caller', () => {
  expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(endpoints).sort());
  expect(header).toEqual(Object.keys(callers));
  const roles = Object.values(callers).flatMap((one) => (one.kind === 'staff' ? [one.role] : []));
  expect(new Set(roles)).toEqual(new Set(Object.keys(staffRoles)));
});

test.each(rows)('%s is for whom the table says', (name = '', ...cells) => {
  const { who } = endpoints[name as EndpointName];
  const may = header.map((column) => (mayCall(callers[column] as Caller, who) ? 'yes' : '.'));
  expect(may).toEqual(cells);
});

test('who is not signed in is told to sign in, everybody else that it is not for them', () => {
  expect(() => authorise({ kind: 'anybody' }, 'resident')).toThrow(
    expect.objectContaining({ code: 'session.missing' }),
  );
  expect(() => authorise({ kind: 'visitor', id: 'u' }, 'resident')).toThrow(
    expect.objectContaining({ code: 'access.denied' }),
  );
});

test('whoever changes something once is known: the key belongs to a caller', () => {
  const open = Object.values<Endpoint>(endpoints).filter(({ once, who }) => once && who === 'anybody');
  expect(open).toEqual([]);
});

describe('scope', () => {
  test.each([
    ['990101001', '990101001', true],
    ['990101001', '990101001003', true],
    ['990101', '990101001', true],
    ['9901', '990101001', true],
    ['990101001', '990101', false],
    ['990101001', '990101002', false],
    ['990101', '990102001', false],
    ['', '990101001', false],
    ['99', '990101001', false],
  ])('%s sees %s: %s', (scope, division, sees) => {
    expect(inScope({ scope }, division)).toBe(sees);
  });

  test('outside it is refused', () => {
    expect(() => requireScope({ scope: '990101' }, '990102')).toThrow(
      expect.objectContaining({ code: 'access.outOfScope' }),
    );
    expect(() => requireScope({ scope: '990101' }, '990101')).not.toThrow();
  });
});
