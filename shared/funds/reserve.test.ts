import fc from 'fast-check';
import { fen } from '../money/fen';
import { type ReserveEvent, runReserve } from './reserve';

const contribution = (amount: number): ReserveEvent => ({ kind: 'contribution', amountFen: fen(amount) });
const gap = (payable: number, available: number): ReserveEvent => ({
  kind: 'gap',
  payableFen: fen(payable),
  availableFen: fen(available),
});
const yearEnd = (surplus: number): ReserveEvent => ({ kind: 'year-end', subsidySurplusFen: fen(surplus) });

/** Reserve, outstanding, unmet, repaid. */
function after(opening: [reserve: number, outstanding: number], ...events: ReserveEvent[]): number[] {
  const [reserve, outstanding] = opening;
  const balance = runReserve({ reserveFen: fen(reserve), outstandingFen: fen(outstanding) }, events);
  return [balance.reserveFen, balance.outstandingFen, balance.unmetFen, balance.repaidFen];
}

test.each<[string, [number, number], ReserveEvent[], number[]]>([
  ['nothing happens', [100, 20], [], [100, 20, 0, 0]],
  ['contributions add to the opening', [100, 0], [contribution(50), contribution(1)], [151, 0, 0, 0]],
  ['a fund that has enough leaves it alone', [100, 0], [gap(70, 70)], [100, 0, 0, 0]],
  ['a fund that has more than enough does, too', [100, 0], [gap(70, 71)], [100, 0, 0, 0]],
  ['a gap of one fen', [100, 0], [gap(70, 69)], [99, 1, 0, 0]],
  ['a gap one fen below what it holds', [100, 0], [gap(99, 0)], [1, 99, 0, 0]],
  ['a gap of exactly what it holds', [100, 0], [gap(100, 0)], [0, 100, 0, 0]],
  ['a gap one fen above leaves that fen unmet', [100, 0], [gap(101, 0)], [0, 100, 1, 0]],
  ['an empty reserve lends nothing', [0, 0], [gap(5, 0)], [0, 0, 5, 0]],
  ['the year’s surplus pays back a part', [0, 100], [yearEnd(40)], [40, 60, 0, 40]],
  ['exactly what was lent', [0, 100], [yearEnd(100)], [100, 0, 0, 100]],
  ['never more than was lent', [0, 100], [yearEnd(101)], [100, 0, 0, 100]],
  ['without a surplus nothing', [0, 100], [yearEnd(0)], [0, 100, 0, 0]],
  ['nothing was lent, nothing is paid back', [7, 0], [yearEnd(100)], [7, 0, 0, 0]],
  // 100 − 60 lent; the second gap takes the 40 left and leaves 20 unmet; 30 come back, then 70 of the 70 left
  ['two gaps and two years', [100, 0], [gap(60, 0), gap(60, 0), yearEnd(30), yearEnd(80)], [100, 0, 20, 100]],
  // what came back is there for the next gap: 100 − 100 + 50 − 50
  ['lent again after it came back', [100, 0], [gap(100, 0), yearEnd(50), gap(50, 0)], [0, 100, 0, 50]],
  ['a contribution after the gap fills nothing up that was unmet', [0, 0], [gap(5, 0), contribution(9)], [9, 0, 5, 0]],
  ['what earlier years lent comes back with what this one did', [10, 30], [gap(10, 0), yearEnd(35)], [35, 5, 0, 35]],
])('%s', (_, opening, events, expected) => expect(after(opening, ...events)).toEqual(expected));

const amount = fc.oneof(fc.nat(100), fc.nat(100_000_000_000));
const event = fc.oneof(
  amount.map(contribution),
  fc.tuple(amount, amount).map(([payable, available]) => gap(payable, available)),
  amount.map(yearEnd),
);

test('what is in the reserve and what is lent are together what came in; nothing is ever below nothing', () => {
  fc.assert(
    fc.property(amount, amount, fc.array(event, { maxLength: 20 }), (reserve, lent, events) => {
      const balance = after([reserve, lent], ...events);
      const [left = 0, outstanding = 0, unmet = 0] = balance;
      let cameIn = reserve + lent;
      let gaps = 0;
      for (const one of events) {
        if (one.kind === 'contribution') cameIn += one.amountFen;
        if (one.kind === 'gap') gaps += Math.max(0, one.payableFen - one.availableFen);
      }
      expect(left + outstanding).toBe(cameIn);
      expect(Math.min(...balance)).toBeGreaterThanOrEqual(0);
      expect(unmet).toBeLessThanOrEqual(gaps);
    }),
    { numRuns: 500 },
  );
});
