/** What clauses of 彭水 and 秀山 say and no worked case shows. Amounts in fen. */
import { answer } from '@yizhu/infra/local/given/answer';
import { answerGeneric } from '@yizhu/infra/local/given/generic';
import { findPolicy, stackOf } from '@yizhu/infra/local/policies/library';
import { showPolicy } from '@yizhu/infra/local/policies/show-policy';
import { assess } from '@yizhu/shared/policy/assess';
import { compile } from '@yizhu/shared/policy/compile';

const today = '2026-01-31';

type Given = { facts?: Record<string, string>; amounts?: Record<string, number>; kind?: string; date?: string };
type Answer = { awards: { ref: string; benefit: string; amount_fen: number }[]; outcomes: { status: string }[] };

/** What 彭水's or 秀山's file alone gives to one person, written `visit benefit amount`. */
function awards(county: string, identities: unknown[], visits: Given[], more: object = {}): string[] {
  const { awards } = answered(county, identities, visits, more);
  return awards.map(({ ref, benefit, amount_fen }) => `${ref} ${benefit} ${amount_fen}`);
}

function answered(county: string, identities: unknown[], visits: Given[], more: object = {}): Answer {
  const encounters = visits.map((visit, i) => ({ id: String(i + 1), date: '2024-03-01', ...visit }));
  const given = { person: { identities }, encounters, balances: {}, ...more };
  return answerGeneric(findPolicy(county), given, today) as Answer;
}

const special = { disease: 'special' };

describe('彭水, who is helped', () => {
  test('C-PS-007: who has employee insurance is given what who has resident insurance is given', () => {
    const bill = { amounts: { 'policy-covered': 20_000_00, basic: 10_000_00 } };
    for (const insurance of ['resident', 'employee'])
      expect(awards('彭水', ['低保对象'], [{ ...bill, facts: { ...special, insurance } }])).toEqual([
        '1 医疗救助-特殊疾病 800000',
      ]);
  });

  test.each([
    ['特困人员', 8_000_00],
    ['城市三无人员', 8_000_00],
    ['农村五保对象', 8_000_00],
    ['城乡孤儿', 8_000_00],
    ['事实无人抚养困境儿童', 8_000_00],
    ['低保对象', 8_000_00],
    ['低保边缘家庭成员', 7_000_00],
    ['易返贫致贫人口', 7_000_00],
    ['一般居民', 0],
  ])('C-PS-008: %s is given %d fen on 10,000 yuan', (identity, fen) => {
    const visit = { facts: special, amounts: { 'policy-covered': 10_000_00 } };
    expect(awards('彭水', [identity], [visit])).toEqual(fen > 0 ? [`1 医疗救助-特殊疾病 ${fen}`] : []);
  });

  test('C-PS-010: who is on the margin of 低保 is not taken as 因病致贫, whatever the list says', () => {
    const enrolment = { kind: 'enrolment', facts: { plan: '1' } };
    const parameters = { parameters: { 'plan-1-premium': { fen: 350_00 } } };
    const subsidy = (...identities: string[]) => awards('彭水', identities, [enrolment], parameters);
    expect(subsidy('因病致贫重病患者')).toEqual([]);
    expect(subsidy('因病致贫重病患者', '低保边缘家庭成员')).toEqual(['1 资助参保 24500']); // 350 × 70 %
    expect(subsidy('因病致贫重病患者', '低保对象')).toEqual(['1 资助参保 31500']); // 350 × 90 %
    expect(subsidy('因病致贫重病患者', '特困人员')).toEqual(['1 资助参保 35000']);
  });
});

describe('彭水, what is counted', () => {
  test('C-PS-024: insurance first, then the aid, then the tilt', () => {
    const compiled = compile(stackOf('500243'));
    const bill = { id: '1', date: '2023-10-30', settled: false, facts: { 'hospital-level': '2', plan: '1' } };
    const [event] = assess(compiled, { identities: ['低保边缘家庭成员'] }, [
      { ...bill, amounts: { 'policy-covered': 100_000_00 } },
    ]).events;
    expect(event?.account.awards.map(({ id, amountFen }) => `${id} ${amountFen}`)).toEqual([
      'basic-inpatient 6979000', // (100,000 − 300) × 70 %
      'critical-illness 798540', // (30,210 − 16,901) × 60 %
      'large-expense-aid 1555722', // 22,224.60 × 70 %
      'tilt 100043', // (6,667.38 − 5,000) × 60 % = 1,000.428
    ]);
  });

  test('C-PS-027: a hospital that is not designated gives nothing, nor does ordinary outpatient care', () => {
    const amounts = { 'policy-covered': 40_000_00 };
    expect(awards('彭水', ['特困人员'], [{ amounts }])).toEqual(['1 医疗救助-其他疾病 3200000', '1 倾斜救助 300000']);
    expect(awards('彭水', ['特困人员'], [{ amounts, facts: { designated: 'false' } }])).toEqual([]);
    expect(awards('彭水', ['特困人员'], [{ amounts, facts: { care: 'outpatient' } }])).toEqual([]);
  });

  test('C-PS-028: what lies below the deductibles of the insurances is in the base', () => {
    const amounts = { 'policy-covered': 250_00, basic: 0, critical: 0 };
    expect(awards('彭水', ['特困人员'], [{ facts: special, amounts }])).toEqual(['1 医疗救助-特殊疾病 20000']);
  });

  test('C-PS-030: what the catalogue does not cover changes nothing', () => {
    const given = (total: number) => {
      const amounts = { 'policy-covered': 20_000_00, 'total-bill': total };
      return awards('彭水', ['特困人员'], [{ facts: special, amounts }]);
    };
    expect(given(20_000_00)).toEqual(['1 医疗救助-特殊疾病 1600000', '1 倾斜救助 60000']);
    expect(given(90_000_00)).toEqual(given(20_000_00));
  });

  test('C-PS-038: outpatient and inpatient care use up one limit', () => {
    const visit = (care: string, yuan: number, date: string) => ({
      date,
      facts: { ...special, care },
      amounts: { 'policy-covered': yuan * 100 },
    });
    const stay = visit('inpatient', 120_000, '2024-03-01'); // × 80 % = 96,000
    const drugs = visit('special-outpatient', 6_000, '2024-04-01'); // × 80 % = 4,800, and 4,000 are left
    const later = visit('special-outpatient', 1_000, '2024-05-01');
    const aid = awards('彭水', ['低保对象'], [stay, drugs, later]).filter((line) => line.includes('特殊疾病'));
    expect(aid).toEqual(['1 医疗救助-特殊疾病 9600000', '2 医疗救助-特殊疾病 400000']);
  });

  test('C-PS-047: no line of warning is made up, the document that would give it is named', () => {
    const line = findPolicy('彭水').document.parameters['monitoring-line'];
    expect(line?.values).toEqual({});
    expect(line?.missing).toBe('彭水县防止返贫监测标准，不在本文件里');
  });
});

describe('彭水, no deposit', () => {
  const admission = (identity: string, facts: Record<string, string>) =>
    answered('彭水', [identity], [{ kind: 'admission', facts: { place: 'in-county', ...facts } }]).outcomes.map(
      ({ status }) => status,
    );

  test('C-PS-081: 特困 and 低保 whom a lower hospital referred pay none in the county; the hospital looks at the paper', () => {
    expect(admission('特困人员', { referral: 'referred' })).toEqual(['needs-person']);
    expect(admission('低保对象', { referral: 'referred' })).toEqual(['needs-person']);
  });

  test('C-PS-081: nobody else, not without a referral, not outside the county', () => {
    expect(admission('返贫致贫人口', {})).toEqual(['not-applied']);
    expect(admission('特困人员', { referral: 'not-required' })).toEqual(['not-applied']);
    expect(admission('特困人员', { place: 'in-city' })).toEqual(['not-applied']);
    expect(admission('特困人员', { designated: 'false' })).toEqual(['not-applied']);
  });
});

describe('秀山, the year', () => {
  const settled = (id: string, date: string, yuan: number) => ({ id, date, in_scope: yuan * 100 });
  const inRound = (round: number, ...settlements: object[]) =>
    answer('秀山', { kind: 'person', person: { identity: '脱贫不稳定户' }, year: 2024, round, settlements }, today);

  test('C-XS-018: who is recognised late in the year is given for the whole year', () => {
    const late = { identity: '脱贫不稳定户', from: '2024-11-01' };
    const visit = { date: '2024-01-05', amounts: { 'policy-covered': 20_000_00 } };
    expect(awards('秀山', [late], [visit], { as_of: '2024-12-31' })).toEqual(['2024 一事一议救助 1500000']);
    expect(awards('秀山', [late], [visit], { as_of: '2024-09-30' })).toEqual([]);
    expect(awards('秀山', ['脱贫不稳定户'], [visit], { as_of: '2024-09-30' })).toEqual(['2024 一事一议救助 1500000']);
  });

  test('C-XS-029: the third round counts up to the last day of September', () => {
    const costs = [
      settled('a', '2024-01-01', 3_000),
      settled('b', '2024-09-30', 2_000),
      settled('c', '2024-10-01', 9_000),
    ];
    expect(inRound(3, ...costs)).toMatchObject({ self_pay_fen: 5_000_00, total_fen: 3_250_00 });
  });
});

describe('deadlines of the files', () => {
  const due = (county: string, given: object) => answer(county, { kind: 'deadline', ...given }, today);

  test('C-PS-061: five working days after the lists are received', () => {
    expect(due('彭水', { rule: 'PS.merge_lists', start: '2024-06-07' })).toEqual({ due: '2024-06-14' });
  });

  test.each([
    [1, '2024-04-30'],
    [2, '2024-07-31'],
    [3, '2024-10-31'],
    [4, '2025-01-31'],
  ])('C-XS-024…030: round %d of 2024 is done by %s', (round, day) => {
    expect(due('秀山', { rule: 'XS.round_complete', year: 2024, round })).toEqual({ due: day });
  });
});

describe('the page of a policy', () => {
  /** A line of the page's head: its label and what stands behind it, however far. */
  const head = (county: string) =>
    showPolicy(findPolicy(county).document)
      .split('\n')
      .map((line) => line.trim().replace(/\s+/g, ' '));

  test('C-PS-001, C-PS-002: 彭水 is named by its number, who issued it and when, and what it rests on', () => {
    expect(head('彭水')).toEqual(
      expect.arrayContaining([
        '文号 彭水府办发〔2023〕52号',
        '发文 彭水苗族土家族自治县人民政府办公室，2023-05-30',
        '依据 渝府办发〔2022〕116号、彭水府办发〔2016〕78号',
      ]),
    );
  });

  test('C-XS-001, C-XS-005, C-XS-046: 秀山 is named by its number, the four who issued it, what it rests on and whom to call', () => {
    expect(head('秀山')).toEqual(
      expect.arrayContaining([
        '文号 秀山医保发〔2023〕42号',
        '发文 秀山土家族苗族自治县医疗保障局、民政局、财政局、乡村振兴局，2023-09-12',
        '依据 渝医保发〔2022〕18号、秀委农组〔2022〕5号',
        '咨询 县医疗保障局信息统计科（项目工作专班办公室） 023-76058890',
      ]),
    );
  });
});
