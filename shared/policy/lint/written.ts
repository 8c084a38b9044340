/** How a document writes the figures of its policy: 80% and 全额, 3万元 and 30000元 and 三万元, 5个百分点; and which bounds count. */
import { amountInFen, rateInUnits } from '../amount-words';

/** A figure in plain words, with where it stands. */
type Figure = { digits: string; unit: string; start: number; end: number };

const FIGURE =
  /(\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千万]+)(个百分点|%|亿元|万元|千元|元|亿|万|千)?/g;

function figuresIn(words: string): Figure[] {
  const found: Figure[] = [];
  words.replace(FIGURE, (all: string, written: string, unit: string | undefined, start: number) => {
    const digits = /^\d/.test(written) ? written.replace(/,/g, '') : unit ? digitsOf(written) : '';
    if (digits !== '') found.push({ digits, unit: unit ?? '', start, end: start + all.length });
    return all;
  });
  return found;
}

/** 三万 → 30000, 二十五 → 25. */
function digitsOf(chinese: string): string {
  const scale: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
  let [sum, part, digit] = [0, 0, 0];
  for (const sign of chinese.split('')) {
    const at = '〇一二三四五六七八九'.indexOf(sign.replace('零', '〇').replace('两', '二'));
    if (at >= 0) digit = at;
    else if (sign === '万') {
      sum = (part + digit || 1) * 10_000;
      [part, digit] = [0, 0];
    } else {
      part += (digit || 1) * (scale[sign] as number);
      digit = 0;
    }
  }
  return String(sum + part + digit);
}

/** How far the unit of a list may stand behind its first figure: 3000、4000、5000元. */
const LIST = 16;
const followed = (words: string, { unit, end }: Figure, by: string): boolean =>
  unit === '' && words.slice(end, end + LIST).indexOf(by) >= 0;

/** Amounts in fen that the figure may stand for. */
function amountsOf(words: string, figure: Figure): (number | undefined)[] {
  const { digits, unit } = figure;
  const yuan = amountInFen(`${digits}元`);
  const wan = amountInFen(`${digits}万元`);
  if (unit === '元') return [yuan];
  if (unit[0] === '万') return [wan];
  if (unit[0] === '千') return [yuan && yuan * 1000];
  if (unit[0] === '亿') return [wan && wan * 10_000];
  return unit !== '' ? [] : followed(words, figure, '万') ? [yuan, wan] : [yuan];
}

const placesOf = (words: string, fen: number): Figure[] =>
  figuresIn(words).filter((figure) => amountsOf(words, figure).indexOf(fen) >= 0);

export const saysAmount = (words: string, fen: number): boolean => placesOf(words, fen).length > 0;

const rateWords: Record<number, RegExp> = {
  10000: /全额|全部|全免|全面免除|定额|由[^,。;]*承担/,
  5000: /减半|一半|各半|各承担/,
};

/** 60%, 百分之六十, 全额; also what is left where so much is taken off: 降低30% for 70%. */
export function saysRate(words: string, units: number): boolean {
  if (rateWords[units]?.test(words)) return true;
  const plain = words.replace(
    /百分之([〇零一二两三四五六七八九十百]+)/g,
    (_, chinese: string) => `${digitsOf(chinese)}%`,
  );
  const said = figuresIn(plain)
    .filter((figure) => figure.unit === '%' || followed(plain, figure, '%'))
    .map(({ digits }) => rateInUnits(`${digits}%`));
  return said.indexOf(units) >= 0 || (/降低|减免|扣减|减少|下调/.test(plain) && said.indexOf(10_000 - units) >= 0);
}

/** 提高5个百分点, also 提高5%. */
export function saysPoints(words: string, points: number): boolean {
  const units = Math.round(Math.abs(points) * 100);
  return figuresIn(words).some(
    (figure) =>
      (figure.unit === '个百分点' || figure.unit === '%' || followed(words, figure, '个百分点')) &&
      rateInUnits(`${figure.digits}%`) === units,
  );
}

/** What the words say of an amount as a bound. `explicit` where 含 or 不含 is written. */
export type Bound = { side: 'lower' | 'upper'; closed: boolean; explicit: boolean; words: string };

export function boundsIn(words: string, fen: number): Bound[] {
  return placesOf(words, fen)
    .map(({ start, end }) =>
      boundAt(words.slice(Math.max(0, start - 5), start), words.slice(end, end + 8), words.slice(start, end)),
    )
    .filter((one): one is Bound => one !== undefined);
}

/** Words before and behind a figure: which side it bounds, and whether it counts itself. */
function boundAt(before: string, behind: string, figure: string): Bound | undefined {
  const counts = /^\((不?)含/.exec(behind);
  const rest = behind.replace(/^\([^)]*\)/, '');
  const said = (side: Bound['side'], closed: boolean): Bound => ({
    side,
    closed: counts ? counts[1] === '' : closed,
    explicit: counts !== null,
    words: `${/(不?超过|不?[高低大少小多]于|达到|不[足满到])$/.exec(before)?.[0] ?? ''}${figure}${/^(\([^)]*\))?(及?以[上下内外]|之内)?/.exec(behind)?.[0] ?? ''}`,
  });
  if (/(不超过|不高于|不大于|不多于)$/.test(before)) return said('upper', true);
  if (/(不低于|不少于|不小于|达到|已达)$/.test(before))
    return /未达到$/.test(before) ? said('upper', false) : said('lower', true);
  if (/(超过|高于|大于|超出|多于)$/.test(before)) return said('lower', false);
  if (/(低于|不足|不满|少于|小于|不到)$/.test(before)) return said('upper', false);
  if (/^(及?以[内下]|之内)/.test(rest)) return said('upper', true);
  if (/^(及?以上|起)/.test(rest)) return said('lower', true);
  if (/^以外/.test(rest)) return said('lower', false);
  if (counts && /[至到~—-]$/.test(before)) return said('upper', true);
  return counts && /^[至到~—-]/.test(rest) ? said('lower', true) : undefined;
}
