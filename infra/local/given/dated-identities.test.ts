import path from 'node:path';
import { AppError } from '@yizhu/shared/api/errors';
import { answer } from './answer';
import { answerGeneric, genericPolicy } from './generic';

/** Code and path of what is refused. */
function refusal(ask: () => object): string {
  try {
    ask();
    return 'answered';
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${error.path}`;
    throw error;
  }
}

const today = '2026-01-31';
const [spring, summer, backwards] = [
  { from: '2024-03-01', to: '2024-06-01' },
  { from: '2024-05-31' },
  { from: '2024-03-02', to: '2024-03-01' },
];

test.each([
  ['year', { kind: 'year', year: 2024 }],
  ['premium', { kind: 'premium', premium: 38_000 }],
])('in a %s an identity that ends before it begins, or is held twice on a day, is refused at its place', (_, given) => {
  const ask = (...dates: object[]) => {
    const identities = ['特困供养人员', ...dates.map((one) => ({ name: '低保对象', ...one }))];
    return refusal(() => answer('阳泉', { ...given, person: { identities } }, today));
  };
  expect(ask(spring)).toBe('answered');
  expect(ask(backwards)).toBe('identity.reversed given.person.identities[1].to');
  expect(ask(spring, summer)).toBe('identity.overlapping given.person.identities[2]');
});

test('for a file from anywhere so are those of the person and those of one encounter', () => {
  const policy = genericPolicy(
    path.resolve(__dirname, '../../../shared/policies/500243-pengshui/pengshui-2023-52.yaml'),
  );
  const ask = (ofPerson: object[], ofVisit: object[]) => {
    const named = (dates: object[]) => dates.map((one) => ({ identity: '低保对象', ...one }));
    const visit = { id: 'a', date: '2024-05-01', amounts: { 'policy-covered': 100 }, identities: named(ofVisit) };
    const given = { person: { identities: named(ofPerson) }, encounters: [visit] };
    return refusal(() => answerGeneric(policy, given, today));
  };
  expect(ask([spring], [spring])).toBe('answered');
  expect(ask([backwards], [])).toBe('identity.reversed given.person.identities[0].to');
  expect(ask([], [spring, summer])).toBe('identity.overlapping given.encounters[0].identities[1]');
});
