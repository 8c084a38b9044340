import type { Params } from './given';
import type { DatedIdentity, YangquanPerson, YangquanSettlement, YangquanYear } from './given-yangquan';
import { referenceYangquan } from './yangquan';

/** What 阳泉's cases do not show; every figure here was worked out by hand. */
const inpatient = (in_scope: number, facts: Partial<YangquanSettlement> = {}): YangquanSettlement => ({
  ...{ id: 's', date: '2020-06-01', setting: '住院', in_scope },
  ...facts,
});

function year(identities: DatedIdentity[], settlements: YangquanSettlement[], rest: Partial<YangquanYear> = {}) {
  const ofYear = { kind: 'year', year: 2020, person: { identities }, settlements, ...rest } as const;
  return referenceYangquan(ofYear);
}

const awarded = (answer: ReturnType<typeof referenceYangquan>) =>
  (answer.awards ?? []).map(({ ref, benefit, amount_fen }) => `${ref} ${benefit} ${amount_fen}`);

describe('who somebody is', () => {
  const both: DatedIdentity[] = ['低保对象', { name: '特困供养人员', from: '2020-06-01', to: '2020-06-02' }];

  test.each([
    ['2020-05-31', 7_000_00],
    ['2020-06-01', 10_000_00],
    ['2020-06-02', 7_000_00],
  ])('低保 who is 特困 on the first of June alone, on %s', (date, amount) => {
    expect(year(both, [inpatient(10_000_00, { date })]).total_fen).toBe(amount);
  });

  test.each([
    [['在乡重点优抚对象', '重度残疾人'], 7_000_00],
    [['建档立卡贫困人口', '特困供养人员'], 0],
    [['因病致贫家庭重病患者', '低保对象'], 7_000_00],
  ])('of %j one holds', (identities, amount) => {
    expect(year(identities, [inpatient(10_000_00)]).total_fen).toBe(amount);
  });

  test('the last day of the poverty period belongs to it', () => {
    const on = (date: string) =>
      year(['建档立卡贫困人口', '低保对象'], [inpatient(10_000_00, { date })], {
        ...{ year: 2021, params: { poverty_period_end: '2021-06-30' } },
      }).total_fen;
    expect([on('2021-06-30'), on('2021-07-01')]).toEqual([0, 7_000_00]);
  });
});

describe('rare diseases', () => {
  const rare = (setting: string, in_scope = 10_000_00) => inpatient(in_scope, { setting, disease: '庞贝氏病' });

  test.each([
    ['特困供养人员', '住院', {}, 's 住院救助 1000000'],
    ['特困供养人员', '门诊', {}, 's 戈谢病庞贝氏病救助 700000'],
    ['低保对象', '住院', {}, 's 戈谢病庞贝氏病救助 700000'],
    ['普通居民', '住院', {}, 's 戈谢病庞贝氏病救助 700000'],
    ['普通居民', '住院', { rare_requires_identity: true }, undefined],
    ['重度残疾人', '门诊', { rare_requires_identity: true }, 's 戈谢病庞贝氏病救助 700000'],
    ['建档立卡贫困人口', '住院', {}, undefined],
  ] as [string, string, Params, string | undefined][])('%s, %s, %j', (identity, setting, params, award) => {
    expect(awarded(year([identity], [rare(setting)], { params }))).toEqual(award ? [award] : []);
  });

  test('one limit for both is used up by whichever comes first', () => {
    const later = inpatient(30_000_00, { id: 't', date: '2020-07-01' });
    const params = { ipd_rare_shared_cap: true };
    // 7,000 of the 15,000 are gone.
    expect(awarded(year(['低保对象'], [rare('门诊'), later], { params }))[1]).toBe('t 住院救助 800000');
    expect(awarded(year(['低保对象'], [rare('门诊'), later]))[1]).toBe('t 住院救助 1500000');
  });
});

test.each([
  ['住院', {}, 7_000_00],
  ['门诊', {}, 0],
  ['门诊', { opd_cap_binds_tekun: false }, 3_000_00],
] as [string, Params, number][])(
  'what 特困 was given without a limit uses none of the limit of 低保 later: %s, %j',
  (setting, params, amount) => {
    const facts = { setting, disease: '血友病' };
    const later = inpatient(10_000_00, { id: 't', date: '2020-08-01', ...facts });
    const identities = [{ name: '特困供养人员', to: '2020-07-01' }, '低保对象'];
    const { awards = [] } = year(identities, [inpatient(50_000_00, facts), later], { params });
    expect(awards.find(({ ref }) => ref === 't')?.amount_fen ?? 0).toBe(amount);
  },
);

describe('packages', () => {
  const bundle = inpatient(10_05, { disease: '肺癌', package: { limit_fen: 10_05 } });

  test('the patient has what two rounded shares leave', () => {
    // 703.5 → 704 and 201
    expect(year(['孤儿'], [bundle]).packages).toEqual({
      s: { basic_fund_fen: 704, aid_fen: 201, patient_fen: 100, hospital_fen: 0 },
    });
  });

  test('特困 pays nothing where the rest is aided too', () => {
    const answer = year(['孤儿'], [bundle], { params: { package_residual_for_tekun: true } });
    expect(awarded(answer)).toEqual(['s 重特大疾病医疗救助 201', 's 住院救助 100']);
    expect(answer.packages?.s).toEqual({ basic_fund_fen: 704, aid_fen: 301, patient_fen: 0, hospital_fen: 0 });
  });

  test('without an identity there is none', () => {
    expect(year(['普通居民'], [bundle])).toMatchObject({ awards: [], packages: {} });
  });
});

describe('what is applied for once', () => {
  const stays = [inpatient(25_000_00), inpatient(3_000_00, { id: 't', date: '2020-12-31' })];

  test.each([
    ['2021-02-28', 4_000_00],
    ['2021-03-01', 0],
    [undefined, 0],
  ])('an application of %s', (oneoff_application, amount) => {
    expect(year(['重度残疾人'], stays, { oneoff_application }).total_fen).toBe(amount);
  });

  test('of what was aided otherwise only the rest counts', () => {
    const oneOff = (settlement: YangquanSettlement) =>
      awarded(year(['重度残疾人'], [settlement], { oneoff_application: '2021-01-01' })).filter((one) =>
        /^oneoff/.test(one),
      );
    // 35,000.02 less the 15,000 of rare diseases; the patient's fifth of 100,000.10
    expect(oneOff(inpatient(35_000_02, { disease: '戈谢病' }))).toEqual(['oneoff 一次性救助 1']);
    expect(oneOff(inpatient(30_000_00, { disease: '戈谢病' }))).toEqual([]);
    const packaged = (limit_fen: number) => inpatient(limit_fen, { disease: '胃癌', package: { limit_fen } });
    expect(oneOff(packaged(100_000_10))).toEqual(['oneoff 一次性救助 1']);
    expect(oneOff(packaged(90_000_00))).toEqual([]);
  });

  test('only the stays of the time on the list count', () => {
    const until = [{ name: '重度残疾人', to: '2020-12-31' }];
    expect(year(until, stays, { oneoff_application: '2021-01-01' }).total_fen).toBe(2_500_00);
  });

  test('建档立卡 has the care grant in the poverty period', () => {
    const care = (date: string) =>
      year(['建档立卡贫困人口'], [], {
        year: Number(date.slice(0, 4)),
        care: { date, disease: '肺癌', late_stage: true },
      });
    expect([care('2020-12-31').total_fen, care('2021-01-01').total_fen]).toEqual([5_000_00, 0]);
  });
});

test.each([
  ['低保对象', {}, {}, '一站式'],
  ['低保对象', { hospital_level: 2, in_city: true }, {}, '一站式'],
  ['低保对象', { hospital_level: 1 }, {}, '人工申请'],
  ['低保对象', { in_city: false }, {}, '人工申请'],
  ['低保对象', { setting: '门诊' }, {}, '人工申请'],
  ['低保对象', {}, { insurance: '职工' }, '人工申请'],
  ['在乡重点优抚对象', {}, {}, '一站式'],
  ['在乡重点优抚对象', { veteran: 1 }, {}, '人工申请'],
  ['重度残疾人', {}, {}, '人工申请'],
] as [string, Partial<YangquanSettlement>, YangquanPerson, string][])(
  '%s %j %j goes by %s',
  (identity, facts, person, channel) => {
    const settlements = [inpatient(10_000_00, facts)];
    expect(year([], settlements, { person: { identities: [identity], ...person } }).channels).toEqual({ s: channel });
  },
);

describe('the premium', () => {
  const premium = (identities: DatedIdentity[], rest: object = {}, insured = true) =>
    referenceYangquan({
      kind: 'premium',
      date: '2020-03-01',
      person: { identities, insured },
      premium: 250_00,
      ...rest,
    });
  const midyear = { case: 'new_midyear', fiscal_subsidy: 520_00 };

  test.each([
    ['低保对象', false, { 医疗救助资金: 770_00 }],
    ['特困供养人员', false, { 医疗救助资金: 770_00 }],
    ['在乡重点优抚对象', false, { 优抚对象医疗补助资金: 770_00 }],
    ['低保对象', true, {}],
    ['低收入家庭未成年人', false, {}],
  ])('%s new in the middle of the year, insured: %s', (identity, insured, payers) => {
    expect(premium([identity], midyear, insured).payers).toEqual(payers);
  });

  test.each([
    [['因病支出困难家庭重病患者'], {}],
    [['因病支出困难家庭重病患者', '重度残疾人'], { 医疗救助资金: 250_00 }],
    [['因病致贫家庭重病患者'], {}],
    [['在乡重点优抚对象', '重度残疾人'], {}],
  ])('%j is paid %j', (identities, payers) => {
    expect(premium(identities).payers).toEqual(payers);
  });
});

test('a surplus is held against 15 % before rounding', () => {
  const surplus = (cumulative_surplus: number) =>
    referenceYangquan({ kind: 'surplus', cumulative_surplus, raised_this_year: 5 });
  // 0.75 fen, shown as 1
  expect([surplus(0), surplus(1)]).toEqual([
    { over_limit: false, limit_fen: 1 },
    { over_limit: true, limit_fen: 1 },
  ]);
});
