/**
 * Where a line of Chinese may end: never before a closing mark, after an opening one, inside a number or a word, between a
 * number and its 元, or after a sign of reckoning.
 */
const piece = /[（《〔“‘(×= ]*(?:[0-9A-Za-z.,:+-]+(?: 元)?|.)[，。、；：！？）》〕”’)%]*/gu;

/** The text in lines no wider than `width`; `measure` gives the width of a text on one line. */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const next of text.match(piece) ?? []) {
    if (line !== '' && measure((line + next).trim()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += next;
  }
  return [...lines, line.trim()].filter((one) => one !== '');
}
