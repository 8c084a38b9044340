import { type Fen, fen } from '../money/fen';
import { proRata } from './pro-rata';

const claims = (amounts: Record<string, number>) =>
  Object.entries(amounts).map(([id, amount]) => ({ id, amountFen: fen(amount) }));
const share = (fund: number, amounts: Record<string, number>): Fen[] => proRata(fen(fund), claims(amounts));

describe('sharing a fund in one ratio', () => {
  test('a fund that is one fen too small takes that fen from one claim only', () => {
    expect(share(999, { a: 500, b: 500 })).toEqual([500, 499]);
  });

  test('a fund that is exactly enough pays every claim', () => {
    expect(share(1000, { a: 400, b: 600 })).toEqual([400, 600]);
  });

  test('a fund that is larger pays every claim and no more', () => {
    expect(share(1001, { a: 400, b: 600 })).toEqual([400, 600]);
  });

  test('an empty fund pays nothing to anyone', () => {
    expect(share(0, { a: 400, b: 600 })).toEqual([0, 0]);
  });

  test('no claims are no shares', () => {
    expect(share(100, {})).toEqual([]);
  });

  test('claims of nothing among short claims get nothing', () => {
    expect(share(10, { a: 0, b: 30, c: 0 })).toEqual([0, 10, 0]);
  });

  test('the odd fen goes to the largest remainder, not to the largest claim', () => {
    // of 100: 600/1000 → 60.0, 254/1000 → 25.4, 146/1000 → 14.6
    expect(share(100, { a: 600, b: 254, c: 146 })).toEqual([60, 25, 15]);
  });

  test('XS-R04: three equal claims on 10,000 yuan leave the odd fen to the smallest id', () => {
    expect(share(1_000_000, { 甲3: 750_000, 甲1: 750_000, 甲2: 750_000 })).toEqual([333_333, 333_334, 333_333]);
  });

  test('ids are compared by code units, so P10 comes before P2', () => {
    expect(share(1, { P2: 5, P10: 5 })).toEqual([0, 1]);
  });

  test('a product beyond 2^53 is still exact', () => {
    // each gets its claim less claim ÷ Σ, so each loses a part of a fen; the smaller claims lose the smaller part
    expect(share(9_999_999_999_999, { a: 3_333_333_333_334, b: 3_333_333_333_333, c: 3_333_333_333_333 })).toEqual([
      3_333_333_333_333, 3_333_333_333_333, 3_333_333_333_333,
    ]);
  });

  test('a negative claim is our own fault, not a sentence for a clerk', () => {
    expect(() => share(10, { a: -1 })).toThrow('a claim is not negative');
  });
});
