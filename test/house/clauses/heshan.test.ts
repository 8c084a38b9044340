/** What clauses of 鹤山 say and no worked case shows. Amounts in fen. */
import { answer } from '@yizhu/infra/local/given/answer';
import { answerGeneric } from '@yizhu/infra/local/given/generic';
import { findPolicy } from '@yizhu/infra/local/policies/library';
import { showPolicy } from '@yizhu/infra/local/policies/show-policy';

const today = '2026-01-31';
const ask = (kind: string, given: object) => answer('鹤山', { kind, ...given }, today);
const status = (identity: string) => ask('status', { person: { identity } });

type Answer = { awards: object[]; total_fen: number; outcomes: Record<string, unknown>[] };
/** Every benefit of one event of a person. */
const event = (identity: string, given: object, more: object = {}) => {
  const encounters = [{ id: '1', date: '2024-03-01', ...given }];
  return answerGeneric(
    findPolicy('鹤山'),
    { person: { identities: [identity] }, encounters, ...more },
    today,
  ) as Answer;
};
const bill = { amounts: { 'policy-covered': 100_000_00, basic: 60_000_00 } };
const statuses = (answered: Answer) => answered.outcomes.map(({ id, status }) => `${id} ${status}`);

describe('who is helped', () => {
  test.each([
    ['特困供养人员', '特困供养人员'],
    ['最低生活保障对象', '最低生活保障对象'],
    ['孤儿', '孤儿'],
    ['低收入家庭成员', '低收入家庭成员'],
    ['精准扶贫重点帮扶对象', '精准扶贫重点帮扶对象'],
    ['其他特殊困难人员', '其他特殊困难人员'],
    ['因病致贫家庭重病患者', '因病致贫家庭重病患者'],
    ['特殊困难人员', '因病致贫家庭重病患者'],
  ])('C-HS-006: %s is helped, as %s', (identity, treatedAs) => {
    expect(status(identity)).toEqual({
      eligible: true,
      treated_as: treatedAs,
      amount_status: 'EXTERNAL_RULE_江府〔2019〕40号',
      awards: [],
      total_fen: 0,
    });
  });

  test.each(['普通居民', '重疾人员', '困难转复退军人', '一类人员', '二类人员', ''])(
    'HS-A6, HS-A7: “%s” is not',
    (identity) => {
      expect(status(identity)).toEqual({ eligible: false, amount_status: 'NOT_ELIGIBLE', awards: [], total_fen: 0 });
    },
  );

  test('C-HS-014, C-HS-015: 一类人员 and 二类人员 are no categories, and being one changes nothing', () => {
    const words = findPolicy('鹤山').document.categories.flatMap(({ title, words }) => [title, ...words]);
    expect(words.filter((word) => /[一二]类人员/.test(word))).toEqual([]);
    for (const identity of ['孤儿', '普通居民'])
      for (const group of ['one', 'two'])
        expect(event(identity, { ...bill, facts: { 'x-heshan-group': group } })).toEqual(event(identity, bill));
  });
});

describe('what is not known here', () => {
  test('C-HS-016: no amount is made up, the document that would give it is named', () => {
    const answered = event('特困供养人员', bill);
    expect(answered.total_fen).toBe(0);
    expect(answered.outcomes[0]).toMatchObject({
      id: 'aid',
      status: 'other-document',
      amount_fen: 0,
      reasons: ['这项待遇要看江府〔2019〕40号，本文件里没有数'],
    });
    expect(event('普通居民', bill).outcomes[0]).toMatchObject({ id: 'aid', status: 'not-applied' });
  });

  test('C-HS-020: only 特殊困难人员 are subsidised, and the amount is asked for', () => {
    const enrolment = { kind: 'enrolment' };
    expect(statuses(event('特殊困难人员', enrolment))).toEqual(['enrolment-subsidy missing-parameter']);
    expect(statuses(event('因病致贫家庭重病患者', enrolment))).toEqual(['enrolment-subsidy not-applied']);
    const entered = { parameters: { 'enrolment-subsidy': { fen: 280_00 } } };
    expect(event('特殊困难人员', enrolment, entered).total_fen).toBe(280_00);
  });

  test('C-HS-020: who asks for the subsidy is told which paper would give it', () => {
    expect(() => ask('premium', { person: { identities: ['特殊困难人员'] } })).toThrow('专项经费');
  });

  test('C-HS-027, C-HS-063: whether the burden is still heavy is left to a person', () => {
    expect(statuses(event('孤儿', { kind: 'referral' }))).toEqual(['charity-referral needs-person']);
    expect(statuses(event('特殊困难人员', { kind: 'referral' }))).toEqual(['charity-referral needs-person']);
    expect(statuses(event('普通居民', { kind: 'referral' }))).toEqual(['charity-referral not-applied']);
    expect(findPolicy('鹤山').document.parameters['heavy-burden-line']?.values).toEqual({});
  });

  test('C-HS-042: in force from 1 October 2020, the day before not', () => {
    const on = (date: string) => statuses(event('孤儿', { ...bill, date }))[0];
    expect(on('2020-09-30')).toBe('aid not-in-force');
    expect(on('2020-10-01')).toBe('aid other-document');
  });

  test('a bill is not asked about where no bill can be worked out', () => {
    expect(() => ask('visits', { person: { identities: ['孤儿'] }, visits: [] })).toThrow('status');
  });
});

describe('the reserve', () => {
  const after = (given: object) => ask('reserve', given);
  const year = (subsidy_surplus: number) => ({ t: 'year_end', subsidy_surplus });

  test('C-HS-009: what comes in from anywhere is in the reserve', () => {
    const events = [
      { t: 'contrib', amount: 70 },
      { t: 'contrib', amount: 5 },
    ];
    expect(after({ opening: 25, events })).toEqual({
      reserve_fen: 100,
      outstanding_fen: 0,
      unmet_fen: 0,
      repaid_fen: 0,
    });
  });

  test('C-HS-010: a gap above what the reserve holds is lent as far as it goes, and the rest is told', () => {
    const events = [{ t: 'gap', payable: 301, available: 100 }];
    expect(after({ opening: 200, events })).toEqual({
      reserve_fen: 0,
      outstanding_fen: 200,
      unmet_fen: 1,
      repaid_fen: 0,
    });
  });

  test('C-HS-011: years end one after the other, and no more comes back than was lent', () => {
    // 80 lent before, 20 now; 30 and 70 come back of 30 and 90
    const events = [{ t: 'gap', payable: 20, available: 0 }, year(30), year(90)];
    expect(after({ opening: 50, advanced_opening: 80, events })).toEqual({
      reserve_fen: 130,
      outstanding_fen: 0,
      unmet_fen: 0,
      repaid_fen: 100,
    });
  });
});

describe("next year's need", () => {
  const row = {
    count: 200,
    morbidity_bp: 1_000,
    avg_cost_fen: 100_000,
    growth_bp: 500,
    reimbursed_bp: 5_000,
    aid_bp: 8_000,
  };
  const need = (over: object = {}, more: object = {}) =>
    ask('need', { rows: [{ ...row, ...over }], ...more }) as { need_fen: number; reserve_need_fen: number };

  test('C-HS-046: every factor moves the need, and the formula is owned up to', () => {
    // 20 people × 1,000 元 × 1.05 × 0.5 × 0.8 = 8,400 元
    expect(need()).toMatchObject({ need_fen: 840_000, reserve_need_fen: 840_000 });
    expect(need({ count: 100 }).need_fen).toBe(420_000);
    expect(need({ morbidity_bp: 2_000 }).need_fen).toBe(1_680_000);
    expect(need({ avg_cost_fen: 50_000 }).need_fen).toBe(420_000);
    expect(need({ growth_bp: 0 }).need_fen).toBe(800_000);
    expect(need({ reimbursed_bp: 7_500 }).need_fen).toBe(420_000);
    expect(need({ aid_bp: 4_000 }).need_fen).toBe(420_000);
    expect(ask('need', { rows: [row] })).toMatchObject({ notes: expect.stringContaining('测算口径可调，非文件规定') });
  });

  test('C-HS-008: what the fund has left and what is budgeted come off the need, to nothing and no further', () => {
    expect(need({}, { fund_surplus: 400_000, budget_income: 439_999 }).reserve_need_fen).toBe(1);
    expect(need({}, { fund_surplus: 400_000, budget_income: 440_000 }).reserve_need_fen).toBe(0);
    expect(need({}, { fund_surplus: 900_000 }).reserve_need_fen).toBe(0);
  });
});

describe('the page of 鹤山', () => {
  const page = showPolicy(findPolicy('鹤山').document).replace(/\s+/g, ' ');

  test('C-HS-001, C-HS-002, C-HS-003, C-HS-044: 鹤山 is named by its number, who issued it, what it rests on and whom to ask', () => {
    for (const line of [
      '文号 鹤府〔2020〕19号',
      '发文 鹤山市人民政府，2020-10-15',
      '依据 江府〔2019〕40号、医保办发〔2020〕19号、粤医保函〔2020〕75号',
      '咨询 鹤山市医疗保障局（文件没有写电话） 编号',
    ])
      expect(page).toContain(line);
  });

  test('C-HS-051, C-HS-061, C-HS-066: the page quotes what is only to be shown', () => {
    const words = page.replace(/ /g, '');
    for (const quote of [
      '《关于加强生活无着流浪乞讨人员身份查询和照料安置工作的通知》文件精神执行',
      '市扶贫办、市残联',
      '公开方式:主动公开',
    ])
      expect(words).toContain(quote);
  });

  test('the rules of the fund stand on it in words', () => {
    for (const words of [
      '基金有缺口时先垫付，以储备金余额为限',
      '再减去基 金上年结余、当年预算收入',
      '医疗费用按因病致贫家庭重病患者对待',
    ])
      expect(page).toContain(words);
  });

  test('no official is named on it', () => {
    expect(page).not.toMatch(/组长|副市长|副局长/);
  });
});
