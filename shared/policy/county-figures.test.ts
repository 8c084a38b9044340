import { assess, type Encounter } from './assess';
import { compile } from './compile';
import { explain } from './explain';
import { PolicyError } from './problem';
import { readPolicy } from './read-policy';
import { regionsOf, stackFor } from './region';

const head = (id: string, adcode: string, from: string, more = ''): string => `
schema: 1
id: ${id}
name: ${id}
document:
  title: 试写的文件
  number: 试〔2024〕1号
  issuer: 试写
  adcode: '${adcode}'
  source: { tier: secondary, note: 只作测试 }
  in-force: { from: ${from} }
${more}`;

/** A made-up city: half of what is left, up to 3,000 yuan or less if the county says so; a district sets its own. */
const city = `${head('city', '990100', '2024-01-01')}
categories:
  - { id: dibao, title: 低保对象 }
  - { id: registered-poor, title: 建档立卡贫困人口, until: { parameter: period-end } }
  - { id: at-risk, title: 易返贫致贫人口, caveat: 另有文件，先按这份算 }
category-choice: { resolve: order }
facts:
  x-package: { title: 单病种结算, values: { 'no': 不是, 'yes': 是 }, absent: 'no' }
parameters:
  period-end: { title: 期限, kind: date, value: 2024-06-30, source: { tier: secondary, from: 试 } }
  own-limit: { title: 县定限额, kind: amount, missing: 县里的文件, open: county }
  fixed: { title: 市定的数, kind: amount, missing: 市里的文件 }
  premium: { title: 个人缴费, kind: amount, missing: 缴费文件 }
  subsidy: { title: 财政补助, kind: amount, missing: 补助文件 }
pools:
  annual: { title: 年度限额, limit: { least: [3000元, { parameter: own-limit }] }, per: year }
covered:
  - { for: [dibao], when: { x-package: 'yes' }, is: total-bill }
benefits:
  - { id: fund, title: 基金, pays: basic, per: encounter, for: [dibao], when: { x-package: 'yes' }, base: { of: policy-covered, upto: { amount: package-limit, else: { missing: 限额标准 } } }, rate: 70% }
  - { id: hospital-share, title: 医院, pays: hospital, per: encounter, for: [dibao], when: { x-package: 'yes' }, base: { of: policy-covered, beyond: { amount: package-limit, else: { missing: 限额标准 } } }, rate: 100% }
  - { id: aid, title: 救助, per: encounter, for: [dibao, registered-poor, at-risk], when: { x-package: 'no' }, base: { of: policy-covered, less: [basic] }, rate: 50%, pool: annual }
  - { id: grant, title: 慰问, offered: false, per: encounter, for: [dibao], grant: 100元 }
  - { id: enrol, title: 参保, kind: enrolment, per: encounter, for: [dibao], base: { of: { sum: [{ parameter: premium }, { parameter: subsidy }] } }, rate: 100% }
`;
const district = (parameters: string): string => `${head('district', '990102', '2024-01-01')}
parameters:
${parameters}
benefits: []
`;
const read = (text: string) => readPolicy(text, 'test');
const bill = (amounts: Encounter['amounts'], more: Partial<Encounter> = {}): Encounter => ({
  id: 'v',
  date: '2024-03-01',
  amounts,
  ...more,
});
const step = (documents: string[], encounter: Encounter, id: string, who = '低保对象') => {
  const [event] = assess(compile(documents.map(read)), { identities: [who] }, [encounter]).events;
  return (event ? explain(event) : []).find((one) => one.id === id);
};

describe('what a county may set', () => {
  const own = (amount: string) =>
    district(
      `  own-limit: { title: 县定限额, kind: amount, values: { 2024: ${amount} }, source: { tier: official, from: 县文件 } }`,
    );

  it('is less than the city says, not more', () => {
    const visit = bill({ 'policy-covered': 1_000_000 });
    expect(step([city], visit, 'aid')?.paidFen).toBe(300_000);
    expect(step([city, own('2000元')], visit, 'aid')?.paidFen).toBe(200_000);
    expect(step([city, own('4000元')], visit, 'aid')?.paidFen).toBe(300_000);
  });

  it('is refused where the city has not left it open', () => {
    const shut = district(
      '  fixed: { title: 市定的数, kind: amount, values: { 2024: 1元 }, source: { tier: official, from: 县文件 } }',
    );
    expect(() => compile([read(city), read(own('2000元'))])).not.toThrow();
    expect(() => compile([read(city), read(shut)])).toThrow(PolicyError);
    expect(() => compile([read(city), read(shut)])).toThrow('上级文件没有写 open: county');
  });

  it('is enough to be a region of its own', () => {
    const documents = [read(city), read(own('2000元'))];
    expect(regionsOf(documents).map(({ adcode }) => adcode)).toEqual(['990100', '990102']);
    expect(stackFor(documents, '990102').map(({ id }) => id)).toEqual(['city', 'district']);
  });

  it('is not asked for what the document lets it choose and it does not give', () => {
    const grant = step([city], bill({ 'policy-covered': 1_000 }), 'grant');
    expect(grant?.status).toBe('not-applied');
    expect(grant?.reasons.map(({ text }) => text)).toEqual(['文件让各县自己定要不要开展，本县没有开展']);
    const offered = city.replace('offered: false', 'offered: true');
    expect(step([offered], bill({ 'policy-covered': 1_000 }), 'grant')?.paidFen).toBe(10_000);
  });
});

describe('an identity with a last day', () => {
  it.each([
    ['2024-06-30', 50_000],
    ['2024-07-01', 0],
  ])('on %s gives %d fen', (date, fen) => {
    expect(step([city], bill({ 'policy-covered': 100_000 }, { date }), 'aid', '建档立卡贫困人口')?.paidFen).toBe(fen);
  });

  it.each([
    ['2024-02-29', 0],
    ['2024-03-01', 50_000],
  ])('and a first one, on %s gives %d fen', (date, fen) => {
    const late = city.replace('title: 易返贫致贫人口,', 'title: 易返贫致贫人口, from: 2024-03-01,');
    expect(step([late], bill({ 'policy-covered': 100_000 }, { date }), 'aid', '易返贫致贫人口')?.paidFen ?? 0).toBe(
      fen,
    );
  });

  it('ends on the day that is given from outside', () => {
    const compiled = compile([read(city)], { parameters: { 'period-end': { date: '2024-05-31' } } });
    const visits = ['2024-05-31', '2024-06-01'].map((date) => bill({ 'policy-covered': 100_000 }, { id: date, date }));
    const { events } = assess(compiled, { identities: ['建档立卡贫困人口'] }, visits);
    expect(events.map(({ category }) => category?.id)).toEqual(['registered-poor', undefined]);
  });

  it('that rests on another document says so beside the amount', () => {
    const aid = step([city], bill({ 'policy-covered': 100_000 }), 'aid', '易返贫致贫人口');
    expect([aid?.paidFen, aid?.caveats]).toEqual([50_000, ['另有文件，先按这份算']]);
    expect(step([city], bill({ 'policy-covered': 100_000 }), 'aid')?.caveats).toEqual([]);
  });
});

describe('a limit that the sheet says', () => {
  const packaged = (amounts: Encounter['amounts']) => bill(amounts, { facts: { 'x-package': 'yes' }, settled: false });

  it('bounds what the fund shares, the rest is the hospital’s, and the whole bill counts', () => {
    // 35,000 in all, 20,000 of it in the catalogue; limit 30,000: 21,000 + 5,000 by the hospital, 9,000 left
    const [event] = assess(compile([read(city)]), { identities: ['低保对象'] }, [
      packaged({ 'total-bill': 3_500_000, 'policy-covered': 2_000_000, 'package-limit': 3_000_000 }),
    ]).events;
    expect(event?.account).toMatchObject({
      totalFen: 3_500_000,
      outsideFen: 0,
      awards: [
        { id: 'fund', amountFen: 2_100_000 },
        { id: 'hospital-share', amountFen: 500_000 },
      ],
      selfPayFen: 900_000,
    });
  });

  it.each([
    [2_999_999, 2_099_999, 0],
    [3_000_000, 2_100_000, 0],
    [3_000_001, 2_100_000, 1],
  ])('on a bill of %d fen leaves the fund %d and the hospital %d', (total, fund, hospital) => {
    const visit = packaged({ 'total-bill': total, 'policy-covered': total, 'package-limit': 3_000_000 });
    expect([step([city], visit, 'fund')?.paidFen, step([city], visit, 'hospital-share')?.paidFen]).toEqual([
      fund,
      hospital,
    ]);
  });

  it('is missing where neither the sheet nor a figure says it', () => {
    const fund = step([city], packaged({ 'total-bill': 100, 'policy-covered': 100 }), 'fund');
    expect([fund?.status, fund?.reasons.map(({ text }) => text)]).toEqual([
      'missing-parameter',
      ['还缺一个数：限额标准'],
    ]);
  });
});

it('two figures are one base, and missing where one of them is', () => {
  const enrol = (parameters: object) => {
    const compiled = compile([read(city)], { parameters: parameters as never });
    const encounter = { id: 'e', date: '2024-03-01', kind: 'enrolment' };
    const [event] = assess(compiled, { identities: ['低保对象'] }, [encounter]).events;
    return (event ? explain(event) : []).map(({ status, paidFen }) => [status, paidFen]);
  };
  expect(enrol({ premium: { fen: 25_000 }, subsidy: { fen: 52_000 } })).toEqual([['applied', 77_000]]);
  expect(enrol({ premium: { fen: 25_000 } })).toEqual([['missing-parameter', 0]]);
});

describe('versions of a document', () => {
  const version = (
    id: string,
    from: string,
    rate: string,
    limit: string,
    more = '',
  ) => `${head(id, '990200', from, more)}
categories: [{ id: dibao, title: 低保对象 }]
category-choice: { resolve: order }
pools: { annual: { title: 年度限额, limit: ${limit}, per: year } }
benefits:
  - { id: aid, title: 救助, per: encounter, for: [dibao], base: { of: policy-covered }, rate: ${rate}, pool: annual }
`;
  const old = version('old-2023', '2023-01-01', '50%', '3000元');
  const renewed = version('new-2024', '2024-07-01', '60%', '5000元', '  replaces: old-2023');
  const paid = (dates: string[]) => {
    const visits = dates.map((date) => bill({ 'policy-covered': 500_000 }, { id: date, date }));
    return assess(compile([read(old), read(renewed)]), { identities: ['低保对象'] }, visits).events.map(
      ({ account }) => account.awards[0]?.amountFen ?? 0,
    );
  };

  it('are chosen by the date of the visit', () => {
    expect(paid(['2024-06-30'])).toEqual([250_000]);
    expect(paid(['2024-07-01'])).toEqual([300_000]);
  });

  it('go on with what the year has used of a limit of the same name', () => {
    // 2,500 under the old one; the new limit of 5,000 leaves 2,500 of the 3,000
    expect(paid(['2024-06-30', '2024-07-01'])).toEqual([250_000, 250_000]);
  });

  it('are one region, which goes by the newest, and the one replaced is not told as out of force', () => {
    const documents = [read(renewed), read(old)];
    expect(regionsOf(documents).map(({ document }) => document.id)).toEqual(['new-2024']);
    const compiled = compile(stackFor(documents, '990200'));
    const [event] = assess(compiled, { identities: ['低保对象'] }, [bill({ 'policy-covered': 100 })]).events;
    expect((event ? explain(event) : []).map(({ document, status }) => [document.id, status])).toEqual([
      ['old-2023', 'applied'],
    ]);
  });

  it('whose limits share a name are only allowed where one replaces the other', () => {
    const stranger = renewed.replace('  replaces: old-2023', '');
    expect(() => compile([read(old), read(stranger)])).toThrow('“annual”在几份文件里都有');
    expect(() => compile([read(old), read(stranger)])).toThrow('也写了这个地方的救助对象');
  });
});

it('a year whose figure is not published takes the last one given from outside, and says so', () => {
  const text = `${head('indexed', '990300', '2023-01-01')}
categories: [{ id: dibao, title: 低保对象 }]
category-choice: { resolve: order }
parameters: { income: { title: 可支配收入, kind: amount, missing: 统计公报 } }
benefits:
  - { id: aid, title: 救助, per: encounter, for: [dibao], base: { of: policy-covered }, line: { amount: { parameter: income, share: 10%, years-before: 1 }, mode: excess, over: encounter }, rate: 50% }
`;
  const compiled = compile([read(text)], { parameters: { income: { 2022: { fen: 2_000_000 } } } });
  const at = (date: string) => {
    const [event] = assess(compiled, { identities: ['低保对象'] }, [
      bill({ 'policy-covered': 300_000 }, { date }),
    ]).events;
    const [aid] = event ? explain(event) : [];
    return [aid?.status, aid?.paidFen, aid?.caveats];
  };
  // line 2,000: (3,000 − 2,000) × 50 %
  expect(at('2023-05-01')).toEqual(['applied', 50_000, []]);
  expect(at('2024-05-01')).toEqual(['applied', 50_000, ['可支配收入还没有公布新的数，先按 2022 年的算']]);
});
