/** What a result gives, one line a benefit, whatever the number of visits. */
import type { Fen } from '@yizhu/shared/money/fen';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import type { Step } from '@yizhu/shared/policy/explain';
import { placesOf } from './citations';
import type { Estimate } from './estimate';

export type Gift = {
  id: string;
  title: string;
  amountFen: Fen;
  /** What it is for, in plain words; empty where the title says it. */
  plain: string;
  /** How the amount came about, where it was one visit. */
  sum: string;
  /** What limit cut it, where it was one visit and one did. */
  limit: string;
  times: number;
  document: PolicyDocument;
  /** Places in the document. */
  places: string[];
};

/** In the order in which they were worked out; together they are the amount of the headline. */
export function giftsOf({ events }: Estimate): Gift[] {
  const gifts: Gift[] = [];
  for (const step of ([] as Step[]).concat(...events.map(({ steps }) => steps))) {
    if (step.paidFen <= 0) continue;
    const known = gifts.filter(({ id, document }) => id === step.id && document === step.document)[0];
    if (known) join(known, step);
    else gifts.push(giftOf(step));
  }
  return gifts;
}

const giftOf = (step: Step): Gift => ({
  id: step.id,
  title: step.title,
  amountFen: step.paidFen,
  plain: step.plain ?? '',
  sum: textOf(step, ['line', 'rate', 'bracket', 'grant', 'earlier', 'limit']),
  limit: textOf(step, ['limit']),
  times: 1,
  document: step.document,
  places: placesOf(step),
});

function join(gift: Gift, step: Step): void {
  gift.amountFen = (gift.amountFen + step.paidFen) as Fen;
  gift.times += 1;
  gift.sum = '';
  gift.limit = '';
  for (const place of placesOf(step)) if (gift.places.indexOf(place) < 0) gift.places.push(place);
}

/** Where a sum starts from is in the other papers: that line is left out. */
const textOf = ({ lines }: Step, wanted: Step['lines'][number]['kind'][]): string =>
  lines
    .filter(({ kind }) => wanted.indexOf(kind) >= 0)
    .map(({ text }) => text)
    .join('；');
