/** Longer than anything a person types into one field; beyond it a field is refused before it is read. */
export const MAX_FIELD_LENGTH = 64;

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** What was typed, in half width: ASCII digits, letters and punctuation, plain spaces and dashes, ¥ for ￥; trimmed. */
export function halfWidth(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(DASHES, '-')
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/g, '¥')
    .trim();
}

/** Is a half-width field empty, or one of the marks that sheets write for nothing: `-`, `--`, `/`? */
export function isBlank(halfWidthText: string): boolean {
  return /^[-/ ]*$/.test(halfWidthText);
}
