import type { Caller } from './handler';
import { claimsOf, contextOf, identify } from './identify';

const clerk = {
  kind: 'staff',
  id: 'u1',
  role: 'township-clerk',
  department: '样镇人民政府',
  scope: '990101001',
} as const;

test('who calls crosses API Gateway in plain ASCII and comes out the same', () => {
  const context = contextOf(clerk);
  expect(Object.values(context).join('')).toMatch(/^[\x21-\x7e]+$/);
  expect(identify(claimsOf({ ...context, principalId: 'u1', integrationLatency: 3 }))).toEqual(clerk);
});

test('without an authoriser it is anybody', () => {
  for (const context of [undefined, null, {}]) expect(identify(claimsOf(context))).toEqual<Caller>({ kind: 'anybody' });
});

test.each([
  { kind: 'resident', id: 'u1' },
  { ...clerk, role: 'emperor' },
  { ...clerk, scope: '' },
  { kind: 'visitor' },
  { kind: 'king', id: 'u1' },
])('%j is nobody, and our own fault', (claims) => {
  expect(() => identify(claims)).toThrow('completely');
});
