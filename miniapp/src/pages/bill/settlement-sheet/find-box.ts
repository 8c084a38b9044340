/** Where a number stands on a paper, and the sentence that says so. */
import type { AmountWord } from '@yizhu/shared/policy/vocabulary';
import type { AmountQuestion } from '../../../estimate/bill-form';
import type { Box, Form, Part } from './forms';

/** Two boxes of the paper side by side. */
export type Row = readonly Box[];

export type Found = {
  part: Part;
  boxes: readonly Box[];
  /** The paper has a box for the number itself; otherwise it may be inside these. */
  isOwn: boolean;
};

/** Undefined when nothing on the paper helps. */
export function findBox(form: Form, word: AmountWord): Found | undefined {
  const holding = (of: 'fills' | 'near') =>
    form.parts
      .map((part) => ({ part, boxes: part.boxes.filter((box) => box[of].indexOf(word) >= 0) }))
      .filter(({ boxes }) => boxes.length > 0)[0];
  const own = holding('fills');
  if (own) return { ...own, isOwn: true };
  const near = holding('near');
  return near && { ...near, isOwn: false };
}

/** The boxes of a part as they are drawn, two and two. */
export function rowsOf({ boxes }: Part): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < boxes.length; at += 2) rows.push(boxes.slice(at, at + 2));
  return rows;
}

/** 在单子下半部分“基金支付”那一块，找写着“医保统筹基金支付”的一格。没有就填 0。 */
export function sentenceFor(form: Form, { word, required }: AmountQuestion, { part, boxes, isOwn }: Found): string {
  const half = form.parts.indexOf(part) * 2 < form.parts.length ? '上半部分' : '下半部分';
  const names = boxes.map(({ label }) => `“${label}”`).join('和');
  const where = `在单子${half}“${part.title}”那一块`;
  const first = isOwn
    ? `${where}，找写着${names}的一格。`
    : `这个数单子上没有单独一格，先看${where.slice(1)}的${names}。`;
  const isPayer = word !== 'total-bill' && word !== 'policy-covered';
  const none = isPayer ? (required ? '没有就填 0。' : '没有就空着。') : '';
  return `${first}${form.notes[word] ?? ''}${none}`;
}
