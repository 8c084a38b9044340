/** What clauses of 阳泉 say and no worked case shows. Amounts in fen. */
import { answer } from '@yizhu/infra/local/given/answer';
import { answerGeneric } from '@yizhu/infra/local/given/generic';
import { findPolicy } from '@yizhu/infra/local/policies/library';
import { showPolicy } from '@yizhu/infra/local/policies/show-policy';

const today = '2026-01-31';

type Settlement = Record<string, unknown>;
type Answer = {
  awards: { ref: string; benefit: string; amount_fen: number }[];
  channels: Record<string, string>;
  payers: Record<string, number>;
};

const stay = (more: Settlement = {}): Settlement => ({
  id: 's',
  date: '2020-06-01',
  setting: '住院',
  in_scope: 10_000_00,
  ...more,
});

/** A year of one person, awards written `ref benefit amount`. */
function year(identities: unknown[], settlements: Settlement[], more: object = {}): string[] {
  return lines(yearOf(identities, settlements, more));
}
const yearOf = (identities: unknown[], settlements: Settlement[], more: object = {}): Answer =>
  answer('阳泉', { kind: 'year', year: 2020, person: { identities }, settlements, ...more }, today) as Answer;
const lines = ({ awards }: Answer): string[] =>
  awards.map(({ ref, benefit, amount_fen }) => `${ref} ${benefit} ${amount_fen}`);

const premium = (identities: unknown[], more: object = {}): Answer =>
  answer(
    '阳泉',
    { kind: 'premium', date: '2020-03-01', person: { identities }, premium: 250_00, ...more },
    today,
  ) as Answer;
const due = (rule: string, more: object = {}): unknown => answer('阳泉', { kind: 'deadline', rule, ...more }, today);

/** Events that the kind `year` does not have, in the engine's own words. */
function outcomes(identities: string[], encounter: object): { id: string; status: string; amount_fen: number }[] {
  const given = { person: { identities }, encounters: [{ id: 'e', date: '2020-06-01', ...encounter }] };
  return (answerGeneric(findPolicy('阳泉'), given, today) as { outcomes: [] }).outcomes;
}

test('C-YQ-001, C-YQ-002, C-YQ-111: 阳泉 is named by its number, who issued it and when, and what it rests on', () => {
  const page = showPolicy(findPolicy('阳泉').document).replace(/\s+/g, '');
  for (const words of [
    '阳医保发〔2019〕45号',
    '2019-10-15',
    '2020-01-01起',
    '阳政办发〔2016〕80号',
    '晋卫医函[2017]13号',
  ])
    expect(page).toContain(words);
});

describe('阳泉, who is helped', () => {
  test.each([
    ['低保对象', 7_000_00],
    ['特困供养人员', 10_000_00],
    ['孤儿', 10_000_00],
    ['在乡重点优抚对象', 7_000_00],
  ])('C-YQ-011: %s is given %d fen on 10,000 yuan', (identity, fen) => {
    expect(year([identity], [stay()])).toEqual([`s 住院救助 ${fen}`]);
  });

  test('C-YQ-013: 建档立卡 comes first until the last day of the period, then the other identity', () => {
    const both = ['建档立卡贫困人口', '低保对象'];
    expect(year(both, [stay({ date: '2020-12-31' })])).toEqual([]);
    expect(year(both, [stay({ date: '2021-01-01' })], { year: 2021 })).toEqual(['s 住院救助 700000']);
  });

  test('C-YQ-014, C-YQ-041: what 晋发〔2017〕44号 gives is not made up, the document is named', () => {
    expect(outcomes(['建档立卡贫困人口'], { amounts: { 'policy-covered': 10_000_00 } })).toContainEqual({
      ref: 'e',
      id: 'registered-poor-aid',
      status: 'other-document',
      amount_fen: 0,
      reasons: ['这项待遇要看晋发〔2017〕44号，本文件里没有数'],
    });
  });

  test.each([
    '低收入家庭60岁以上老年人',
    '低收入家庭未成年人',
    '重度残疾人',
    '计生特殊困难家庭成员',
    '因病支出困难家庭重病患者',
    '因病致贫家庭重病患者',
  ])('C-YQ-016, C-YQ-017, C-YQ-019, C-YQ-022: %s has the one-off aid and no inpatient aid', (identity) => {
    const visits = [stay({ in_scope: 24_000_00 })];
    expect(year([identity], visits)).toEqual([]);
    expect(year([identity], visits, { oneoff_application: '2021-02-28' })).toEqual(['oneoff 一次性救助 200000']);
  });

  test('C-YQ-004: every payer on the sheet is taken off, in whatever order', () => {
    const paid = { basic: 1_000_00, big: 1_000_00, supp: 1_000_00, commercial: 1_000_00, veteran: 1_000_00 };
    expect(year(['特困供养人员'], [stay({ ...paid, mutual: 1_000_00, special_aid: 1_000_00 })])).toEqual([
      's 住院救助 300000',
    ]);
  });

  test('C-YQ-054: what the catalogue does not cover changes nothing', () => {
    expect(year(['低保对象'], [stay({ total: 30_000_00 })])).toEqual(['s 住院救助 700000']);
  });
});

describe('阳泉, diseases', () => {
  test.each([
    ...['尿毒症透析', '血透', '腹透', '肠透', '口服药物透析', '血液滤过', '血液灌流', '终末期肾病'],
    '器官移植后使用抗排斥免疫调节剂',
    ...[
      '恶性肿瘤',
      '急性白血病',
      '慢性白血病',
      '淋巴瘤',
      '多发性骨髓瘤',
      '骨髓增生异常综合症',
      '恶性组织细胞病',
      '肺癌',
    ],
    ...['肝硬化失代偿期', '慢性中度病毒性肝炎', '慢性重度病毒性肝炎'],
    ...['慢性再生障碍性贫血', '血友病', '苯丙酮尿症'],
  ])('C-YQ-035…040: outpatient care of %s is helped', (disease) => {
    expect(year(['低保对象'], [stay({ setting: '门诊', disease, in_scope: 1_000_00 })])).toEqual(['s 门诊救助 50000']);
  });

  test.each(['甲亢', '高血压', '脑梗死'])('C-YQ-035: outpatient care of %s is not', (disease) => {
    expect(year(['低保对象'], [stay({ setting: '门诊', disease, in_scope: 1_000_00 })])).toEqual([]);
  });

  const twentyFour =
    '儿童白血病、儿童先心病、重性精神疾病、乳腺癌、宫颈癌、终末期肾病、结肠癌、直肠癌、食道癌、胃癌、肺癌、急性心肌梗塞、I型糖尿病、甲亢、脑梗死、唇腭裂、血友病、慢性粒细胞白血病、艾滋病机会性感染、耐多药肺结核、儿童苯丙酮尿症、儿童尿道下裂、儿童先天性巨结肠、儿童先天性肥厚性幽门狭窄'.split(
      '、',
    );
  const two = ['大骨节病住院关节置换手术', '氟骨症住院关节置换手术', '氟骨病住院关节置换手术'];
  const packaged = (disease: string) => stay({ disease, package: { limit_fen: 10_000_00 } });

  test.each([...twentyFour, ...two])(
    'C-YQ-127, C-YQ-128: %s is paid by disease, 20 %% of what is within the limit',
    (disease) => {
      expect(year(['低保对象'], [packaged(disease)])).toEqual(['s 重特大疾病医疗救助 200000']);
    },
  );

  test.each(twentyFour)('C-YQ-059: late %s has the care grant', (disease) => {
    const care = { date: '2020-06-01', disease, late_stage: true };
    expect(year(['低保对象'], [], { care })).toEqual(['care 大病关怀救助 500000']);
  });

  test.each([...two, '肺炎'])('C-YQ-059: %s has none', (disease) => {
    expect(year(['低保对象'], [], { care: { date: '2020-06-01', disease, late_stage: true } })).toEqual([]);
  });

  test('C-YQ-058: the low-income are given a tenth', () => {
    expect(year(['重度残疾人'], [packaged('胃癌')])).toEqual(['s 重特大疾病医疗救助 100000']);
  });
});

describe('阳泉, enrolment', () => {
  test('C-YQ-025, C-YQ-026: 建档立卡 in full, 70 to the province and 30 to the county', () => {
    const { awards, payers } = premium(['建档立卡贫困人口']);
    expect([awards[0]?.amount_fen, payers]).toEqual([25_000, { 省级财政: 17_500, 县级财政: 7_500 }]);
  });

  test('C-YQ-074: who is insured already is not paid back', () => {
    expect(premium(['低保对象'], { case: 'new_midyear', fiscal_subsidy: 520_00 }).awards).toEqual([]);
  });

  test.each([
    ['低保对象', '医疗救助资金'],
    ['特困供养人员', '医疗救助资金'],
    ['在乡重点优抚对象', '优抚对象医疗补助资金'],
  ])('C-YQ-076, C-YQ-077: a newly listed %s who is not insured has both parts from %s', (identity, payer) => {
    const person = { identities: [identity], insured: false };
    expect(premium([], { person, case: 'new_midyear', fiscal_subsidy: 520_00 }).payers).toEqual({ [payer]: 77_000 });
  });
});

describe('阳泉, in time', () => {
  const dated = [{ name: '低保对象', from: '2020-05-10', to: '2020-08-01' }];
  test.each([
    ['2020-05-09', []],
    ['2020-05-10', ['s 住院救助 700000']],
    ['2020-07-31', ['s 住院救助 700000']],
    ['2020-08-01', []],
  ])('C-YQ-075, C-YQ-078, C-YQ-079, C-YQ-080: certified on 10 May, out on 1 August: %s', (date, expected) => {
    expect(year(dated, [stay({ date })])).toEqual(expected);
  });

  test('C-YQ-126: nothing of this document before 2020', () => {
    expect(year(['低保对象'], [stay({ date: '2019-12-31' })], { year: 2019 })).toEqual([]);
  });

  test('C-YQ-052: the application is in time up to the last day of February', () => {
    const visits = [stay({ in_scope: 24_000_00 })];
    const applied = (day: string) => year(['重度残疾人'], visits, { oneoff_application: day });
    expect(applied('2021-02-28')).toEqual(['oneoff 一次性救助 200000']);
    expect(applied('2021-03-01')).toEqual([]);
    expect(due('YQ.oneoff_pay', { year: 2020 })).toEqual({ due: '2021-03-31' });
  });

  test('C-YQ-070, C-YQ-095, C-YQ-096: the days that come once', () => {
    expect(due('YQ.first_list')).toEqual({ due: '2019-12-25' });
    expect(due('YQ.one_stop_county')).toEqual({ due: '2019-11-01' });
    expect(due('YQ.one_stop_city')).toEqual({ due: '2020-01-01' });
  });

  test('C-YQ-134: 60 days to ask for reconsideration, from the day after the notice', () => {
    expect(due('YQ.reconsideration', { start: '2020-03-01' })).toEqual({ due: '2020-04-30' });
  });

  test('C-YQ-084: the file says that hospitals are settled with by the month', () => {
    expect(findPolicy('阳泉').document.notes.map(({ says }) => says)).toContain('医院垫付的按月结算');
  });
});

describe('阳泉, how it is settled', () => {
  const channel = (identity: string, more: Settlement = {}, person: object = {}) =>
    yearOf([], [stay(more)], { person: { identities: [identity], ...person } }).channels.s;

  test.each<[string, string, Settlement, object]>([
    ['一站式', '低保对象', {}, {}],
    ['一站式', '在乡重点优抚对象', {}, {}],
    ['人工申请', '在乡重点优抚对象', { veteran: 1 }, {}],
    ['人工申请', '低保对象', { hospital_level: 1 }, {}],
    ['人工申请', '低保对象', { in_city: false }, {}],
    ['人工申请', '低保对象', { setting: '门诊', disease: '血友病' }, {}],
    ['人工申请', '低保对象', {}, { insurance: '职工' }],
    ['人工申请', '重度残疾人', {}, {}],
  ])('C-YQ-082, C-YQ-083, C-YQ-085, C-YQ-091, C-YQ-093: %s for %s, %j %j', (title, identity, more, person) => {
    expect(channel(identity, more, person)).toBe(title);
  });

  test('C-YQ-099: what a hospital did against the rules is not paid for', () => {
    const stayed = (against: string) =>
      outcomes(['低保对象'], { facts: { 'x-against-rules': against }, amounts: { 'policy-covered': 10_000_00 } });
    expect(stayed('no')).toContainEqual({ ref: 'e', id: 'inpatient-aid', status: 'applied', amount_fen: 700_000 });
    expect(stayed('yes').find(({ id }) => id === 'inpatient-aid')?.status).toBe('not-applied');
  });

  test('C-YQ-112: the three whom the hospital knows pay no deposit in the county, once they have signed', () => {
    const waiver = (identity: string, place: string) =>
      outcomes([identity], { kind: 'admission', facts: { place } })
        .filter(({ id }) => id === 'deposit-waiver')
        .map(({ status }) => status);
    expect(waiver('低保对象', 'in-county')).toEqual(['needs-person']);
    expect(waiver('在乡重点优抚对象', 'in-county')).toEqual(['needs-person']);
    expect(waiver('低保对象', 'in-city')).toEqual(['not-applied']);
    expect(waiver('重度残疾人', 'in-county')).toEqual(['not-applied']);
  });

  test('C-YQ-048: a county that does not give the one-off aid gives nothing', () => {
    const visits = [stay({ in_scope: 24_000_00 })];
    const shut = { oneoff_application: '2021-01-15', params: { oneoff_on: false } };
    expect(year(['重度残疾人'], visits, shut)).toEqual([]);
  });
});
