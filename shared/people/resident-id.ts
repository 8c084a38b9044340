import { halfWidth } from '../api/typed-text';
import { type CalendarDate, isCalendarDate } from '../casework/calendar-date';

type IdError = 'id.length' | 'id.characters' | 'id.date' | 'id.checksum';

/** An id number that passed, in 18 characters; `legacy` when it was typed with the 15 digits of before 1999. */
export type ResidentId = { kind: 'ok'; id: string; birthDate: CalendarDate; sex: 'male' | 'female'; legacy: boolean };
export type ParsedResidentId = ResidentId | { kind: 'error'; code: IdError };

/** GB 11643-1999: the weights of the first 17 digits (ISO 7064 MOD 11-2), and the check character for each remainder of 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/**
 * Read a resident id number (居民身份证号码, GB 11643-1999): any width, spaces inside, x or X, 15 digits too. With `today` a birth date
 * after it is `id.date`. Any area code passes, because retired codes stay on cards. A number that passes is no proof of identity.
 */
export function parseResidentId(text: string, today?: CalendarDate): ParsedResidentId {
  const typed = halfWidth(text).replace(/ /g, '').toUpperCase();
  const legacy = typed.length === 15;
  if (!legacy && typed.length !== 18) return { kind: 'error', code: 'id.length' };
  if (!(legacy ? /^\d{15}$/ : /^\d{17}[\dX]$/).test(typed)) return { kind: 'error', code: 'id.characters' };
  const body = legacy ? `${typed.slice(0, 6)}19${typed.slice(6)}` : typed.slice(0, 17);
  const birthDate = `${body.slice(6, 10)}-${body.slice(10, 12)}-${body.slice(12, 14)}`;
  if (!isCalendarDate(birthDate) || (today !== undefined && birthDate > today))
    return { kind: 'error', code: 'id.date' };
  const id = body + checkCharacter(body);
  if (!legacy && id !== typed) return { kind: 'error', code: 'id.checksum' };
  return { kind: 'ok', id, birthDate, sex: Number(body[16]) % 2 === 1 ? 'male' : 'female', legacy };
}

/** The id number inside a disability certificate number (残疾人证号: the id number, one digit of type 1–7, one of grade 1–4). */
export function disabilityCertificateId(text: string, today?: CalendarDate): ParsedResidentId {
  const typed = halfWidth(text).replace(/ /g, '');
  if (typed.length !== 20) return { kind: 'error', code: 'id.length' };
  if (!/[1-7][1-4]$/.test(typed)) return { kind: 'error', code: 'id.characters' };
  return parseResidentId(typed.slice(0, 18), today);
}

/** The last character that GB 11643 gives to the first 17 digits. */
export function checkCharacter(seventeenDigits: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(seventeenDigits[i]), 0);
  return CHECK_CHARACTERS[sum % 11] ?? '';
}
