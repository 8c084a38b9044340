import { join } from 'node:path';
import { runRound } from '@yizhu/infra/local/round/run-round';
import { County, columns, summary, table } from './county';
import { bracket, handPolicy } from './hand-policy';

/** A year of rounds at one desk: each takes the books of the one before. */
class Year {
  readonly county = new County();
  private last: string | undefined;
  fundFen: number;

  constructor(
    fundFen: number,
    private readonly settlements: readonly string[],
    private readonly policy = handPolicy,
  ) {
    this.fundFen = fundFen;
  }

  async round(round: number, roster: readonly string[], ledgers: readonly string[] = []): Promise<string> {
    const book = (name: string) => (this.last ? join(this.last, name) : undefined);
    const order = this.county.order({
      round,
      fundFen: this.fundFen,
      roster: this.county.roster(...roster),
      settlements: [this.county.settlements(...this.settlements)],
      ledgers: ledgers.length > 0 ? [this.county.ledger(...ledgers)] : [],
      paid: book('paid.csv'),
      held: book('held.csv'),
    });
    await runRound(order, this.policy, () => undefined);
    this.last = order.out;
    this.fundFen = Number(summary(order.out).fund_after_fen);
    return order.out;
  }
}

const cost = (id: string, person: string, day: string, yuan: number) =>
  `${id},${person},${day},${yuan},${yuan},0,0,0,0`;
const paidNow = (out: string) => columns(out, 'list', 'person_id', 'paid_now_fen');

describe('XS-R01: four rounds, money enough, a person whose risk is eliminated before round 3', () => {
  const settlements = [
    ...[2000, 3000, 4000, 3000].map((yuan, i) => cost(`A${i}`, 'A', `2024-${['02', '05', '08', '11'][i]}-10`, yuan)),
    cost('B1', 'B', '2024-02-10', 3000),
    cost('B2', 'B', '2024-05-10', 0.01),
    cost('C1', 'C', '2024-02-10', 10000),
    cost('C2', 'C', '2024-08-10', 39999.99),
    cost('C3', 'C', '2024-11-10', 0.01),
    cost('D1', 'D', '2024-02-10', 100000),
    cost('D2', 'D', '2024-05-10', 20000),
    cost('E1', 'E', '2024-02-10', 6000),
    cost('E2', 'E', '2024-05-10', 2000),
    cost('E3', 'E', '2024-08-10', 12000),
    cost('F1', 'F', '2024-02-10', 50000),
  ];
  const roster = (risk: string) => [
    'A,T1,返贫致贫人口,',
    'B,T1,脱贫不稳定户,',
    'C,T2,边缘易致贫户,',
    'D,T2,突发严重困难户,',
    `E,T3,边缘易致贫户,${risk}`,
    'F,T3,一般农户,',
  ];

  test('each round pays what the case says, and the rest is carried over', async () => {
    const year = new Year(20_000_000, settlements);
    const first = await year.round(1, roster('否'));
    expect(paidNow(first)).toEqual(['A 0', 'B 0', 'C 750000', 'D 8500000', 'E 390000']);
    expect(year.fundFen).toBe(10_360_000);
    const second = await year.round(2, roster('否'));
    expect(paidNow(second)).toEqual(['A 325000', 'B 195001', 'C 0', 'D 0', 'E 130000']);
    const third = await year.round(3, roster('是'));
    expect(paidNow(third)).toEqual(['A 260000', 'B 0', 'C 2999999', 'D 0', 'E 0']);
    expect(columns(third, 'list', 'person_id', 'entitled_fen', 'paid_before_fen', 'clause')[4]).toBe('E 0 520000 二');
    const fourth = await year.round(4, roster('是'));
    expect(paidNow(fourth)).toEqual(['A 315000', 'B 0', 'C 500001', 'D 0', 'E 0']);
    expect(summary(fourth)).toMatchObject({ state: 'FULL', need_fen: 815_001, fund_after_fen: 5_634_999 });
    expect(table(fourth, 'overpaid')).toEqual([]);
    expect(columns(fourth, 'paid', 'person_id', 'round', 'amount')).toEqual([
      'C 1 7500.00',
      'D 1 85000.00',
      'E 1 3900.00',
      'A 2 3250.00',
      'B 2 1950.01',
      'E 2 1300.00',
      'A 3 2600.00',
      'C 3 29999.99',
      'A 4 3150.00',
      'C 4 5000.01',
    ]);
  });
});

describe('XS-R07: round 2 is short, and 乙 leaves the list before round 3', () => {
  const settlements = [
    cost('1', '甲', '2024-02-10', 4000),
    cost('2', '乙', '2024-05-10', 8000),
    cost('3', '丙', '2024-08-10', 5000),
  ];
  const everybody = ['甲,T1,返贫致贫人口,', '乙,T2,脱贫不稳定户,', '丙,T1,边缘易致贫户,'];
  const without乙 = everybody.filter((line) => !line.startsWith('乙'));
  const with乙Eliminated = [...without乙, '乙,T2,脱贫不稳定户,是'];

  test.each([
    ['gone from the roster', without乙, ['', '', '五(二)3']],
    ['still on it with the risk eliminated', with乙Eliminated, ['T2', '脱贫不稳定户', '二;五(二)3']],
  ])('the claim of a person %s is held and then paid', async (_, roster, [town, category, clause]) => {
    const year = new Year(300_000, settlements);
    await year.round(1, everybody);
    const second = await year.round(2, everybody);
    expect(summary(second)).toMatchObject({ state: 'HELD', need_fen: 520_000, paid_fen: 0, fund_after_fen: 40_000 });
    expect(columns(second, 'list', 'person_id', 'due_fen', 'paid_now_fen', 'state')).toEqual([
      '丙 0 0 NONE',
      '乙 520000 0 HELD',
      '甲 0 0 NONE',
    ]);
    expect(columns(second, 'held', 'person_id', 'round', 'amount')).toEqual(['乙 2 5200.00']);
    expect(columns(second, 'paid', 'person_id', 'round', 'amount')).toEqual(['甲 1 2600.00']);

    year.fundFen += 2_000_000;
    const third = await year.round(3, roster);
    expect(summary(third)).toMatchObject({ state: 'FULL', need_fen: 845_000, fund_after_fen: 1_195_000 });
    expect(paidNow(third)).toEqual(['丙 325000', '乙 520000', '甲 0']);
    expect(table(third, 'list')[1]).toMatchObject({ person_id: '乙', town, category, entitled_fen: '0', clause });
    expect(table(third, 'held')).toEqual([]);

    const fourth = await year.round(4, roster);
    expect(summary(fourth)).toMatchObject({ state: 'FULL', need_fen: 0, fund_after_fen: 1_195_000 });
  });

  test('a claim that stays held keeps the round that made it, a listed one is stated anew', async () => {
    const year = new Year(0, [...settlements, cost('4', '甲', '2024-08-11', 1000)]);
    await year.round(1, everybody);
    await year.round(2, everybody);
    const third = await year.round(3, without乙);
    expect(columns(third, 'held', 'person_id', 'round', 'amount')).toEqual([
      '丙 3 3250.00',
      '乙 2 5200.00',
      '甲 3 3250.00',
    ]);
  });

  test('the last round cuts held and new claims by one ratio and leaves none', async () => {
    const year = new Year(0, settlements);
    for (const round of [1, 2, 3]) await year.round(round, round === 3 ? without乙 : everybody);
    year.fundFen = 555_000;
    const fourth = await year.round(4, without乙); // due 2600 + 5200 + 3250 = 11050; 5550 ÷ 11050
    // in fen: 丙 163235.29…, 乙 261176.47…, 甲 130588.23…: the odd fen goes to 乙, who loses the largest part
    expect(summary(fourth)).toMatchObject({
      state: 'PRORATED',
      need_fen: 1_105_000,
      paid_fen: 555_000,
      fund_after_fen: 0,
    });
    expect(paidNow(fourth)).toEqual(['丙 163235', '乙 261177', '甲 130588']);
    expect(table(fourth, 'held')).toEqual([]);
    expect(columns(fourth, 'list', 'person_id', 'state', 'clause')).toEqual([
      '丙 PRORATED 三;五(二)3',
      '乙 PRORATED 五(二)3',
      '甲 PRORATED 三;五(二)3',
    ]);
  });

  test('a county that reads the document the other way prorates round 2 and leaves no claim', async () => {
    const year = new Year(300_000, settlements, { ...handPolicy, shortage: 'prorate' });
    await year.round(1, everybody);
    const second = await year.round(2, everybody);
    expect(summary(second)).toMatchObject({ state: 'PRORATED', paid_fen: 40_000, fund_after_fen: 0 });
    expect(paidNow(second)).toEqual(['丙 0', '乙 40000', '甲 0']);
    expect(table(second, 'held')).toEqual([]);
  });
});

test('XS-A5: a payout that arrives late makes an earlier round too much: nothing is collected, the rest is restated and set off', async () => {
  const settlements = [cost('1', 'a', '2024-02-10', 9000), cost('2', 'a', '2024-08-10', 2000)];
  const year = new Year(10_000_000, settlements);
  const roster = ['a,T1,返贫致贫人口,'];
  await year.round(1, roster); // 9000 × 65 % = 5850
  const late = ['a,2024-02-10,4000'];
  const second = await year.round(2, roster, late); // 5000 × 65 % = 3250
  expect(columns(second, 'list', 'due_fen', 'state')).toEqual(['0 NONE']);
  expect(table(second, 'overpaid')).toEqual([
    {
      person_id: 'a',
      town: 'T1',
      category: '返贫致贫人口',
      entitled_fen: '325000',
      paid_before_fen: '585000',
      overpaid_fen: '260000',
    },
  ]);
  const third = await year.round(3, roster, late); // 7000 × 65 % = 4550
  expect(columns(third, 'overpaid', 'overpaid_fen')).toEqual(['130000']);
  expect(bracket(700_000)).toBe(455_000);
});

test('a payment that came back is a negative row of the paid file and falls due again', async () => {
  const county = new County();
  const order = county.order({
    round: 2,
    roster: county.roster('a,T1,返贫致贫人口,'),
    settlements: [county.settlements(cost('1', 'a', '2024-02-10', 9000))],
    paid: county.book('a,1,5850.00', 'a,1,-5850.00'),
  });
  await runRound(order, handPolicy, () => undefined);
  expect(columns(order.out, 'list', 'paid_before_fen', 'paid_now_fen')).toEqual(['0 585000']);
  expect(columns(order.out, 'paid', 'person_id', 'round', 'amount')).toEqual([
    'a 1 5850.00',
    'a 1 -5850.00',
    'a 2 5850.00',
  ]);
});
