/** A page of plain Chinese text: labels in a column, long sentences wrapped with their indent. */

const PAGE_WIDTH = 88;
const LABEL_WIDTH = 10;

/** Columns that a text takes in a terminal: a Chinese character takes two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

const isWide = (character: string): boolean =>
  /[\u1100-\u115f\u2014-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
    character,
  );

/** Marks that never begin a line, and those that never end one. */
const CLOSING = '，。；：、）》”！？】〕」,.;:)%';
const OPENING = '（《“【〔「(';

/** The text in lines no wider than the page, the first with `indent` in front, the others with `hanging`. */
export function wrapped(text: string, indent: number, hanging = indent): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  for (const piece of piecesOf(text)) {
    if (line.trim() !== '' && widthOf(line + piece) > PAGE_WIDTH) {
      lines.push(line.trimEnd());
      line = ' '.repeat(hanging) + piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** Parts that are not broken: a run of Latin letters and digits, or one character with the marks that belong to it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let opening = '';
  for (const piece of text.match(/[A-Za-z0-9.,%×+\-−–/_=]+|\s+|[\s\S]/gu) ?? []) {
    const last = pieces.length - 1;
    if (OPENING.includes(piece)) opening += piece;
    else if (last >= 0 && opening === '' && CLOSING.includes(piece)) pieces[last] += piece;
    else {
      pieces.push(opening + piece);
      opening = '';
    }
  }
  return opening === '' ? pieces : [...pieces, opening];
}

/** `标签  第一行`, and the lines below it under the first. */
export function labelled(label: string, lines: string[], indent: number): string[] {
  const under = indent + LABEL_WIDTH;
  const [first = '', ...rest] = lines.flatMap((line) => wrapped(line, under));
  const gap = ' '.repeat(Math.max(1, LABEL_WIDTH - widthOf(label)));
  return [`${' '.repeat(indent)}${label}${gap}${first.trimStart()}`, ...rest];
}
