import type { HeshanEvent } from './given-heshan';
import { referenceHeshan } from './heshan';

/** What 鹤山's cases do not show; every figure here was worked out by hand. */
test.each(['一类人员', '二类人员', '重疾人员', '困难转复退军人'])('%s is none of those aided', (identity) => {
  expect(referenceHeshan({ kind: 'status', person: { identity } })).toMatchObject({
    ...{ eligible: false, amount_status: 'NOT_ELIGIBLE' },
  });
});

test('an advance of before the year is paid back too, and a gap may go beyond the reserve', () => {
  const events: HeshanEvent[] = [
    { t: 'gap', payable: 50_00, available: 10_00 }, // 30 advanced, 10 unmet
    { t: 'contrib', amount: 5_00 },
    { t: 'year_end', subsidy_surplus: 42_00 },
    { t: 'year_end', subsidy_surplus: 42_00 }, // only 8 left to pay back
  ];
  expect(referenceHeshan({ kind: 'reserve', opening: 30_00, advanced_opening: 20_00, events })).toEqual({
    ...{ reserve_fen: 55_00, outstanding_fen: 0, unmet_fen: 10_00, repaid_fen: 50_00 },
  });
});

test('each row of a need is rounded for itself', () => {
  const row = { count: 1, morbidity_bp: 5_000, avg_cost_fen: 1, growth_bp: 0, reimbursed_bp: 0, aid_bp: 10_000 };
  expect(referenceHeshan({ kind: 'need', rows: [row, row, row], fund_surplus: 1, budget_income: 1 })).toEqual({
    ...{ need_fen: 3, reserve_need_fen: 1 },
  });
});
