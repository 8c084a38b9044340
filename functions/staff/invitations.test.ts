import type { StaffRole } from '@yizhu/shared/casework/application';
import { checkInvitation } from './invitations';

const today = '2025-03-01';
const invited = (role: StaffRole, scope: string, until: string) => () => checkInvitation({ role, scope, until }, today);

test.each<[StaffRole, string]>([
  ['township-clerk', '990101001'],
  ['township-leader', '990101001'],
  ['county-clerk', '990101'],
  ['administrator', '990101'],
])('%s belongs to %s', (role, scope) => {
  expect(invited(role, scope, '2026-03-01')).not.toThrow();
});

test.each<[StaffRole, string]>([
  ['township-clerk', '990101'],
  ['township-clerk', '990101001003'],
  ['county-finance', '990101001'],
  ['administrator', '9901'],
])('%s does not belong to %s', (role, scope) => {
  expect(invited(role, scope, '2026-03-01')).toThrow(expect.objectContaining({ code: 'invitation.level' }));
});

test.each([
  ['2025-02-28', false],
  ['2025-03-01', true],
  ['2028-03-01', true],
  ['2028-03-02', false],
])('the last day may be %s: %s', (until, may) => {
  const run = invited('county-clerk', '990101', until);
  if (may) expect(run).not.toThrow();
  else expect(run).toThrow(expect.objectContaining({ code: 'invitation.until' }));
});
