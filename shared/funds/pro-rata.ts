import { invariant } from '../api/invariant';
import { type Fen, fen } from '../money/fen';
import { mulDiv } from '../money/mul-div';

export type Claim = { readonly id: string; readonly amountFen: Fen };

/**
 * What each claim gets of a fund, in the order of the claims: all of it when the fund suffices, else one ratio for all, the parts of a
 * fen going to the largest remainders and, between equals, to the smaller id in code units. The sum is exactly min(fund, Σ claims).
 */
export function proRata(fundFen: Fen, claims: readonly Claim[]): Fen[] {
  invariant(fundFen >= 0, 'a fund that is shared is not negative');
  const needFen = sumOf(claims);
  if (needFen <= fundFen) return claims.map((claim) => claim.amountFen);
  const parts = claims.map((claim) => mulDiv(fundFen, claim.amountFen, needFen));
  const sharesFen = parts.map((part) => part.quotient);
  const leftFen = fundFen - sharesFen.reduce((sum, share) => sum + share, 0);
  for (const index of byRemainder(claims, parts).slice(0, leftFen)) sharesFen[index] = (sharesFen[index] ?? 0) + 1;
  return sharesFen.map(fen);
}

function sumOf(claims: readonly Claim[]): Fen {
  let sum = 0;
  for (const { amountFen } of claims) {
    invariant(amountFen >= 0, 'a claim is not negative');
    sum += amountFen;
  }
  return fen(sum);
}

/** Places of the claims that lost a part of a fen, the largest part first. */
function byRemainder(claims: readonly Claim[], parts: readonly { remainder: number }[]): number[] {
  const remainder = (index: number) => parts[index]?.remainder ?? 0;
  const id = (index: number) => claims[index]?.id ?? '';
  return [...claims.keys()]
    .filter((index) => remainder(index) > 0)
    .sort((a, b) => remainder(b) - remainder(a) || inCodeUnits(id(a), id(b)));
}

/** The order of two ids by UTF-16 code units: "P10" before "P2", whatever the language of the machine. */
export function inCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
