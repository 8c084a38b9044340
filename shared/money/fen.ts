import { invariant } from '../api/invariant';

declare const fenBrand: unique symbol;

/** An amount of money in whole fen (分); the only type that holds money. */
export type Fen = number & { readonly [fenBrand]: true };

/** The largest amount that anything here accepts: 10¹¹ fen, a thousand million yuan; up to it every product with a rate is exact. */
export const MAX_FEN = 100_000_000_000 as Fen;

/** Mark a whole number as fen; a fraction, a NaN or an unsafe integer is our own fault and throws an `InvariantError`. */
export function fen(n: number): Fen {
  invariant(Number.isSafeInteger(n), 'an amount of money is a whole, safe number of fen');
  return (n + 0) as Fen; // minus zero becomes zero
}
