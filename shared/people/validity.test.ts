import type { DatedIdentity } from './dated-identity';
import { checkIdentities } from './validity';

const dibao = (from?: string, to?: string): DatedIdentity => ({ identity: 'dibao', from, to });

describe('a list of identities that cannot be is refused where it is wrong', () => {
  test.each<[DatedIdentity[], string, string]>([
    [[dibao('2024-03-02', '2024-03-01')], 'identity.reversed', 'identities[0].to'],
    [[dibao(), dibao()], 'identity.overlapping', 'identities[1]'],
    [[dibao('2024-01-01', '2024-03-02'), dibao('2024-03-01')], 'identity.overlapping', 'identities[1]'],
    [
      [dibao('2024-03-01'), { identity: 'veteran' }, dibao('2024-01-01', '2024-03-02')],
      'identity.overlapping',
      'identities[2]',
    ],
    [[dibao('2023-02-30')], 'date.doesNotExist', 'identities[0].from'],
    [[dibao('2024-03-01', '下月')], 'date.malformed', 'identities[0].to'],
    [[dibao('2024/3/1')], 'date.malformed', 'identities[0].from'],
    [[dibao('')], 'date.malformed', 'identities[0].from'],
  ])('%j is %s at %s', (list, code, path) => {
    expect(() => checkIdentities(list)).toThrow(expect.objectContaining({ code, path }));
    expect(() => checkIdentities(list, 'person.identities')).toThrow(
      expect.objectContaining({ code, path: `person.${path}` }),
    );
  });
});

test('an identity left and taken up again on the same day, and one that was never held, overlap nothing', () => {
  expect(() => checkIdentities([dibao('2024-01-01', '2024-03-01'), dibao('2024-03-01')])).not.toThrow();
  expect(() => checkIdentities([dibao(), dibao('2024-03-01', '2024-03-01')])).not.toThrow();
});

test('a word without dates is passed over, and what stands after it keeps its number', () => {
  expect(() => checkIdentities(['dibao', dibao()])).not.toThrow();
  expect(() => checkIdentities(['dibao', dibao('2024/3/1')])).toThrow(
    expect.objectContaining({ code: 'date.malformed', path: 'identities[1].from' }),
  );
});
