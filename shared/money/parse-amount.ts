import { halfWidth, isBlank, MAX_FIELD_LENGTH } from '../api/typed-text';
import { type Fen, fen, MAX_FEN } from './fen';

type AmountError = 'amount.notANumber' | 'amount.tooPrecise' | 'amount.negative' | 'amount.tooLarge';

export type ParsedAmount = { kind: 'amount'; fen: Fen } | { kind: 'blank' } | { kind: 'error'; code: AmountError };

/** The digits before and after the decimal point, and by how many places 千, 万 or 亿 moves it. */
type Digits = { whole: string; decimals: string; shift: number };

/** What most cells of a sheet hold; read at once, because a round reads a million of them. */
const PLAIN = /^(\d{1,9})(?:\.(\d{1,2}))?$/;
const SIGNED = /^(-?)(?:¥|人民币)?(-?)(\(?)¥?([^()¥-]+)(\)?)$/;
const WHOLE = '\\d+|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+';
const DECIMAL = new RegExp(`^(${WHOLE})?(?:\\.(\\d*))?(千|万|亿)?(?:元|圆|块)?[整正]?$`);
const JIAO_AND_FEN = new RegExp(`^(?:(${WHOLE})(?:元|圆|块))?(?:(\\d)[角毛])?(?:(\\d)分)?[整正]?$`);
const SHIFT: Record<string, number> = { 千: 3, 万: 4, 亿: 8 };
const DIGITS_OF_MAX_FEN = 12;

/**
 * Read an amount in yuan as people type it and county sheets hold it: `¥1,234.50`, `１２３４．５`, `1.2万`, `12元5角`; by string
 * arithmetic, so never through a float. Separators stand at the thousands or it is no number (`1,23`); zeros past the fen are dropped
 * (`1.200` is 1.20), any other digit there is `tooPrecise`. Negative amounts (`-5`, `(5.00)`) are read only with `allowNegative`.
 */
export function parseYuan(text: string, { allowNegative = false } = {}): ParsedAmount {
  const plain = PLAIN.exec(text);
  if (plain) return { kind: 'amount', fen: fen(Number(plain[1] + (plain[2] ?? '').padEnd(2, '0'))) };
  if (text.trim().length > MAX_FIELD_LENGTH) return failed('amount.notANumber');
  const typed = halfWidth(text).replace(/。/g, '.');
  if (isBlank(typed)) return { kind: 'blank' };
  const [, minus = '', innerMinus = '', open = '', body = '', close = ''] = SIGNED.exec(closeUp(typed)) ?? [];
  const signs = minus + innerMinus + open;
  const digits = readDigits(body);
  if (!digits || signs.length > 1 || open.length !== close.length) return failed('amount.notANumber');
  const size = toFen(digits);
  if (typeof size === 'string') return failed(size);
  if (signs && size > 0 && !allowNegative) return failed('amount.negative');
  return { kind: 'amount', fen: fen(signs ? -size : size) };
}

/** Only a space between two digits means something: it separates thousands. */
function closeUp(text: string): string {
  return text.replace(/ *([^\d ]) */g, '$1').replace(/ +/g, ' ');
}

function readDigits(body: string): Digits | undefined {
  const [decimal, whole = '', decimals = '', unit = ''] = DECIMAL.exec(body) ?? [];
  if (decimal !== undefined && whole + decimals !== '') {
    return { whole: whole.replace(/[, ]/g, ''), decimals, shift: SHIFT[unit] ?? 0 };
  }
  const [spoken, yuan = '0', jiao = '0', fenDigit = '0'] = JIAO_AND_FEN.exec(body) ?? [];
  if (spoken === undefined || !/[角毛分]/.test(spoken)) return undefined;
  return { whole: yuan.replace(/[, ]/g, ''), decimals: jiao + fenDigit, shift: 0 };
}

function toFen({ whole, decimals, shift }: Digits): number | 'amount.tooPrecise' | 'amount.tooLarge' {
  const places = shift + 2;
  if (/[1-9]/.test(decimals.slice(places))) return 'amount.tooPrecise';
  const digits = (whole + decimals.slice(0, places).padEnd(places, '0')).replace(/^0+/, '');
  if (digits.length > DIGITS_OF_MAX_FEN || Number(digits) > MAX_FEN) return 'amount.tooLarge';
  return Number(digits);
}

function failed(code: AmountError): ParsedAmount {
  return { kind: 'error', code };
}
