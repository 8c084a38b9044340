import { partsOf } from './parts';
import { templateOf } from './tiny-functions';

const template = templateOf('local');
const parts = partsOf(template);
const named = (kind: string) => parts.filter((part) => part.kind === kind).map(({ name }) => name);

describe('what can be taken away from the template', () => {
  test('is every route, trigger, index, permission and name of the environment', () => {
    expect(named('route')).toHaveLength(26);
    expect(named('route')).toContain('POST /cases/{id}/steps');
    expect(named('trigger')).toEqual(['NotificationsStream', 'NotificationsSweep']);
    expect(named('index')).toEqual(['byQueue']);
    expect(named('permission')).toEqual(
      expect.arrayContaining([
        'ApplicationsRolePolicy dynamodb:Query Table/index/byQueue',
        'ApplicationsRolePolicy dynamodb:PutItem FUND#*',
        'ApplicationsRolePolicy kms:GenerateDataKey KeysData',
        'AuthoriserFunctionPermission',
      ]),
    );
    expect(named('environment')).toContain('StaffFunction TABLE');
    expect(named('environment')).toHaveLength(34);
  });

  test('each has a name of its own', () =>
    expect(new Set(parts.map(({ kind, name }) => `${kind} ${name}`)).size).toBe(parts.length));

  test.each(parts)('$kind $name is gone when it is taken away, and the other parts stay', (part) => {
    const without = structuredClone(template);
    part.remove(without);
    const left = partsOf(without).map(({ name }) => name);
    const expected = parts.filter((one) => one !== part && !goesWith(part.name, one.name)).map(({ name }) => name);
    expect(left).toEqual(expected);
  });

  test('a part can be taken away while the template is made', () => {
    const route = parts.find(({ name }) => name === 'POST /payouts');
    const without = templateOf('local', (made) => route?.remove(made));
    expect(partsOf(without).map(({ name }) => name)).not.toContain('POST /payouts');
  });
});

/** The right to call a function for a route goes with the route. */
function goesWith(route: string, permission: string): boolean {
  const [method = '', path = ''] = route.split(' ');
  if (!path.startsWith('/')) return false;
  const words = [...path.split(/[/{}-]+/).filter(Boolean), method.toLowerCase()];
  const id = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  return permission === `Api${id}Permission`;
}
