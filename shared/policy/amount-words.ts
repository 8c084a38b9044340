/** How a policy file writes amounts and rates: `3000元`, `10万元`, `0.3万元`, `60%`, `12.5%`. Exact, by string arithmetic. */

const AMOUNT = /^(\d{1,9})(?:\.(\d{1,6}))?(万)?元$/;
const PERCENT = /^(-?)(\d{1,4})(?:\.(\d{1,2}))?%$/;

/** Rates are kept in ten-thousandths: a hundredth of a percentage point is the finest that a document writes. */
export const RATE_UNIT = 10_000;

/** Fen, or undefined when the text is not an amount of whole fen. */
export function amountInFen(text: string): number | undefined {
  const match = AMOUNT.exec(text);
  if (!match) return undefined;
  const [, whole = '', fraction = '', wan] = match;
  const places = wan ? 6 : 2;
  if (/[1-9]/.test(fraction.slice(places))) return undefined;
  return Number(whole + fraction.slice(0, places).padEnd(places, '0'));
}

/** Ten-thousandths, or undefined when the text is not a percentage. */
export function rateInUnits(text: string): number | undefined {
  const match = PERCENT.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const units = Number(whole + fraction.padEnd(2, '0'));
  return sign ? -units : units;
}

/** Ten-thousandths as a document writes them: 6000 is `60%`, -1250 is `-12.5%`. */
export const percent = (units: number): string => `${units / 100}%`;
