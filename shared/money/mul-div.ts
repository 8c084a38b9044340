import { invariant } from '../api/invariant';

/** Up to here each factor and the divisor may go; every step below then stays under 2^53. */
const LIMIT = 10_000_000_000_000;
const DIGIT = 256;
const DIGITS_IN_LIMIT = 6; // 256^6 > LIMIT

/**
 * a × b ÷ c, exact, with the remainder, for whole numbers of 0 to 10¹³ (c from 1); the one place where two amounts are multiplied.
 * Throws an `InvariantError` beyond that range, or when the quotient is no safe integer.
 */
export function mulDiv(a: number, b: number, c: number): { quotient: number; remainder: number } {
  invariant(isFactor(a) && isFactor(b), 'mulDiv multiplies whole numbers of 0 to 10^13');
  invariant(isFactor(c) && c > 0, 'mulDiv divides by a whole number of 1 to 10^13');
  const product = a * b;
  if (product > Number.MAX_SAFE_INTEGER) return longDivision(a, b, c);
  const remainder = product % c;
  return { quotient: (product - remainder) / c, remainder };
}

/** School division: the digits of b (base 256) come down one by one; a × digit + 256 × remainder is at most 5.2 × 10¹⁵. */
function longDivision(a: number, b: number, c: number): { quotient: number; remainder: number } {
  let quotient = 0;
  let remainder = 0;
  for (let place = DIGIT ** (DIGITS_IN_LIMIT - 1); place >= 1; place /= DIGIT) {
    const digit = Math.floor(b / place) % DIGIT;
    const step = remainder * DIGIT + a * digit;
    remainder = step % c;
    quotient = quotient * DIGIT + (step - remainder) / c;
    invariant(quotient <= Number.MAX_SAFE_INTEGER, 'the quotient of mulDiv is a safe integer');
  }
  return { quotient, remainder };
}

function isFactor(n: number): boolean {
  return Number.isInteger(n) && n >= 0 && n <= LIMIT;
}
