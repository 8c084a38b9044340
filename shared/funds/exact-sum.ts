import { invariant } from '../api/invariant';

/** Digits of a long number, the lowest first; one digit is a division by the unit of a rate. */
const BASE = 10_000;

/**
 * Σ of products of whole numbers ÷ 10,000^`divisions`, half up, exact however large the products are; undefined where the result is no
 * safe integer. For counts, rates in ten-thousandths and at most one amount a product: two amounts belong to `mulDiv`.
 */
export function sumOfProducts(terms: readonly (readonly number[])[], divisions: number): number | undefined {
  let sum: number[] = [];
  for (const factors of terms) sum = plus(sum, factors.map(digitsOf).reduce(times, [1]));
  const half = (sum[divisions - 1] ?? 0) * 2 >= BASE ? [1] : [];
  const digits = plus(sum.slice(divisions), half);
  let value = 0;
  for (let place = digits.length - 1; place >= 0; place--) {
    value = value * BASE + (digits[place] as number);
    if (value > Number.MAX_SAFE_INTEGER) return undefined;
  }
  return value;
}

function digitsOf(whole: number): number[] {
  invariant(Number.isSafeInteger(whole) && whole >= 0, 'an exact sum is made of whole numbers from 0');
  const digits: number[] = [];
  for (let rest = whole; rest > 0; rest = (rest - (rest % BASE)) / BASE) digits.push(rest % BASE);
  return digits;
}

function plus(a: readonly number[], b: readonly number[]): number[] {
  const sum: number[] = [];
  for (let place = 0; place < Math.max(a.length, b.length); place++) sum.push((a[place] ?? 0) + (b[place] ?? 0));
  return carried(sum);
}

/** School multiplication: a digit times a digit is below 10⁸, so that no place overflows before it is carried. */
function times(a: readonly number[], b: readonly number[]): number[] {
  const product: number[] = [];
  a.forEach((x, i) => {
    b.forEach((y, k) => {
      product[i + k] = (product[i + k] ?? 0) + x * y;
    });
  });
  return carried(product);
}

function carried(places: readonly number[]): number[] {
  const digits: number[] = [];
  let carry = 0;
  for (let place = 0; place < places.length || carry > 0; place++) {
    const value = (places[place] ?? 0) + carry;
    digits.push(value % BASE);
    carry = (value - (value % BASE)) / BASE;
  }
  return digits;
}
