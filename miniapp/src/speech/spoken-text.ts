import { parseYuan } from '@yizhu/shared/money/parse-amount';
import { spokenAmount } from '@yizhu/shared/money/spoken-amount';

/** `16,600.00 元`, `4000元`; 3万元 is left alone, because a voice reads it right. */
const AMOUNT = / ?(\d[\d,]*(?:\.\d{1,2})?) ?元/g;

/** A sentence made for the screen, made for the ear: amounts in words, signs as words. */
export function spokenText(text: string): string {
  return text
    .replace(AMOUNT, (written, digits: string) => {
      const amount = parseYuan(digits);
      return amount.kind === 'amount' ? spokenAmount(amount.fen) : written;
    })
    .replace(/(\d+(?:\.\d+)?)%/g, '百分之$1')
    .replace(/ ?× ?/g, '乘')
    .replace(/ ?− ?/g, '减')
    .replace(/ ?\+ ?/g, '加')
    .replace(/ ?= ?/g, '，等于')
    .replace(/[“”]/g, '')
    .replace(/[-（）]/g, ' ');
}

/** Sentences put together into as few pieces as a limit in characters allows; a longer sentence is cut. */
export function piecesOf(sentences: readonly string[], limit: number): string[] {
  const pieces: string[] = [];
  for (const sentence of sentences) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.length + sentence.length <= limit) pieces[pieces.length - 1] = last + sentence;
    else for (let at = 0; at < sentence.length; at += limit) pieces.push(sentence.slice(at, at + limit));
  }
  return pieces;
}
