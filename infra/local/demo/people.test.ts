import { categories } from '@yizhu/shared/people/category-list';
import { parseResidentId } from '@yizhu/shared/people/resident-id';
import { demoPeople, demoStaff } from './people';

test('every demo person has an id number that passes and can be nobody’s', () => {
  for (const { idNumber } of demoPeople) {
    expect(parseResidentId(idNumber)).toMatchObject({ kind: 'ok' });
    expect(idNumber).toMatch(/^99/);
  }
});

test('no two of them are one', () => {
  for (const field of ['openid', 'idNumber', 'phone', 'name'] as const) {
    expect(new Set(demoPeople.map((one) => one[field])).size).toBe(demoPeople.length);
  }
  const openids = [...demoPeople, ...demoStaff].map(({ openid }) => openid);
  expect(new Set(openids).size).toBe(openids.length);
});

test('there are people of all five regions, and each category is known', () => {
  const regions = new Set(demoPeople.map(({ township }) => township.slice(0, 4)));
  expect([...regions].sort()).toEqual(['1403', '4407', '5002', '5305']);
  expect(new Set(demoPeople.map(({ township }) => township.slice(0, 6))).size).toBe(5);
  const known = categories.map(({ id }) => id);
  expect(demoPeople.filter(({ category }) => !known.includes(category))).toEqual([]);
});

test('every role that an application passes has somebody', () => {
  const roles = demoStaff.filter(({ scope }) => scope.startsWith('140311')).map(({ role }) => role);
  expect(roles.sort()).toEqual(
    ['administrator', 'county-clerk', 'county-finance', 'county-reviewer', 'township-clerk', 'township-leader'].sort(),
  );
});
