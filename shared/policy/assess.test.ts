import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess, type Encounter } from './assess';
import { compile } from './compile';
import { outcomesOf } from './outcome';
import { readPolicy } from './read-policy';

const shipped = (path: string) => {
  const file = join(__dirname, '../policies', path);
  return readPolicy(readFileSync(file, 'utf8'), path);
};
const pengshui = compile([shipped('500243-pengshui/pengshui-2023-52.yaml')]);
const xiushan = compile([shipped('500241-xiushan/xiushan-2023-42.yaml')]);

const visit = (more: Partial<Encounter> & { amounts: Encounter['amounts'] }): Encounter => ({
  id: 'v',
  date: '2024-03-01',
  facts: { disease: 'special' },
  ...more,
});
const awards = (encounters: Encounter[], identities: (string | { identity: string; from?: string; to?: string })[]) =>
  assess(pengshui, { identities }, encounters).events.map(({ ref, account }) => [
    ref,
    ...account.awards.map((award) => `${award.id} ${award.amountFen}`),
  ]);

describe('several identities', () => {
  it('give the one that stands first in the order of precedence', () => {
    // 10,000 yuan: 80 % as 低保, 70 % as 低保边缘
    const one = [visit({ amounts: { 'policy-covered': 1_000_000 } })];
    expect(awards(one, ['低保边缘家庭成员', '低保对象'])).toEqual([['v', 'special-disease-aid 800000']]);
  });

  it('count from the day they begin and no longer on the day they end', () => {
    const visits = ['2024-05-31', '2024-06-01', '2024-06-30', '2024-07-01'].map((date) =>
      visit({ id: date, date, amounts: { 'policy-covered': 1_000_000 } }),
    );
    const dated = [{ identity: '低保对象', from: '2024-06-01', to: '2024-07-01' }, '低保边缘家庭成员'];
    expect(awards(visits, dated)).toEqual([
      ['2024-05-31', 'special-disease-aid 700000'],
      ['2024-06-01', 'special-disease-aid 800000'],
      ['2024-06-30', 'special-disease-aid 800000'],
      ['2024-07-01', 'special-disease-aid 700000'],
    ]);
  });

  it('are none when the policy does not know the word', () => {
    expect(awards([visit({ amounts: { 'policy-covered': 1_000_000 } })], ['残疾3级'])).toEqual([['v']]);
  });
});

describe('the account of a bill', () => {
  it('closes: outside policy, payers, awards and self-pay make up the bill', () => {
    // 特困, 住院: 20,000 − 4,000 = 16,000 × 80 % = 12,800; 3,200 − 3,000 = 200 × 60 % = 120
    const [event] = assess(pengshui, { identities: ['特困人员'] }, [
      visit({ amounts: { 'total-bill': 2_100_000, 'policy-covered': 2_000_000, basic: 400_000 } }),
    ]).events;
    expect(event?.account).toEqual({
      totalFen: 2_100_000,
      outsideFen: 100_000,
      payers: [{ id: 'basic', amountFen: 400_000 }],
      awards: [
        { id: 'special-disease-aid', amountFen: 1_280_000 },
        { id: 'tilt', amountFen: 12_000 },
      ],
      grants: [],
      earlierFen: 0,
      overpaidFen: 0,
      selfPayFen: 308_000,
    });
  });

  it('holds an award to what other payers have left to pay', () => {
    // 10,000 × 80 % = 8,000, but a commercial policy left only 1,500 to pay
    const [event] = assess(pengshui, { identities: ['特困人员'] }, [
      visit({ amounts: { 'policy-covered': 1_000_000, commercial: 850_000 } }),
    ]).events;
    expect(event?.account.awards).toEqual([{ id: 'special-disease-aid', amountFen: 150_000 }]);
    expect(event?.account.selfPayFen).toBe(0);
  });
});

describe('what a year has used', () => {
  it('is taken from the balances given and counts until the year turns', () => {
    const visits = [
      visit({ id: 'a', date: '2023-12-31', amounts: { 'policy-covered': 1_000_000 } }),
      visit({ id: 'b', date: '2024-01-01', amounts: { 'policy-covered': 1_000_000 } }),
    ];
    const result = assess(pengshui, { identities: ['在乡重点优抚对象'] }, visits, {
      balances: { 'special-annual': 9_999_900 },
    });
    expect(result.events.map((event) => event.account.awards)).toEqual([
      [{ id: 'special-disease-aid', amountFen: 100 }],
      [{ id: 'special-disease-aid', amountFen: 700_000 }],
    ]);
    expect(result.balances.filter((one) => one.id === 'special-annual').map((one) => [one.year, one.usedFen])).toEqual([
      ['2023', 10_000_000],
      ['2024', 700_000],
    ]);
  });

  it('does not depend on the order in which the visits are given', () => {
    const visits = [
      visit({ id: 'b', date: '2024-06-01', amounts: { 'policy-covered': 2_500_000 } }),
      visit({ id: 'a', date: '2024-03-01', amounts: { 'policy-covered': 12_500_000 } }),
    ];
    expect(awards(visits, ['特困人员'])).toEqual(awards([...visits].reverse(), ['特困人员']));
  });
});

describe('a yearly benefit', () => {
  const year = (encounters: Encounter[], options = {}) =>
    assess(xiushan, { identities: ['脱贫不稳定户'] }, encounters, options).events.filter((one) => one.kind === 'year');

  it('is worked out on the costs up to the day asked for, less the ledgers and what was paid', () => {
    const encounters = [
      { id: 'a', date: '2024-02-10', amounts: { 'policy-covered': 2_000_000, basic: 1_200_000 } },
      { id: 'b', date: '2024-03-31', amounts: { 'policy-covered': 800_000 } },
      { id: 'c', date: '2024-04-01', amounts: { 'policy-covered': 900_000 } },
    ];
    const options = {
      asOf: '2024-03-31',
      offsets: [{ date: '2024-03-01', amountFen: 100_000 }],
      balances: { 'paid-case-by-case-aid': 500_000 },
    };
    // 8,000 + 8,000 − 1,000 = 15,000 × 75 % = 11,250, of which 5,000 are paid
    const [event] = year(encounters, options);
    expect(event?.account).toMatchObject({ totalFen: 1_500_000, earlierFen: 500_000, selfPayFen: 375_000 });
    expect(event?.account.awards).toEqual([{ id: 'case-by-case-aid', amountFen: 625_000 }]);
  });

  it('is not known while a bill of the year is not settled and its aid lies in another document', () => {
    const [event] = year([{ id: 'a', date: '2024-02-10', settled: false, amounts: { 'policy-covered': 2_000_000 } }]);
    expect(event?.account.awards).toEqual([]);
    expect(event && outcomesOf(event).map((one) => one.status)).toEqual(['missing-parameter']);
  });

  it('takes a reversed settlement (冲红) out of the sum', () => {
    const [event] = year([
      { id: 'a', date: '2024-02-10', amounts: { 'policy-covered': 2_000_000, basic: 1_200_000 } },
      { id: 'a-', date: '2024-02-20', amounts: { 'policy-covered': -2_000_000, basic: -1_200_000 } },
      { id: 'b', date: '2024-02-21', amounts: { 'policy-covered': 400_000 } },
    ]);
    // 8,000 − 8,000 + 4,000 = 4,000 × 65 %
    expect(event?.account.awards).toEqual([{ id: 'case-by-case-aid', amountFen: 260_000 }]);
  });

  it('gives nothing to a monitored person whose risk is eliminated, but does to 返贫致贫人口', () => {
    const cost = [{ id: 'a', date: '2024-02-10', amounts: { 'policy-covered': 2_000_000 } }];
    const of = (identity: string) =>
      assess(xiushan, { identities: [identity], facts: { 'risk-eliminated': 'true' } }, cost).events[1]?.account.awards;
    expect(of('边缘易致贫户')).toEqual([]);
    expect(of('返贫致贫人口')).toEqual([{ id: 'case-by-case-aid', amountFen: 1_500_000 }]);
  });
});
