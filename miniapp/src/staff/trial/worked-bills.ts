/** Three bills that show a policy at work: an everyday one, one that just comes in, one that meets a limit. */
import type { Fen } from '@yizhu/shared/money/fen';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { amountText } from '@yizhu/shared/policy/words/figure-words';
import { type Answer, answerTo, type Subject, stepsOf } from './answer';
import { type Curve, curveOf } from './curve';

export type WorkedBill = { id: string; title: string; why: string; coveredFen: Fen; answer: Answer };

/** 五万元: what a county published as its own example, and above most thresholds. */
export const EVERYDAY_FEN = 5_000_000;

/** Limits are looked for up to here. */
export const LARGEST_FEN = 100_000_000;

/** Found on the whole curve, so that another county or another reading finds its own. */
export function workedBills(compiled: Compiled, subject: Subject): WorkedBill[] {
  const bill = (id: string, title: string, why: string, coveredFen: number): WorkedBill => ({
    id,
    title,
    why,
    coveredFen: coveredFen as Fen,
    answer: answerTo(compiled, subject, coveredFen),
  });
  const curve = curveOf(compiled, subject, LARGEST_FEN);
  const limit = curve.points.map(({ billFen }) => billFen + 1).filter((fen) => meetsLimit(compiled, subject, fen))[0];
  return [
    bill('everyday', '常见的一张', `政策范围内费用 ${amountText(EVERYDAY_FEN)}`, EVERYDAY_FEN),
    thresholdBill(curve, bill, () => firstGiven(compiled, subject, curve)),
    limit === undefined
      ? bill('limit', '很大的一张', `到 ${amountText(LARGEST_FEN)}，救助也没有碰到限额`, LARGEST_FEN)
      : bill('limit', '碰到限额的一张', '从这里起，单子再大，这一项也不再多给', limit),
  ];
}

type MakeBill = (id: string, title: string, why: string, coveredFen: number) => WorkedBill;

/** A bill of a few yuan tells nothing: where aid begins there, a small bill stands for it. */
const SMALL_FEN = 100_000;

/** Just over the first edge where one fen changes much; where there is none, the first bill that is given anything. */
function thresholdBill({ jumps }: Curve, bill: MakeBill, findFirst: () => number | undefined): WorkedBill {
  const [jump] = jumps;
  const before = jump && `${amountText(jump.billFen)} 得 ${amountText(jump.beforeFen)}`;
  if (jump)
    return bill('threshold', '刚过线的一张', `${before}，再多 1 分得 ${amountText(jump.afterFen)}`, jump.billFen + 1);
  const first = findFirst();
  if (first === undefined) return bill('threshold', '小额的一张', '多大的单子都没有救助', SMALL_FEN);
  if (first <= 100) return bill('threshold', '小额的一张', '没有门槛，从第一元就算', SMALL_FEN);
  return bill('threshold', '刚过线的一张', `${amountText(first - 1)} 还没有，再多 1 分就有`, first);
}

/** The smallest bill that is given anything. */
function firstGiven(compiled: Compiled, subject: Subject, { points }: Curve): number | undefined {
  const at = points.map(({ aidFen }) => aidFen > 0).indexOf(true);
  let given = points[at]?.billFen;
  let none = points[at - 1]?.billFen ?? 0;
  while (given !== undefined && given - none > 1) {
    const middle = none + Math.floor((given - none) / 2);
    if (answerTo(compiled, subject, middle).aidFen > 0) given = middle;
    else none = middle;
  }
  return given;
}

/** Whether a limit cuts an aid; limits of insurance are no limits of this policy. */
function meetsLimit(compiled: Compiled, subject: Subject, coveredFen: number): boolean {
  const insurance = compiled.documents.map(({ benefits }) => benefits.filter(({ pays }) => pays).map(({ id }) => id));
  const isAid = (id: string): boolean => !insurance.some((ids) => ids.indexOf(id) >= 0);
  return stepsOf(answerTo(compiled, subject, coveredFen)).some(
    ({ id, lines }) => isAid(id) && lines.some(({ kind }) => kind === 'limit'),
  );
}
