import { checkIdentities, type DatedIdentity, identitiesOn } from './validity';

const dibao = (from?: string, to?: string): DatedIdentity => ({ identity: 'dibao', from, to });

describe('identitiesOn', () => {
  test('counts the first day and not the last', () => {
    const list = [dibao('2024-03-01', '2024-06-01')];
    expect(identitiesOn(list, '2024-02-29')).toEqual([]);
    expect(identitiesOn(list, '2024-03-01')).toEqual(['dibao']);
    expect(identitiesOn(list, '2024-05-31')).toEqual(['dibao']);
    expect(identitiesOn(list, '2024-06-01')).toEqual([]);
  });

  test('an end that is absent is open', () => {
    expect(identitiesOn([dibao(undefined, '2024-06-01')], '1900-01-01')).toEqual(['dibao']);
    expect(identitiesOn([dibao('2024-03-01')], '2999-12-31')).toEqual(['dibao']);
    expect(identitiesOn([dibao()], '2024-01-01')).toEqual(['dibao']);
  });

  test('several identities may be held on one day', () => {
    const list = [{ identity: 'veteran' }, dibao('2024-03-01'), { identity: 'tekun', to: '2024-03-01' }];
    expect(identitiesOn(list, '2024-03-01')).toEqual(['veteran', 'dibao']);
  });

  test('an identity left and taken up again on the same day is held without a gap', () => {
    const list = [dibao('2024-01-01', '2024-03-01'), dibao('2024-03-01')];
    expect(identitiesOn(list, '2024-02-29')).toEqual(['dibao']);
    expect(identitiesOn(list, '2024-03-01')).toEqual(['dibao']);
  });

  test('one certified and withdrawn on the same day was never held', () => {
    expect(identitiesOn([dibao('2024-03-01', '2024-03-01')], '2024-03-01')).toEqual([]);
    expect(identitiesOn([dibao(), dibao('2024-03-01', '2024-03-01')], '2024-03-01')).toEqual(['dibao']);
  });
});

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
    expect(() => identitiesOn(list, '2024-03-01', 'person.identities')).toThrow(
      expect.objectContaining({ code, path: `person.${path}` }),
    );
  });
});
