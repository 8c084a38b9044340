/** Three bills that show a policy at work: an everyday one, one that just comes in, one that meets a limit. */
import type { Fen } from '@yizhu/shared/money/fen';
import type { Compiled } from '@yizhu/shared/policy/compile';
import { amountText } from '@yizhu/shared/policy/words/figure-words';
import { type Answer, answerTo, type Subject, stepsOf } from './answer';
import type { Curve } from './curve';

export type WorkedBill = { id: string; title: string; why: string; coveredFen: Fen; answer: Answer };

/** 五万元: what a county published as its own example, and above most thresholds. */
const EVERYDAY_FEN = 5_000_000;

/** Chosen from the curve, so that another county or another reading finds its own. */
export function workedBills(compiled: Compiled, subject: Subject, curve: Curve): WorkedBill[] {
  const bill = (id: string, title: string, why: string, coveredFen: number): WorkedBill => ({
    id,
    title,
    why,
    coveredFen: coveredFen as Fen,
    answer: answerTo(compiled, subject, coveredFen),
  });
  const threshold = thresholdOf(curve);
  const limit = curve.points.map(({ billFen }) => billFen + 1).filter((fen) => meetsLimit(compiled, subject, fen))[0];
  const mostFen = curve.points[curve.points.length - 1]?.billFen ?? EVERYDAY_FEN;
  return [
    bill('everyday', '常见的一张', `政策范围内费用 ${amountText(EVERYDAY_FEN)}`, EVERYDAY_FEN),
    threshold === undefined
      ? bill('threshold', '小额的一张', '这类人没有门槛，从第一元就算', 100_000)
      : bill('threshold', '刚过线的一张', `到 ${amountText(threshold - 1)} 还没有，多 1 分就有`, threshold),
    limit === undefined
      ? bill('limit', '很大的一张', `到 ${amountText(mostFen)} 也没有碰到限额`, mostFen)
      : bill('limit', '碰到限额的一张', '从这里起，再多也不增加这一项', limit),
  ];
}

/** The first bill that gets anything, where smaller ones get nothing. */
function thresholdOf({ points, jumps }: Curve): number | undefined {
  const up = jumps.filter(({ beforeFen, afterFen }) => beforeFen === 0 && afterFen > 0)[0];
  if (up) return up.billFen + 1;
  const start = points.filter(({ aidFen }, i) => aidFen === 0 && (points[i + 1]?.aidFen ?? 0) > 0)[0];
  return start && start.billFen > 0 ? start.billFen + 1 : undefined;
}

const meetsLimit = (compiled: Compiled, subject: Subject, coveredFen: number): boolean =>
  stepsOf(answerTo(compiled, subject, coveredFen)).some(({ lines }) => lines.some(({ kind }) => kind === 'limit'));
