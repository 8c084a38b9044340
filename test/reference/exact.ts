/** The integer fen of a case as a BigInt; an absent amount is 0. Throws on a fraction. */
export const fen = (amount: number | undefined): bigint => BigInt(amount ?? 0);

/** A BigInt of fen as a number again. Throws when it no longer fits exactly. */
export function plain(amount: bigint): number {
  const value = Number(amount);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${amount} fen is no safe integer`);
  return value;
}

/** `numerator / denominator` to the nearest whole fen, half up; both at least 0. */
export const halfUp = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator);

/** `percent` of an amount, half up to the fen. */
export const percentOf = (amount: bigint, percent: bigint): bigint => halfUp(amount * percent, 100n);

/** The smallest of the amounts. */
export const least = (...amounts: bigint[]): bigint => amounts.reduce((a, b) => (a < b ? a : b));

/** The amount, or 0 when it is below. */
export const floorZero = (amount: bigint): bigint => (amount > 0n ? amount : 0n);

export const sum = (amounts: bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

/** Order of UTF-16 code units, so that "P10" comes before "P2". */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
