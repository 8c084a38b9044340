import { pengshuiBoundaries } from './boundaries-pengshui';
import { xiushanBoundaries } from './boundaries-xiushan';
import { dice } from './dice';
import type { PengshuiVisits, XiushanRounds } from './given';
import { referencePengshui } from './pengshui';
import { randomPengshui } from './random-pengshui';
import { randomXiushan } from './random-xiushan';
import { entitlement, referenceXiushan } from './xiushan';
import type { RoundsAnswer } from './xiushan-rounds';

const seeds = Array.from({ length: 4_000 }, (_, seed) => seed);
const visits = seeds.map(randomPengshui).filter((given): given is PengshuiVisits => given.kind === 'visits');
const rounds = seeds.map(randomXiushan).filter((given): given is XiushanRounds => given.kind === 'rounds');
const yearsRounds = rounds.map((given) => ({ given, answer: referenceXiushan(given) as RoundsAnswer }));

const total = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);

describe('random givens', () => {
  test('the same seed gives the same given', () => {
    expect(randomPengshui(7)).toEqual(randomPengshui(7));
    expect(randomXiushan(7)).toEqual(randomXiushan(7));
  });

  test('never ask for what a form refuses: every payer fits in the policy-covered cost, every id is there once', () => {
    for (const { visits: list } of visits) {
      expect(new Set(list.map((visit) => visit.id)).size).toBe(list.length);
      for (const { in_scope = 0, basic = 0, big = 0 } of list) expect(basic + big).toBeLessThanOrEqual(in_scope);
    }
  });

  test('reach every benefit, every limit and every state of a round', () => {
    const awards = visits.flatMap((given) => referencePengshui(given).awards);
    const amounts = (benefit: string) => awards.filter((award) => award.benefit === benefit).map((a) => a.amount_fen);
    expect(amounts('医疗救助-特殊疾病').filter((amount) => amount === 100_000_00).length).toBeGreaterThan(50);
    expect(amounts('医疗救助-其他疾病').filter((amount) => amount === 60_000_00).length).toBeGreaterThan(50);
    expect(amounts('倾斜救助').filter((amount) => amount === 20_000_00).length).toBeGreaterThan(50);
    const states = yearsRounds.flatMap(({ answer }) => answer.rounds.map((each) => each.state));
    for (const state of ['FULL', 'HELD', 'PRORATED']) {
      expect(states.filter((each) => each === state).length).toBeGreaterThan(100);
    }
    expect(
      yearsRounds.filter(({ answer }) => answer.rounds.some((r) => Object.keys(r.overpaid).length)).length,
    ).toBeGreaterThan(50);
  });
});

describe('the reference keeps what holds for every given', () => {
  test('彭水: the order in which visits are written down does not matter', () => {
    for (const [seed, given] of visits.entries()) {
      const shuffled = { ...given, visits: dice(seed).shuffle(given.visits) };
      expect(referencePengshui(shuffled)).toEqual(referencePengshui(given));
    }
  });

  test('彭水: a year never gives more than 16万 of aid and 2万 of tilt', () => {
    for (const given of visits) {
      const { awards } = referencePengshui(given);
      for (const year of ['2023', '2024', '2025']) {
        const ids = new Set(given.visits.filter((visit) => visit.date.startsWith(year)).map((visit) => visit.id));
        const ofYear = awards.filter((award) => ids.has(award.ref));
        const tilt = total(ofYear.filter((award) => award.benefit === '倾斜救助').map((award) => award.amount_fen));
        expect(tilt).toBeLessThanOrEqual(20_000_00);
        expect(total(ofYear.map((award) => award.amount_fen)) - tilt).toBeLessThanOrEqual(160_000_00);
      }
    }
  });

  test('秀山: what came in is what was paid and what is left', () => {
    for (const { given, answer } of yearsRounds) {
      const came = given.fund_opening + total(Object.values(given.fund_added ?? {}));
      expect(answer.total_fen + answer.carry_over_fen).toBe(came);
      expect(total(Object.values(answer.paid_by_person))).toBe(answer.total_fen);
    }
  });

  test('秀山: a round cut by one ratio pays the fund to the fen, and nobody more than their due', () => {
    for (const { answer } of yearsRounds) {
      for (const round of answer.rounds.filter((each) => each.state === 'PRORATED')) {
        expect(round.fund_after_fen).toBe(0);
        expect(round.paid_fen).toBeLessThan(round.need_fen);
      }
    }
  });

  test('秀山: whoever is listed all year and never short gets the entitlement of the year', () => {
    for (const { given, answer } of yearsRounds.filter((each) => each.answer.rounds.every((r) => r.state === 'FULL'))) {
      const allYear = given.persons.filter(
        (person) => person.identity === '返贫致贫人口' && (person.listed_from_round ?? 1) === 1,
      );
      for (const { id, cum } of allYear) {
        const most = [1, 2, 3, 4].map((round) =>
          Number(entitlement(BigInt(cum[String(round)] ?? 0), given.params ?? {})),
        );
        expect(answer.paid_by_person[id]).toBe(Math.max(...most));
      }
    }
  });
});

describe('boundaries', () => {
  test('both documents have them, each with an answer', () => {
    expect(pengshuiBoundaries().length).toBeGreaterThan(1_000);
    expect(xiushanBoundaries().length).toBeGreaterThan(100);
    for (const { given } of pengshuiBoundaries()) expect(referencePengshui(given).total_fen).toBeGreaterThanOrEqual(0);
    for (const { given } of xiushanBoundaries()) expect(referenceXiushan(given).total_fen).toBeGreaterThanOrEqual(0);
  });

  test('the tilt of 低保 starts above 4,000 yuan, and its limit is reached in steps of one fen', () => {
    const tilts = pengshuiBoundaries()
      .filter(({ title }) => title.startsWith('低保对象 {} '))
      .flatMap(({ given }) => referencePengshui(given).awards)
      .filter((award) => award.benefit === '倾斜救助')
      .map((award) => award.amount_fen);
    for (const amount of [1, 19_999_99, 20_000_00]) expect(tilts).toContain(amount);
  });

  test('a fund one fen short holds the first three rounds and cuts the last', () => {
    const states = (fund: number) =>
      xiushanBoundaries()
        .filter(({ title }) => title.endsWith(`资金 ${fund} hold`))
        .map(({ given }, round) => (referenceXiushan(given) as RoundsAnswer).rounds[round]?.state);
    expect(states(19_499_96)).toEqual(['HELD', 'HELD', 'HELD', 'PRORATED']);
    expect(states(19_499_97)).toEqual(['FULL', 'FULL', 'FULL', 'FULL']);
  });
});
