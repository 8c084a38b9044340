/** The bill as falling blocks: from 总费用 down through every payer and award to what the person pays. */
import type { Fen } from '@yizhu/shared/money/fen';
import type { EventResult } from '@yizhu/shared/policy/assess';
import { type Payer, payers } from '@yizhu/shared/policy/vocabulary';
import { titleOfAmount } from './amount-titles';

export type Block = {
  id: string;
  kind: 'total' | 'outside' | 'insurance' | 'aid' | 'left';
  title: string;
  amountFen: Fen;
  /** What is left below this block. */
  afterFen: Fen;
};

type Piece = Pick<Block, 'id' | 'kind' | 'title'> & { amountFen: number };

/** Blocks of all events together; their amounts below the first add up to it. Not complete: something could not be worked out. */
export function blocksOf(events: EventResult[], isComplete: boolean): Block[] {
  const visits = events.filter(({ kind }) => kind !== 'year');
  const totalFen = sum(visits.map(({ account }) => account.totalFen));
  const outsideFen = sum(visits.map(({ account }) => account.outsideFen));
  const earlierFen = sum(events.map(({ account }) => account.earlierFen));
  const falling: Piece[] = [
    { id: 'outside', kind: 'outside', title: '医保不管的（政策外）', amountFen: outsideFen },
    ...insurancePieces(events),
    ...aidPieces(events),
    { id: 'earlier', kind: 'aid', title: '今年已经发的救助', amountFen: earlierFen },
  ];
  const given = falling.filter(({ amountFen }) => amountFen > 0);
  let afterFen = totalFen;
  const blocks = given.map((piece) => {
    afterFen -= piece.amountFen;
    return block(piece, afterFen);
  });
  const total = block(
    { id: 'total', kind: 'total', title: titleOfAmount('total-bill'), amountFen: totalFen },
    totalFen,
  );
  const title = isComplete ? '自己要付的钱（政策内自付）' : '还剩的钱（政策内，缺数的没算）';
  const left = { id: 'left', kind: 'left' as const, title, amountFen: afterFen };
  return [total, ...blocks, block(left, 0)];
}

const block = (piece: Piece, afterFen: number): Block => ({
  ...piece,
  amountFen: piece.amountFen as Fen,
  afterFen: afterFen as Fen,
});

/** What the sheet says that others paid, together with the insurance that was worked out here. */
function insurancePieces(events: EventResult[]): Piece[] {
  const byPayer: Record<string, number> = {};
  const add = (payer: string, amountFen: number): void => {
    byPayer[payer] = (byPayer[payer] ?? 0) + amountFen;
  };
  for (const { account, stage } of events) {
    for (const { id, amountFen } of account.payers) add(id, amountFen);
    for (const { id, amountFen } of account.awards) {
      const payer = paysFor(stage, id);
      if (payer) add(payer, amountFen);
    }
  }
  return payers.map((payer: Payer) => ({
    id: payer,
    kind: 'insurance',
    title: titleOfAmount(payer),
    amountFen: byPayer[payer] ?? 0,
  }));
}

function aidPieces(events: EventResult[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { account, stage } of events)
    for (const { id, amountFen } of account.awards) {
      if (paysFor(stage, id)) continue;
      const known = pieces.filter((piece) => piece.id === id)[0];
      if (known) known.amountFen += amountFen;
      else pieces.push({ id, kind: 'aid', title: benefitOf(stage, id)?.title ?? id, amountFen });
    }
  return pieces;
}

const benefitOf = (stage: EventResult['stage'], id: string) =>
  stage.plans.filter(({ benefit }) => benefit.id === id)[0]?.benefit;

/** The payer that a benefit stands for, when it is insurance. */
const paysFor = (stage: EventResult['stage'], id: string): string | undefined => benefitOf(stage, id)?.pays;

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);
