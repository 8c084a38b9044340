import { halfWidth } from '../api/typed-text';

const MOBILE = /^1[3-9]\d{9}$/;
/** Beijing and the area codes that begin with 02 have three digits and eight after them; all others have four and seven or eight. */
const LANDLINE = /^(010|02\d)([2-8]\d{7})$|^(0[3-9]\d{2})([2-8]\d{6,7})$/;

/**
 * A telephone that residents are told to call, as it is written: a mobile in eleven digits, or a landline as `0353-2000000`. Undefined where the
 * typed text is neither: a landline without its area code is of no use on a mobile.
 */
export function contactPhone(typed: string): string | undefined {
  const digits = halfWidth(typed).replace(/[\s()-]/g, '');
  if (MOBILE.test(digits)) return digits;
  const [, short, ofShort, long, ofLong] = LANDLINE.exec(digits) ?? [];
  return short ? `${short}-${ofShort}` : long && `${long}-${ofLong}`;
}
