import { fen } from './fen';

const digits = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];
/** Each group of four digits, from the lowest. */
const groups = ['', '万', '亿', '万亿'];

/** An amount as people say it: 十万零五元零八分, 两千元, 一分; nothing is rounded. */
export function spokenAmount(amountFen: number): string {
  const whole = fen(Math.abs(amountFen));
  const cents = whole % 100;
  const yuan = (whole - cents) / 100;
  const sign = amountFen < 0 ? '负' : '';
  if (yuan === 0 && cents > 0) return sign + spokenCents(cents, false);
  return `${sign}${spokenCount(yuan)}元${spokenCents(cents, true)}`;
}

/** A whole number before a measure word: 两, 十二, 二十, 两千两百零二, 一亿零五千. */
export function spokenCount(count: number): string {
  if (count === 0) return '零';
  if (count === 2) return '两';
  const parts: string[] = [];
  // Lowest group first; a gap below the group before is said once, as 零.
  for (let rest = count, at = 0; rest > 0; at += 1) {
    const group = rest % 10_000;
    rest = (rest - group) / 10_000;
    const gap = rest > 0 && group < 1_000;
    if (group > 0) parts.unshift(`${gap ? '零' : ''}${spokenGroup(group, at)}${groups[at]}`);
    else if (parts[0] !== undefined && !startsWithZero(parts[0])) parts[0] = `零${parts[0]}`;
  }
  const spoken = parts.join('');
  return spoken.indexOf('一十') === 0 ? spoken.slice(1) : spoken;
}

const startsWithZero = (spoken: string): boolean => spoken.charAt(0) === '零';

/** One to 9999; 两 before 百, 千, 万 and 亿, but 二 in 二十 and at the end of a number. */
function spokenGroup(group: number, at: number): string {
  if (group === 2 && at > 0) return '两';
  let spoken = '';
  let isGap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      isGap = spoken !== '';
      continue;
    }
    const name = digit === 2 && place >= 2 ? '两' : digits.charAt(digit);
    spoken += `${isGap ? '零' : ''}${name}${places[place]}`;
    isGap = false;
  }
  return spoken;
}

/** 六角五分, 零八分 after yuan, 两分 alone; nothing for nothing. */
function spokenCents(cents: number, isAfterYuan: boolean): string {
  const last = cents % 10;
  const jiao = (cents - last) / 10;
  const tenths = jiao > 0 ? `${jiao === 2 ? '两' : digits.charAt(jiao)}角` : '';
  if (last === 0) return tenths;
  if (tenths !== '') return `${tenths}${digits.charAt(last)}分`;
  return isAfterYuan ? `零${digits.charAt(last)}分` : `${last === 2 ? '两' : digits.charAt(last)}分`;
}
