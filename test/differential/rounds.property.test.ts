import { answer } from '@yizhu/infra/local/given/answer';
import fc from 'fast-check';
import type { XiushanListed, XiushanRounds } from '../reference/given';
import { entitlement } from '../reference/xiushan';
import type { RoundsAnswer } from '../reference/xiushan-rounds';

const runs = { numRuns: 800 };
const MUCH = 90_000_000_000;

const selfPay = fc.oneof(
  fc.constantFrom(0, 1, 2_999_99, 3_000_00, 3_000_01, 9_999_99, 10_000_00, 49_999_99, 50_000_00, 99_999_99, 100_000_00),
  fc.nat(120_000_00),
);
const growing = fc.tuple(selfPay, selfPay, selfPay, selfPay).map((year) => [...year].sort((a, b) => a - b));
const words = fc.constantFrom('返贫致贫人口', '脱贫不稳定户', '边缘易致贫户', '突发严重困难户');
const people = fc
  .array(fc.record({ identity: words, sums: growing }), { minLength: 1, maxLength: 6 })
  .map((list) =>
    list.map(({ identity, sums }, i): XiushanListed => ({ id: `P${i + 1}`, identity, cum: byRound(sums) })),
  );
const byRound = (sums: number[]): Record<string, number> =>
  Object.fromEntries(sums.map((amount, i) => [String(i + 1), amount]));
const money = fc.array(fc.oneof(fc.constant(0), fc.nat(100_000_00)), { minLength: 4, maxLength: 4 });
const shortage = fc.constantFrom('hold', 'prorate');

function year(given: Omit<XiushanRounds, 'kind'>): RoundsAnswer {
  return answer('秀山', { kind: 'rounds', ...given }, '9999-12-31') as RoundsAnswer;
}
const entitledOf = ({ cum }: XiushanListed, round = 4): number => Number(entitlement(BigInt(cum[round] as number), {}));
const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);

describe('a year of four rounds through the engine', () => {
  test('pays whoever is listed all year the entitlement of the year while the fund suffices', () => {
    fc.assert(
      fc.property(people, shortage, (persons, r123_shortfall) => {
        const { paid_by_person, rounds } = year({ fund_opening: MUCH, persons, params: { r123_shortfall } });
        expect(paid_by_person).toEqual(Object.fromEntries(persons.map((one) => [one.id, entitledOf(one)])));
        expect(rounds.map(({ state }) => state)).toEqual(['FULL', 'FULL', 'FULL', 'FULL']);
      }),
      runs,
    );
  });

  test('pays after each round what the year so far entitles to, no more and no less', () => {
    fc.assert(
      fc.property(people, (persons) => {
        const { rounds } = year({ fund_opening: MUCH, persons });
        for (const one of persons)
          for (const round of [1, 2, 3, 4]) {
            const soFar = sum(rounds.slice(0, round).map(({ paid }) => paid[one.id] ?? 0));
            expect(soFar).toBe(entitledOf(one, round));
          }
      }),
      runs,
    );
  });

  test('pays the year in full when the money comes only with the last round', () => {
    fc.assert(
      fc.property(people, (persons) => {
        const { paid_by_person } = year({ fund_opening: 0, fund_added: { '4': MUCH }, persons });
        expect(sum(Object.values(paid_by_person))).toBe(sum(persons.map((one) => entitledOf(one))));
      }),
      runs,
    );
  });

  test('pays the fund to the fen in a last round that is short, and never more than there is', () => {
    fc.assert(
      fc.property(people, money, shortage, (persons, [opening, ...later], r123_shortfall) => {
        const fund_added = byRound([0, ...later]);
        const answered = year({ fund_opening: opening as number, fund_added, persons, params: { r123_shortfall } });
        let fund = opening as number;
        for (const { round, paid_fen, fund_after_fen, state, need_fen } of answered.rounds) {
          fund += fund_added[round] as number;
          expect(fund_after_fen).toBe(fund - paid_fen);
          expect(fund_after_fen).toBeGreaterThanOrEqual(0);
          if (state === 'PRORATED') expect(paid_fen).toBe(fund);
          if (round === 4) expect(paid_fen).toBe(Math.min(fund, need_fen));
          fund = fund_after_fen;
        }
      }),
      runs,
    );
  });

  test('does not depend on the order in which people are written down', () => {
    fc.assert(
      fc.property(people, fc.nat(200_000_00), shortage, (persons, fund_opening, r123_shortfall) => {
        const given = { fund_opening, persons, params: { r123_shortfall } };
        expect(year({ ...given, persons: [...persons].reverse() })).toEqual(year(given));
      }),
      runs,
    );
  });
});
