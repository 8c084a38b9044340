import { AppError } from '../api/errors';
import { invariant } from '../api/invariant';
import { type Fen, fen, MAX_FEN } from './fen';
import { mulDiv } from './mul-div';

/** An exact share in lowest terms: n ÷ d, with d from 1; a reduction by ten points is { n: -1, d: 10 }. */
export type Rate = { readonly n: number; readonly d: number };

/** What becomes of a part of a fen: 四舍五入, 舍去, 进一; a negative amount is rounded as its mirror image. */
export type Rounding = 'half-up' | 'down' | 'up';

const MAX_TERM = 1_000_000_000_000;
const PERCENT = /^(-?)(\d{1,6})(?:\.(\d{1,6}))?%$/;
const FRACTION = /^(-?)(\d{1,12})\/(\d{1,12})$/;

/** n ÷ d in lowest terms. */
export function rate(n: number, d: number): Rate {
  invariant(Number.isInteger(n) && Math.abs(n) <= MAX_TERM, 'the numerator of a rate is a whole number up to 10^12');
  invariant(Number.isInteger(d) && d >= 1 && d <= MAX_TERM, 'the denominator of a rate is 1 to 10^12');
  const divisor = greatestCommonDivisor(Math.abs(n), d);
  return { n: n / divisor + 0, d: d / divisor };
}

/** Read `60%`, `12.5%` or `1/3` as a policy file writes it; anything else throws `policy.badValue` at `path`. */
export function parseRate(text: string, path = ''): Rate {
  const percent = PERCENT.exec(text);
  if (percent) {
    const [, sign, whole, decimals = ''] = percent;
    return rate(Number(`${sign}${whole}${decimals}`), 100 * 10 ** decimals.length);
  }
  const [, sign, n, d] = FRACTION.exec(text) ?? [];
  if (n === undefined || Number(d) === 0) {
    throw new AppError('policy.badValue', path, { value: text, expected: '比例，例如 60%、12.5% 或 1/3' });
  }
  return rate(Number(`${sign}${n}`), Number(d));
}

/** Write a rate as a policy would: `60%`, `12.5%`, or `1/3` where no percentage of six decimals is exact. */
export function formatRate({ n, d }: Rate): string {
  const { quotient, remainder } = mulDiv(Math.abs(n), 100_000_000, d);
  const sign = n < 0 ? '-' : '';
  if (remainder !== 0) return `${sign}${Math.abs(n)}/${d}`;
  const digits = String(quotient).padStart(7, '0');
  const decimals = digits.slice(-6).replace(/0+$/, '');
  return `${sign}${digits.slice(0, -6)}${decimals && `.${decimals}`}%`;
}

/** An amount times a rate, exact and rounded once to the fen, for amounts up to `MAX_FEN` either way. */
export function applyRate(amountFen: Fen, by: Rate, rounding: Rounding = 'half-up'): Fen {
  invariant(Math.abs(amountFen) <= MAX_FEN, 'a rate is applied to at most 10^11 fen');
  const { quotient, remainder } = mulDiv(Math.abs(amountFen), Math.abs(by.n), by.d);
  const size = quotient + (roundsUp(remainder, by.d, rounding) ? 1 : 0);
  return fen(amountFen < 0 === by.n < 0 ? size : -size);
}

function roundsUp(remainder: number, d: number, rounding: Rounding): boolean {
  if (rounding === 'half-up') return remainder * 2 >= d;
  return rounding === 'up' && remainder > 0;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
