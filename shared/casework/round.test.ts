import { fen } from '../money/fen';
import { decideRound, type RoundInput, type RoundLine, type Shortage } from './round';

type Given = Partial<Record<'entitled' | 'paid' | 'held', number>> & { listed?: boolean };

const line = (id: string, given: Given): RoundLine => ({
  id,
  listed: given.listed ?? true,
  entitledFen: fen(given.entitled ?? 0),
  paidBeforeFen: fen(given.paid ?? 0),
  heldFen: fen(given.held ?? 0),
});

const input = (round: number, fund: number, lines: Record<string, Given>, shortage: Shortage = 'hold'): RoundInput => ({
  round,
  lastRound: 4,
  shortage,
  fundFen: fen(fund),
  lines: Object.entries(lines).map(([id, given]) => line(id, given)),
});

const paidNow = (given: RoundInput) =>
  Object.fromEntries(decideRound(given).lines.map((decided) => [decided.id, decided.paidNowFen]));

describe('a round with enough money', () => {
  test('pays the entitlement so far less what earlier rounds paid', () => {
    const decision = decideRound(input(2, 1_000_000, { a: { entitled: 1_125_000, paid: 585_000 } }));
    expect(decision).toMatchObject({ state: 'FULL', needFen: 540_000, paidFen: 540_000, fundAfterFen: 460_000 });
    expect(decision.lines).toEqual([
      { id: 'a', dueFen: 540_000, paidNowFen: 540_000, heldAfterFen: 0, overpaidFen: 0, state: 'FULL' },
    ]);
  });

  test('is FULL when the fund is exactly the need', () => {
    expect(decideRound(input(4, 1_500_000, { a: { entitled: 750_000 }, b: { entitled: 750_000 } }))).toMatchObject({
      state: 'FULL',
      paidFen: 1_500_000,
      fundAfterFen: 0,
    });
  });

  test('is FULL when nothing is due, even at fund 0 in the last round', () => {
    const decision = decideRound(input(4, 0, { a: { entitled: 100, paid: 100 } }));
    expect(decision).toMatchObject({ state: 'FULL', needFen: 0, paidFen: 0 });
    expect(decision.lines[0]).toMatchObject({ state: 'NONE', paidNowFen: 0 });
  });

  test('registers what was paid beyond the entitlement and collects nothing', () => {
    const decision = decideRound(input(3, 1_000, { a: { entitled: 300, paid: 301 } }));
    expect(decision.lines[0]).toMatchObject({ dueFen: 0, paidNowFen: 0, overpaidFen: 1, state: 'NONE' });
  });

  test('asks nothing of a person who left the list, however much was paid', () => {
    const decision = decideRound(input(3, 1_000, { a: { listed: false, entitled: 0, paid: 5_000 } }));
    expect(decision.lines[0]).toMatchObject({ dueFen: 0, overpaidFen: 0, state: 'NONE' });
  });
});

describe('a round that is one fen short', () => {
  const short = (round: number, shortage: Shortage) =>
    decideRound(input(round, 999, { a: { entitled: 500 }, b: { entitled: 500 } }, shortage));

  test.each([1, 2, 3])('round %i pays nobody and holds what was due', (round) => {
    const decision = short(round, 'hold');
    expect(decision).toMatchObject({ state: 'HELD', needFen: 1000, paidFen: 0, fundAfterFen: 999 });
    expect(decision.lines[1]).toEqual({
      id: 'b',
      dueFen: 500,
      paidNowFen: 0,
      heldAfterFen: 500,
      overpaidFen: 0,
      state: 'HELD',
    });
  });

  test('the last round cuts all by one ratio, pays the fund to the fen and leaves no claim', () => {
    const decision = short(4, 'hold');
    expect(decision).toMatchObject({ state: 'PRORATED', needFen: 1000, paidFen: 999, fundAfterFen: 0 });
    expect(decision.lines.map((decided) => [decided.paidNowFen, decided.heldAfterFen])).toEqual([
      [500, 0],
      [499, 0],
    ]);
  });

  test.each([1, 2, 3])('round %i does the same where the county reads the document so', (round) => {
    expect(short(round, 'prorate')).toMatchObject({ state: 'PRORATED', paidFen: 999, fundAfterFen: 0 });
  });

  test('the last round prorates even at fund 0', () => {
    expect(decideRound(input(4, 0, { a: { entitled: 750_000 } }))).toMatchObject({ state: 'PRORATED', paidFen: 0 });
  });
});

describe('claims that were held', () => {
  test('survive when their owner leaves the list', () => {
    expect(paidNow(input(3, 600, { a: { listed: false, held: 520 } }))).toEqual({ a: 520 });
  });

  test('stay held while the money is short', () => {
    const decision = decideRound(input(3, 519, { a: { listed: false, held: 520 } }));
    expect(decision.lines[0]).toMatchObject({ dueFen: 520, heldAfterFen: 520, state: 'HELD' });
  });

  test('of a listed person are part of the recomputation and are not paid twice', () => {
    expect(paidNow(input(3, 600, { a: { entitled: 530, held: 520 } }))).toEqual({ a: 530 });
  });
});

test('XS-R07: held in round 2, paid in round 3 though 乙 has left the list', () => {
  const second = decideRound(
    input(2, 40_000, { 甲: { entitled: 260_000, paid: 260_000 }, 乙: { entitled: 520_000 }, 丙: {} }),
  );
  expect(second).toMatchObject({ state: 'HELD', needFen: 520_000, fundAfterFen: 40_000 });
  const third = input(3, 2_040_000, {
    甲: { entitled: 260_000, paid: 260_000 },
    乙: { listed: false, held: second.lines[1]?.heldAfterFen },
    丙: { entitled: 325_000 },
  });
  expect(paidNow(third)).toEqual({ 甲: 0, 乙: 520_000, 丙: 325_000 });
  expect(decideRound(third)).toMatchObject({ state: 'FULL', needFen: 845_000, fundAfterFen: 1_195_000 });
});
