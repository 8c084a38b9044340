import { around, type Boundary } from './boundaries';
import type { XiushanGiven } from './given';

const BRACKETS = ['whole', 'marginal_from_zero', 'marginal_above_trigger'] as const;

/** Every figure of 秀山医保发〔2023〕42号, one fen below, at and above, for every reading of the brackets. */
export function xiushanBoundaries(): Boundary<XiushanGiven>[] {
  return [...selfPays(), ...paidBefore(), ...days(), ...funds()];
}

const monitored = { identity: '边缘易致贫户' };

const selfPays = (): Boundary<XiushanGiven>[] =>
  BRACKETS.flatMap((bracket_mode) =>
    [0, 3_000_10, 10_000_02, 50_000_10, ...[3_000_00, 10_000_00, 50_000_00, 100_000_00].flatMap(around)].map(
      (self_pay) => ({
        title: `${bracket_mode} 自付 ${self_pay}`,
        given: { kind: 'person', year: 2024, round: 4, person: monitored, self_pay, params: { bracket_mode } },
      }),
    ),
  );

const paidBefore = (): Boundary<XiushanGiven>[] =>
  [
    [6_000_00, 3_900_00],
    [10_000_00, 7_500_00],
    [50_000_00, 42_500_00],
    [100_000_00, 85_000_00],
  ].flatMap(([self_pay, entitled]) =>
    around(entitled as number).map((paid_before) => ({
      title: `自付 ${self_pay} 已享 ${paid_before}`,
      given: { kind: 'person', year: 2024, round: 4, person: monitored, self_pay, paid_before },
    })),
  );

const EDGES = ['2023-12-31', '2024-01-01', '2024-03-31', '2024-04-01', '2024-06-30', '2024-07-01', '2024-09-30'];

/** A settlement, and a ledger, on each side of each day at which a round begins or ends. */
const days = (): Boundary<XiushanGiven>[] =>
  [1, 2, 3, 4].flatMap((round) =>
    [...EDGES, '2024-10-01', '2024-12-31', '2025-01-01'].flatMap((date) => [
      {
        title: `第${round}次 结算 ${date}`,
        given: {
          kind: 'person',
          year: 2024,
          round,
          person: monitored,
          settlements: [{ id: 's', date, in_scope: 6_000_00, basic: 1_000_00 }],
        },
      },
      {
        title: `第${round}次 台账 ${date}`,
        given: {
          kind: 'person',
          year: 2024,
          round,
          person: monitored,
          settlements: [{ id: 's', date: '2024-01-01', in_scope: 6_000_00 }],
          offsets: [{ cost_date: date, amount: 2_999_99 }],
        },
      },
    ]),
  );

/** A fund one fen short, just enough, and one fen more, in each round and under each reading. */
const funds = (): Boundary<XiushanGiven>[] =>
  [1, 2, 3, 4].flatMap((round) =>
    ['hold', 'prorate'].flatMap((r123_shortfall) =>
      [0, 1, 2, ...around(19_499_97)].map((fund_opening) => ({
        title: `第${round}次 资金 ${fund_opening} ${r123_shortfall}`,
        given: {
          kind: 'rounds',
          fund_opening,
          fund_added: round < 4 ? { [String(round + 1)]: 10_000_00 } : {},
          persons: ['P10', 'P2', '甲'].map((id) => ({
            id,
            identity: '边缘易致贫户',
            cum: Object.fromEntries([1, 2, 3, 4].map((at) => [String(at), at < round ? 0 : 10_000_00 - 1])),
            ...(id === '甲' && round < 4 ? { risk_eliminated_from_round: round + 1 } : {}),
          })),
          params: { r123_shortfall },
        },
      })),
    ),
  );
