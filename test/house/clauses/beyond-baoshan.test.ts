/** What clauses of 保山 say and no worked case shows. Amounts in fen. */
import { answer } from '@yizhu/infra/local/given/answer';
import { answerGeneric } from '@yizhu/infra/local/given/generic';
import { findPolicy } from '@yizhu/infra/local/policies/library';
import { showPolicy } from '@yizhu/infra/local/policies/show-policy';

const today = '2026-01-31';
const params = { base_income: 26_937_00 };

const stay = (more: object = {}) => ({ id: 'v', date: '2023-03-01', setting: '住院', in_scope: 10_000_00, ...more });

/** Visits of one person, awards written `ref benefit amount`. */
function visits(identities: string[], list: object[], more: object = {}): string[] {
  const given = { kind: 'visits', person: { identities }, visits: list, params, ...more };
  const { awards } = answer('保山', given, today) as { awards: { ref: string; benefit: string; amount_fen: number }[] };
  return awards.map(({ ref, benefit, amount_fen }) => `${ref} ${benefit} ${amount_fen}`);
}
const premium = (identities: string[], more: object = {}) => {
  const given = { kind: 'premium', person: { identities }, params: { premium: 380_00, quota: 200_00 }, ...more };
  return (answer('保山', given, today) as { total_fen: number }).total_fen;
};
const due = (rule: string, more: object) => answer('保山', { kind: 'deadline', rule, ...more }, today);

function outcomes(identities: string[], encounter: object): object[] {
  const given = { person: { identities }, encounters: [{ id: 'e', date: '2023-06-01', ...encounter }] };
  return (answerGeneric(findPolicy('保山'), given, today) as { outcomes: object[] }).outcomes;
}

describe('保山, who is helped', () => {
  // 26,937 yuan: 10 % is 2,693.70, 25 % is 6,734.25
  test.each([
    ['特困人员', 10_000_00],
    ['孤儿', 10_000_00],
    ['事实无人抚养儿童', 10_000_00],
    ['低保对象', 7_000_00],
    ['返贫致贫人口', 7_000_00],
    ['低保边缘对象', 4_383_78],
    ['易返贫致贫人口', 4_383_78],
    ['深度困难职工', 4_383_78],
    ['因病致贫重病患者', 1_632_88],
    ['相对困难职工', 1_632_88],
    ['其他特殊困难人员', 1_632_88],
  ])('C-BS-009…013: %s is given %d fen on 10,000 yuan', (identity, fen) => {
    expect(visits([identity], [stay()])).toEqual([`v 医疗救助 ${fen}`]);
  });

  test('C-BS-038: who holds several classes is given by the best', () => {
    expect(visits(['因病致贫重病患者', '低保边缘对象'], [stay()])).toEqual(['v 医疗救助 438378']);
    expect(visits(['低保边缘对象', '特困人员'], [stay()])).toEqual(['v 医疗救助 1000000']);
  });

  test('C-BS-035: 脱贫人口 is left to the other document, and who is watched is told of it', () => {
    const bill = { amounts: { 'policy-covered': 100 } };
    expect(outcomes(['脱贫人口'], bill)).toContainEqual(
      expect.objectContaining({ id: 'out-of-poverty-aid', status: 'other-document' }),
    );
    expect(outcomes(['脱贫不稳定户'], bill)).toContainEqual(
      expect.objectContaining({
        id: 'medical-aid',
        caveats: ['纳入监测的农村低收入人口另按保山市的衔接政策执行，那份文件不在这里，先按三类人员算'],
      }),
    );
  });
});

describe('保山, enrolment', () => {
  test.each([
    ['特困人员', 380_00],
    ['孤儿', 380_00],
    ['事实无人抚养儿童', 380_00],
    ['低保对象', 200_00],
    ['返贫致贫人口', 200_00],
    ['丧失劳动能力一二级重度残疾人', 200_00],
    ['低收入家庭60周岁以上老年人', 200_00],
    ['低收入家庭未成年人', 200_00],
    ['低收入家庭三级智力精神残疾', 200_00],
    ['边境一线行政村农村居民', 200_00],
    ['易返贫致贫人口', 0],
    ['相对困难职工', 0],
  ])('C-BS-005, C-BS-017…019: %s is given %d fen', (identity, fen) => {
    expect(premium([identity])).toBe(fen);
  });

  test('C-BS-020: the highest of the classes held; what was paid already is not paid back', () => {
    expect(premium(['低保对象', '特困人员'])).toBe(380_00);
    expect(premium(['特困人员'], { already_paid: true })).toBe(0);
  });

  test('C-BS-021: the fixed sum comes from outside and is never more than the premium', () => {
    expect(premium(['低保对象'], { params: { premium: 180_00, quota: 200_00 } })).toBe(180_00);
    expect(() => premium(['低保对象'], { params: { premium: 380_00 } })).toThrow('省医保局、省财政厅');
  });

  test('C-BS-022: the file says that the time is that of the payment period', () => {
    expect(findPolicy('保山').document.notes.map(({ says }) => says)).toContain('资助参保的时间跟各类人员的缴费期走');
  });
});

describe('保山, what is paid for', () => {
  test.each(['住院', '日间手术', '门诊慢性病', '门诊特殊病', '门诊急诊抢救', '谈判药品门诊'])(
    'C-BS-024: %s is paid for',
    (setting) => {
      expect(visits(['低保对象'], [stay({ setting })])).toEqual(['v 医疗救助 700000']);
    },
  );

  test('C-BS-026: without a referral nothing, unless it is a revisit or an emergency', () => {
    const unreferred = { referral: 'unreferred' };
    expect(visits(['低保对象'], [stay(unreferred)])).toEqual([]);
    expect(visits(['低保对象'], [stay({ ...unreferred, revisit: true })])).toEqual(['v 医疗救助 700000']);
    expect(visits(['低保对象'], [stay({ ...unreferred, emergency: true })])).toEqual(['v 医疗救助 700000']);
    expect(visits(['低保对象'], [stay({ referral: 'not_required' })])).toEqual(['v 医疗救助 700000']);
  });

  test('C-BS-027: without the income of the year before there is no amount, and the document is named', () => {
    expect(outcomes(['低保边缘对象'], { amounts: { 'policy-covered': 10_000_00 } })).toContainEqual(
      expect.objectContaining({ id: 'medical-aid', status: 'missing-parameter' }),
    );
  });

  test('C-BS-031: the city may set a higher limit', () => {
    expect(visits(['特困人员'], [stay({ in_scope: 50_000_00 })], { params: { ...params, cap: 40_000_00 } })).toEqual([
      'v 医疗救助 4000000',
    ]);
  });

  test('C-BS-032: what the catalogue does not cover changes nothing', () => {
    expect(visits(['低保对象'], [stay({ total: 30_000_00 })])).toEqual(['v 医疗救助 700000']);
  });

  test('C-BS-081: who was referred elsewhere is given as at home', () => {
    expect(visits(['低保对象'], [stay({ in_city: false })])).toEqual(['v 医疗救助 700000']);
  });

  test('C-BS-082: the first two classes pay no deposit in the city where a lower hospital referred them', () => {
    const waiver = (identity: string, facts: object) =>
      outcomes([identity], { kind: 'admission', facts }).map((one) => (one as { status: string }).status);
    expect(waiver('返贫致贫人口', { referral: 'referred', place: 'in-city' })).toEqual(['needs-person']);
    expect(waiver('返贫致贫人口', { referral: 'referred', place: 'elsewhere' })).toEqual(['not-applied']);
    expect(waiver('返贫致贫人口', { referral: 'not-required', place: 'in-city' })).toEqual(['not-applied']);
    expect(waiver('低保边缘对象', { referral: 'referred', place: 'in-city' })).toEqual(['not-applied']);
  });

  test('C-BS-086: who is recognised later is left to those who recognise', () => {
    expect(outcomes([], { kind: 'recognition' })).toContainEqual(
      expect.objectContaining({ id: 'recognised-later', status: 'needs-person' }),
    );
  });
});

test('C-BS-001, C-BS-036: 保山 is named by its number; who is insured where recognised is settled with at once', () => {
  const page = showPolicy(findPolicy('保山').document);
  for (const words of ['保政办规﹝2022﹞2号', '2022-12-14', '2023-01-01 起']) expect(page).toContain(words);
  const given = { kind: 'visits', person: { identities: ['低保对象'] }, visits: [stay()], params };
  expect(answer('保山', given, today)).toMatchObject({ channel: '一站式' });
});

describe('保山, in time', () => {
  test('C-BS-101: nothing of this document before 2023', () => {
    expect(visits(['特困人员'], [stay({ date: '2022-12-31' })])).toEqual([]);
    expect(visits(['特困人员'], [stay({ date: '2023-01-01' })])).toEqual(['v 医疗救助 1000000']);
  });

  test('C-BS-088, C-BS-089: lists 15 days before the payment period, changes by the 10th of the next month', () => {
    expect(due('BS.list_push', { start: '2023-09-16' })).toEqual({ due: '2023-09-01' });
    expect(due('BS.change_list', { year: 2023, month: 12 })).toEqual({ due: '2024-01-10' });
  });

  test('C-BS-087: the file says that hospitals report and are settled with by the month', () => {
    expect(findPolicy('保山').document.notes.map(({ says }) => says)).toContain(
      '医院按月申报、经办机构按月结算，各结各辖区的',
    );
  });
});
