import { referenceBaoshan, type VisitsAnswer } from './baoshan';
import type { Params } from './given';
import type { BaoshanVisit, BaoshanVisits } from './given-baoshan';

/** What 保山's cases do not show; every figure here was worked out by hand. */
const visit = (in_scope: number, facts: Partial<BaoshanVisit> = {}): BaoshanVisit => ({
  ...{ id: 'v', date: '2023-03-01', setting: '住院', in_scope },
  ...facts,
});
const later = { id: 'w', date: '2023-09-01' };

function amounts(identities: string[], visits: BaoshanVisit[], params: Params = {}): number[] {
  const given: BaoshanVisits = {
    kind: 'visits',
    person: { identities },
    visits,
    params: { base_income: 26_937_00, ...params },
  };
  return (referenceBaoshan(given) as VisitsAnswer).awards.map((award) => award.amount_fen);
}

describe('the deductible', () => {
  test('is one for inpatient and outpatient care', () => {
    // 2,000 + 1,000 − 2,693.70 = 306.30, × 60 %
    const visits = [visit(2_000_00), visit(1_000_00, { ...later, setting: '门诊慢性病' })];
    expect(amounts(['低保边缘对象'], visits)).toEqual([183_78]);
  });

  test('is taken from each visit under the other reading', () => {
    const visits = [visit(3_693_70), visit(3_693_70, later)];
    expect(amounts(['低保边缘对象'], visits, { deductible_mode: 'per_visit' })).toEqual([600_00, 600_00]);
    expect(amounts(['低保边缘对象'], visits)).toEqual([600_00, 2_216_22]);
  });

  test('counts nothing from before somebody was on a list, nor from a setting outside the scope', () => {
    const before = visit(9_000_00, { identities: ['普通居民'] });
    const ordinary = visit(9_000_00, { id: 'u', setting: '普通门诊' });
    expect(amounts(['低保边缘对象'], [before, ordinary, visit(2_693_71, later)])).toEqual([1]);
  });

  test('follows the income that the case gives for the year of the visit', () => {
    const params = { base_income: { '2023': 26_937_00, '2024': 28_421_00 } };
    const visits = [visit(2_693_72), visit(2_842_12, { id: 'w', date: '2024-01-01' })];
    expect(amounts(['低保边缘对象'], visits, params)).toEqual([1, 1]);
  });

  test('from 四类 to 三类 is the smaller one, of which the year has seen a part', () => {
    // 2,000 seen, 693.70 left of 2,693.70: 1,306.30 × 60 %
    const visits = [visit(2_000_00, { identities: ['相对困难职工'] }), visit(2_000_00, later)];
    expect(amounts(['低保边缘对象'], visits)).toEqual([783_78]);
  });
});

describe('the limit', () => {
  const visits = [visit(20_000_00), visit(20_000_00, { ...later, setting: '日间手术' })];

  test('is one for stays and day surgery', () => {
    expect(amounts(['特困人员'], visits)).toEqual([20_000_00, 6_937_00]);
  });

  test('may be set higher than the income', () => {
    expect(amounts(['特困人员'], visits, { cap: 30_000_00 })).toEqual([20_000_00, 10_000_00]);
  });

  test('has been used by what another class was given', () => {
    const asTekun = visit(26_000_00, { identities: ['特困人员'] });
    expect(amounts(['低保对象'], [asTekun, visit(5_000_00, later)])).toEqual([26_000_00, 937_00]);
  });

  test('begins again with the year', () => {
    expect(amounts(['特困人员'], [visit(30_000_00), visit(30_000_00, { id: 'w', date: '2024-01-01' })])).toEqual([
      ...[26_937_00, 26_937_00],
    ]);
  });
});

test('the setting of an emergency is no mark of one', () => {
  expect(amounts(['低保对象'], [visit(1_000_00, { setting: '门诊急诊抢救', referral: 'unreferred' })])).toEqual([]);
});

test('脱贫人口 who is 低保 too is aided as 低保', () => {
  expect(amounts(['脱贫人口', '低保对象'], [visit(1_000_00)])).toEqual([700_00]);
});

test.each([
  [['特困人员', '边境一线行政村农村居民'], 380_00, 380_00],
  [['低保对象'], 380_00, 200_00],
  [['低保对象'], 199_99, 199_99],
  [['脱贫人口'], 380_00, 0],
])('the premium of %j, %d fen', (identities, premium, total_fen) => {
  const params = { premium, quota: 200_00 };
  expect(referenceBaoshan({ kind: 'premium', person: { identities }, params })).toMatchObject({ total_fen });
});

describe('the fund', () => {
  const county = (id: string, spent_fen: number) => ({ id, budget_fen: 1_000_00, spent_fen });

  test('a roll-over that is too small goes by the dues, the odd fen to the largest remainder', () => {
    // Dues 3,000, 2,500 (half of 5,000) and 0; of 1,000: 545.45… and 454.54….
    const counties = [county('甲', 1_030_00), county('乙', 1_050_00), county('丙', 1_050_01), county('丁', 900_00)];
    expect(referenceBaoshan({ kind: 'fund', counties, rollover_fen: 10_00 })).toEqual({
      shares: {
        甲: { overspend_fen: 30_00, city_fen: 5_45, county_fen: 24_55 },
        乙: { overspend_fen: 50_00, city_fen: 4_55, county_fen: 45_45 },
        丙: { overspend_fen: 50_01, city_fen: 0, county_fen: 50_01 },
        丁: { overspend_fen: 0, city_fen: 0, county_fen: 0 },
      },
      rollover_after_fen: 0,
      surplus_carry_fen: 100_00,
    });
  });

  test('equal dues leave the odd fen to the id that comes first by code units', () => {
    const counties = ['P2', 'P10'].map((id) => county(id, 1_030_00));
    const { shares } = referenceBaoshan({ kind: 'fund', counties, rollover_fen: 1 }) as { shares: object };
    expect(shares).toMatchObject({ P10: { city_fen: 1 }, P2: { city_fen: 0 } });
  });

  test('half of an odd overspend goes up for the city', () => {
    const params = { share_mode: 'marginal' };
    const fund = { kind: 'fund', budget_fen: 100, spent_fen: 105, rollover_fen: 100 } as const;
    expect(referenceBaoshan(fund)).toMatchObject({ shares: { county: { city_fen: 3, county_fen: 2 } } });
    expect(referenceBaoshan({ ...fund, params })).toMatchObject({ shares: { county: { city_fen: 4, county_fen: 1 } } });
  });
});
