import { decideRound, type RoundLine, type Shortage } from '@yizhu/shared/casework/round';
import { proRata } from '@yizhu/shared/funds/pro-rata';
import { type Fen, fen } from '@yizhu/shared/money/fen';
import fc from 'fast-check';
import { bracket } from './hand-policy';

const amount = fc.oneof(
  fc.constantFrom(0, 1, 299_999, 300_000, 300_001, 999_999, 1_000_000, 4_999_999, 5_000_000, 9_999_999, 10_000_000),
  fc.integer({ min: 0, max: 12_000_000 }),
);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('sharing a fund', () => {
  const claims = fc
    .uniqueArray(fc.record({ id: fc.string({ maxLength: 4 }), amountFen: amount.map(fen) }), { selector: (c) => c.id })
    .filter((some) => some.length > 0);
  const fund = fc.oneof(amount, fc.integer({ min: 0, max: 50_000_000 })).map(fen);

  test('gives out exactly the fund or all the claims, and nobody more than the claim', () => {
    fc.assert(
      fc.property(fund, claims, (fundFen, some) => {
        const shares = proRata(fundFen, some);
        expect(sum(shares)).toBe(Math.min(fundFen, sum(some.map((claim) => claim.amountFen))));
        expect(shares.every((share, i) => share <= (some[i]?.amountFen ?? 0))).toBe(true);
      }),
    );
  });

  test('is within one fen of the exact ratio', () => {
    fc.assert(
      fc.property(fund, claims, (fundFen, some) => {
        const need = BigInt(sum(some.map((claim) => claim.amountFen)));
        fc.pre(need > BigInt(fundFen));
        proRata(fundFen, some).forEach((share, i) => {
          const distance = BigInt(share) * need - BigInt(fundFen) * BigInt(some[i]?.amountFen ?? 0);
          expect(distance < need && -distance < need).toBe(true);
        });
      }),
    );
  });

  test('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(fund, claims, fc.nat(), (fundFen, some, seed) => {
        const other = [...some].sort((a, b) => ((a.amountFen * 7 + seed) % 13) - ((b.amountFen * 7 + seed) % 13));
        const byId = (list: typeof some) => {
          const shares = proRata(fundFen, list);
          return Object.fromEntries(list.map((claim, i) => [claim.id, shares[i]]));
        };
        expect(byId(other)).toEqual(byId(some));
      }),
    );
  });
});

describe('a year of four rounds', () => {
  /** What each person has paid so far at each cutoff; a late payout may bring it down. */
  const selfPay = fc.tuple(amount, amount, amount, amount);
  const growing = selfPay.map((values) => [...values].sort((a, b) => a - b));
  const added = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 4, maxLength: 4 });

  const always = (_person: number, _round: number) => true;
  function year(people: readonly (readonly number[])[], money: readonly number[], shortage: Shortage, listed = always) {
    const paid = people.map(() => 0);
    let held: Fen[] = people.map(() => fen(0));
    let fundFen = fen(0);
    return [1, 2, 3, 4].map((round) => {
      fundFen = fen(fundFen + (money[round - 1] ?? 0));
      const lines = people.map((selfPayFen, i): RoundLine => {
        const isListed = listed(i, round);
        const entitledFen = fen(isListed ? bracket(selfPayFen[round - 1] ?? 0) : 0);
        return {
          id: `p${i}`,
          listed: isListed,
          entitledFen,
          paidBeforeFen: fen(paid[i] ?? 0),
          heldFen: held[i] ?? fen(0),
        };
      });
      const before = fundFen;
      const decision = decideRound({ round, lastRound: 4, shortage, fundFen, lines });
      decision.lines.forEach((line, i) => {
        paid[i] = (paid[i] ?? 0) + line.paidNowFen;
      });
      held = decision.lines.map((line) => line.heldAfterFen);
      fundFen = decision.fundAfterFen;
      return { ...decision, before, paid: [...paid], held };
    });
  }
  const people = fc.array(growing, { minLength: 1, maxLength: 8 });
  const shortage = fc.constantFrom<Shortage>('hold', 'prorate');

  test('never pays more than the fund has, and the fund loses what was paid', () => {
    fc.assert(
      fc.property(fc.array(selfPay, { minLength: 1, maxLength: 8 }), added, shortage, (some, money, how) => {
        for (const round of year(some, money, how)) {
          expect(round.paidFen).toBeLessThanOrEqual(round.before);
          expect(round.fundAfterFen).toBe(round.before - round.paidFen);
          expect(round.paidFen).toBe(sum(round.lines.map((line) => line.paidNowFen)));
        }
      }),
    );
  });

  test('pays whoever is listed all year the entitlement of the year while the fund suffices', () => {
    fc.assert(
      fc.property(people, shortage, (some, how) => {
        const last = year(some, [100_000_000_000, 0, 0, 0], how).at(-1);
        expect(last?.paid).toEqual(some.map((selfPayFen) => bracket(selfPayFen[3] ?? 0)));
      }),
    );
  });

  test('pays the year in full when the money comes late but comes, because what was due is held', () => {
    fc.assert(
      fc.property(people, (some) => {
        const last = year(some, [0, 0, 0, 100_000_000_000], 'hold').at(-1);
        expect(last?.paid).toEqual(some.map((selfPayFen) => bracket(selfPayFen[3] ?? 0)));
      }),
    );
  });

  test('pays the fund to the fen in the last round when it is short, and leaves no claim', () => {
    fc.assert(
      fc.property(people, added, shortage, (some, money, how) => {
        const last = year(some, money, how).at(-1);
        expect(last?.paidFen).toBe(Math.min(last?.before ?? 0, last?.needFen ?? 0));
        expect(sum(last?.held ?? [])).toBe(0);
      }),
    );
  });

  test('keeps a held claim of a person who leaves until it is paid or cut in the last round', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 4 }), (some, leaves) => {
        const rounds = year(some, [0, 0, 0, 100_000_000_000], 'hold', (i, round) => i > 0 || round < leaves);
        expect(rounds.at(-1)?.paid[0]).toBe(bracket(some[0]?.[leaves - 2] ?? 0));
      }),
    );
  });
});
