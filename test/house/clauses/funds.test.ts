/** What clauses of 阳泉 and 保山 say of the fund, and of recognition by expense, and no worked case shows. Amounts in fen. */
import { answer } from '@yizhu/infra/local/given/answer';
import { findPolicy } from '@yizhu/infra/local/policies/library';
import { showPolicy } from '@yizhu/infra/local/policies/show-policy';

const ask = (county: string, kind: string, given: object) => answer(county, { kind, ...given }, '2026-01-31');

describe('阳泉, recognition by expense', () => {
  const isEligible = (...self_pay_list: number[]) =>
    (ask('阳泉', 'expense', { self_pay_list }) as { eligible: boolean }).eligible;

  test('C-YQ-019: spending opens 因病支出困难家庭重病患者 and no other identity', () => {
    const answered = { eligible: true, category: '因病支出困难家庭重病患者', awards: [], total_fen: 0 };
    expect(ask('阳泉', 'expense', { self_pay_list: [20_000_00] })).toEqual(answered);
    expect(ask('阳泉', 'expense', { self_pay_list: [] })).toEqual({ eligible: false, awards: [], total_fen: 0 });
  });

  test('C-YQ-020: one bill of 20,000 yuan, or 50,000 in the year, both included', () => {
    expect(isEligible(19_999_99)).toBe(false);
    expect(isEligible(20_000_00)).toBe(true);
    expect(isEligible(1, 20_000_00)).toBe(true);
    expect(isEligible(19_999_99, 19_999_99, 10_000_01)).toBe(false);
    expect(isEligible(19_999_99, 19_999_99, 10_000_02)).toBe(true);
  });
});

describe('阳泉, the fund', () => {
  const surplus = (cumulative_surplus: number, raised_this_year: number) =>
    ask('阳泉', 'surplus', { cumulative_surplus, raised_this_year });

  test('C-YQ-107: 15 % of what the year raised is within the limit, a fen more is not', () => {
    expect(surplus(15_000_000, 100_000_000)).toEqual({ over_limit: false, limit_fen: 15_000_000 });
    expect(surplus(15_000_001, 100_000_000)).toMatchObject({ over_limit: true, limit_fen: 15_000_000 });
    expect(surplus(1, 0)).toMatchObject({ over_limit: true, limit_fen: 0 });
  });

  test('C-YQ-108: above it a second round of aid may be given, as a plan that the city approves says', () => {
    expect(surplus(16, 100)).toMatchObject({ allows: expect.stringMatching(/二次救助.*市级医保行政部门批准/) });
    expect(surplus(15, 100)).not.toHaveProperty('allows');
  });

  test('C-YQ-063, C-YQ-064: 4 % and 2 % of the people, half by the city, the odd fen by the city too', () => {
    const budget = (persons: number, opd_standard: number, major_standard: number) =>
      ask('阳泉', 'budget', { persons, opd_standard, major_standard });
    // 1,000 people: 40 × 3,000 元 + 20 × 15,000 元
    const payers = { 市级财政: 21_000_000, '县（区）财政': 21_000_000 };
    expect(budget(1_000, 3_000_00, 15_000_00)).toEqual({
      need_fen: 42_000_000,
      city_fen: 21_000_000,
      county_fen: 21_000_000,
      payers,
    });
    // 0.04 × 25 = 1 fen: half a fen is up for the city, and nothing is left
    expect(budget(1, 25, 0)).toMatchObject({ need_fen: 1, city_fen: 1, county_fen: 0 });
    expect(budget(0, 3_000_00, 15_000_00)).toMatchObject({ need_fen: 0, city_fen: 0, county_fen: 0 });
  });

  test('C-YQ-106: what is left at the end of the year stays for the next', () => {
    expect(findPolicy('阳泉').document.funds?.surplus?.['carry-over']?.clause?.at).toBe('七(二)');
  });
});

describe('保山, an overspend', () => {
  const fund = (given: object) =>
    ask('保山', 'fund', given) as {
      shares: Record<string, object>;
      rollover_after_fen: number;
      surplus_carry_fen: number;
    };
  /** City and county part of an overspend of a budget of 1,000,000 yuan, the roll-over being ample. */
  const parts = (over: number, params: object = {}) =>
    Object.values(
      fund({ budget_fen: 100_000_000, spent_fen: 100_000_000 + over, rollover_fen: 1_000_000_000, params }).shares
        .county ?? {},
    ).slice(1);

  test('C-BS-065: up to 3 %, included, the roll-over makes all of it good', () => {
    expect(parts(1)).toEqual([1, 0]);
    expect(parts(3_000_000)).toEqual([3_000_000, 0]);
  });

  test('C-BS-066: above 3 % and up to 5 %, included, half of it; half a fen is up for the city', () => {
    expect(parts(3_000_001)).toEqual([1_500_001, 1_500_000]);
    expect(parts(5_000_000)).toEqual([2_500_000, 2_500_000]);
  });

  test('C-BS-067: above 5 % the county bears all of it', () => {
    expect(parts(5_000_001)).toEqual([0, 5_000_001]);
    expect(parts(50_000_000)).toEqual([0, 50_000_000]);
  });

  test('BS-A5: read as parts, each part goes by its own row', () => {
    const marginal = { share_mode: 'marginal' };
    expect(parts(3_000_000, marginal)).toEqual([3_000_000, 0]);
    expect(parts(3_000_001, marginal)).toEqual([3_000_001, 0]); // 3,000,000 + half a fen
    expect(parts(5_000_001, marginal)).toEqual([4_000_000, 1_000_001]);
  });

  test('C-BS-068: a roll-over that is short gives what it holds, by the largest remainder among several counties', () => {
    const counties = [
      { id: 'P2', budget_fen: 1_000, spent_fen: 1_010 },
      { id: 'P10', budget_fen: 1_000, spent_fen: 1_010 },
      { id: 'P3', budget_fen: 1_000, spent_fen: 400 },
    ];
    expect(fund({ counties, rollover_fen: 11 })).toEqual({
      shares: {
        P2: { overspend_fen: 10, city_fen: 5, county_fen: 5 },
        P10: { overspend_fen: 10, city_fen: 6, county_fen: 4 },
        P3: { overspend_fen: 0, city_fen: 0, county_fen: 0 },
      },
      rollover_after_fen: 0,
      surplus_carry_fen: 600,
    });
    const none = fund({ counties, rollover_fen: 19, params: { insufficient_mode: 'all_or_nothing' } });
    expect([none.shares.P2, none.rollover_after_fen]).toEqual([{ overspend_fen: 10, city_fen: 0, county_fen: 10 }, 19]);
    const enough = fund({ counties, rollover_fen: 20, params: { insufficient_mode: 'all_or_nothing' } });
    expect([enough.shares.P2, enough.rollover_after_fen]).toEqual([
      { overspend_fen: 10, city_fen: 10, county_fen: 0 },
      0,
    ]);
  });

  test("C-BS-064: what a year leaves joins the next year's opening, and is not lent to this one", () => {
    expect(fund({ budget_fen: 100, spent_fen: 60, rollover_fen: 7 })).toEqual({
      shares: { county: { overspend_fen: 0, city_fen: 0, county_fen: 0 } },
      rollover_after_fen: 7,
      surplus_carry_fen: 40,
    });
  });

  test("C-BS-049: next year's need has enrolment in it, less what is left, and its formula is owned up to", () => {
    const rows = [
      {
        count: 100,
        avg_cost_fen: 500_000,
        growth_bp: 1_000,
        reimbursed_bp: 6_000,
        aid_bp: 7_000,
        enrolment_fen: 38_000,
      },
    ];
    // 100 × (5,000 元 × 1.1 × 0.4 × 0.7 + 380 元) = 192,000 元
    expect(ask('保山', 'need', { rows, fund_surplus: 9_200_000 })).toEqual({
      need_fen: 19_200_000,
      reserve_need_fen: 10_000_000,
      notes: expect.stringContaining('测算口径可调，非文件规定'),
    });
  });
});

test('the pages of 阳泉 and 保山 say the rules of the fund in words', () => {
  const page = (county: string) => showPolicy(findPolicy(county).document).replace(/\s+/g, '');
  for (const words of [
    '按支出认定，有一样就行：一次自己付的达到2万元；全年累计自己付的达到5万元',
    '累计结余超过当年筹集总额的15%',
    '市级财政50%，县（区）财政其余',
  ])
    expect(page('阳泉')).toContain(words);
  for (const words of ['超过预算的3%、不超过5%：滚存结余弥补50%，其余由县承担', '不够补有多少补多少，其余由县承担'])
    expect(page('保山')).toContain(words);
});
