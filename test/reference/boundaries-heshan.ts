import { around, type Boundary } from './boundaries';
import type { HeshanEvent, HeshanGiven } from './given-heshan';
import { HESHAN_WORDS } from './random-heshan';

/** 鹤府〔2020〕19号: every word, a reserve one fen short of a gap and of what was advanced, factors at both ends. */
export function heshanBoundaries(): Boundary<HeshanGiven>[] {
  const statuses = [...HESHAN_WORDS, '重疾人员', '困难转复退军人', '一类人员', '二类人员', '普通居民'].map(
    (identity): HeshanGiven => ({ kind: 'status', person: { identity } }),
  );
  return [...statuses, ...reserves(), ...needs()].map((given) => ({ title: JSON.stringify(given), given }));
}

function reserves(): HeshanGiven[] {
  const gap = (amount: number): HeshanEvent => ({ t: 'gap', payable: amount + 5_00, available: 5_00 });
  const atGap = [0, ...around(100_00)].flatMap((opening) =>
    around(100_00).flatMap((advanced) =>
      [0, ...around(100_00), ...around(150_00)].map(
        (subsidy_surplus): HeshanGiven => ({
          kind: 'reserve',
          opening,
          advanced_opening: 50_00,
          events: [gap(advanced), { t: 'year_end', subsidy_surplus }],
        }),
      ),
    ),
  );
  const noGap = around(5_00).map(
    (payable): HeshanGiven => ({ kind: 'reserve', opening: 10_00, events: [{ t: 'gap', payable, available: 5_00 }] }),
  );
  return [...atGap, ...noGap, { kind: 'reserve', events: [] }];
}

function needs(): HeshanGiven[] {
  const row = { count: 1, morbidity_bp: 10_000, avg_cost_fen: 1, growth_bp: 0, reimbursed_bp: 0, aid_bp: 10_000 };
  const rows = [
    ...[0, 1, 4_999, 5_000, 5_001, 9_999, 10_000].flatMap((bp) => [
      { ...row, morbidity_bp: bp },
      { ...row, growth_bp: bp },
      { ...row, reimbursed_bp: bp },
      { ...row, aid_bp: bp },
    ]),
    {
      ...row,
      count: 3_333,
      morbidity_bp: 333,
      avg_cost_fen: 1_234_567,
      growth_bp: 777,
      reimbursed_bp: 5_555,
      aid_bp: 7_001,
    },
  ];
  const alone = rows.map((one): HeshanGiven => ({ kind: 'need', rows: [one, one] }));
  const ofMoney = [...around(2), 1_000_00].flatMap((fund_surplus) =>
    around(1).map(
      (budget_income): HeshanGiven => ({ kind: 'need', rows: [row, row, row], fund_surplus, budget_income }),
    ),
  );
  return [...alone, ...ofMoney, { kind: 'need', rows: [] }];
}
