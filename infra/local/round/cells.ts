import { sentence } from '@yizhu/shared/api/errors';
import { halfWidth } from '@yizhu/shared/api/typed-text';
import { type CalendarDate, parseDate } from '@yizhu/shared/casework/calendar-date';
import { type Fen, fen, MAX_FEN } from '@yizhu/shared/money/fen';
import { parseYuan } from '@yizhu/shared/money/parse-amount';
import { parseResidentId } from '@yizhu/shared/people/resident-id';

/** What a cell holds, or the Chinese sentence that says why it cannot be used. */
export type Cell<T> = { readonly value: T } | { readonly reason: string };

const ZERO = 48;
const NINE = 57;
const POINT = 46;
const MAX_PLAIN_LENGTH = 12;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d+$/i;
/** What a spreadsheet would run as a formula; written with an apostrophe before it and read without. */
const FORMULA = /^[=+\-@\t\r]/;

/** The text of a cell, without the apostrophe that keeps a spreadsheet from running it. */
export function readText(cell: string | undefined): string {
  const text = (cell ?? '').trim();
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** A text that a spreadsheet shows and does not run. */
export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Reads the amount of a cell in yuan, negative ones too; a blank cell is `blank`. */
export function readAmount(cell: string | undefined): Cell<Fen> | 'blank' {
  const text = cell ?? '';
  const plain = plainFen(text);
  if (plain !== undefined) return { value: plain };
  const parsed = parseYuan(readText(text), { allowNegative: true });
  if (parsed.kind === 'amount') return { value: parsed.fen };
  return parsed.kind === 'blank' ? 'blank' : { reason: sentence(parsed.code) };
}

/** Nearly every cell is plain digits (`1234`, `1234.5`, `-1234.56`): read without the grammar of what people type. */
function plainFen(text: string): Fen | undefined {
  const isNegative = text.startsWith('-');
  const start = isNegative ? 1 : 0;
  if (text.length === start || text.length > MAX_PLAIN_LENGTH) return undefined;
  let digits = 0;
  let decimals = -1;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === POINT && decimals < 0 && i > start) decimals = 0;
    else if (code < ZERO || code > NINE) return undefined;
    else {
      digits = digits * 10 + (code - ZERO);
      if (decimals >= 0) decimals++;
    }
  }
  if (decimals === 0 || decimals > 2) return undefined;
  const size = digits * (decimals === 2 ? 1 : decimals === 1 ? 10 : 100);
  return size > MAX_FEN ? undefined : fen(isNegative ? -size : size);
}

/** Reads one kind of cell and remembers what it has read: a year has few dates, a person many rows. */
export type CellReader<T> = (cell: string | undefined) => Cell<T>;

const MAX_REMEMBERED = 200_000;

function remembering<T>(read: (text: string) => Cell<T>): CellReader<T> {
  const known = new Map<string, Cell<T>>();
  return (cell) => {
    const text = cell ?? '';
    const found = known.get(text);
    if (found) return found;
    const fresh = read(text);
    if (known.size < MAX_REMEMBERED) known.set(text, fresh);
    return fresh;
  };
}

export const dateReader = (): CellReader<CalendarDate> => remembering(readDate);
export const personIdReader = (): CellReader<string> => remembering(readPersonId);

function readDate(text: string): Cell<CalendarDate> {
  const parsed = parseDate(readText(text));
  if (parsed.kind === 'date') return { value: parsed.date };
  return { reason: sentence(parsed.kind === 'blank' ? 'date.blank' : parsed.code) };
}

const MAX_ID_LENGTH = 64;
const RESIDENT_ID = /^\d{17}[\dX]$/;
/** Six digits of a place, a date of birth and then one character too few, too many or wrong. */
const ALMOST_RESIDENT_ID = /^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[\dA-Z]{3,5}$/;

/**
 * The code by which the files name a person: any text, in half width. What is plainly a resident id must be a right one; what a
 * spreadsheet has turned into a number has lost its last digits.
 */
function readPersonId(cell: string): Cell<string> {
  const text = withoutTextMark(halfWidth(readText(cell)));
  if (text === '') return { reason: '没有填人员编号。请补上身份证号或编号。' };
  if (text.length > MAX_ID_LENGTH) return { reason: `编号超过${MAX_ID_LENGTH}个字，不像编号。请核对。` };
  if (SCIENTIFIC.test(text))
    return { reason: '号码被表格软件改成了科学计数，后几位已经丢失。请把这一列设为文本后重新导出。' };
  const compact = text.replace(/ /g, '').toUpperCase();
  if (!RESIDENT_ID.test(compact) && !ALMOST_RESIDENT_ID.test(compact)) return { value: text };
  const id = parseResidentId(compact);
  return id.kind === 'ok' ? { value: id.id } : { reason: sentence(id.code) };
}

/** `="500241…"` and `'500241…`: ways to keep a spreadsheet from making a number of an id. */
function withoutTextMark(text: string): string {
  return text.replace(/^="(.*)"$/, '$1').replace(/^'/, '');
}
