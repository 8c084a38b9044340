/** The engine's results as the cases write them. */
import type { EventResult } from '@yizhu/shared/policy/assess';
import { TAPE_WIDTH } from '@yizhu/shared/policy/program';

export type AwardLine = { ref: string; benefit: string; amount_fen: number; clause: string };

/** Awards above 0 of one event, under `ref`. */
export function awardLines(event: EventResult, ref = event.ref): AwardLine[] {
  const lines: AwardLine[] = [];
  event.stage.plans.forEach(({ benefit }, i) => {
    const amountFen = event.tape[i * TAPE_WIDTH + 3] as number;
    if (amountFen > 0 && !benefit.pays)
      lines.push({ ref, benefit: benefit.title, amount_fen: amountFen, clause: benefit.clause?.at ?? '' });
  });
  return lines;
}

export const totalOf = (awards: AwardLine[]): number => awards.reduce((sum, award) => sum + award.amount_fen, 0);
