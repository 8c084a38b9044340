/** E1, E2, E3, E8: jumps of the aid at one fen, of what a person is left with, and aid beyond the bill. */

import { yuan } from '../outcome';
import type { Jump } from '../probe';
import { slackOf } from '../probe-curve';
import { type CheckId, type Finding, finding, greatest, type Sized } from './finding';
import { billWord, ownLeap, placeOf, triedWith, whoIs } from './run-words';
import type { Run } from './runs';

/** A yuan: less is rounding. */
const LEAST = 100;
/** A bill of a hundred yuan, beside which a fixed sum is seen at once. */
const SMALL = 10_000;

/** For each check and place the greatest. */
export function cliffFindings(runs: Run[]): Finding[] {
  const found: Sized[] = [];
  for (const run of runs) {
    for (const jump of run.curve.jumps) found.push(...jumpFindings(run, jump));
    found.push(...beyondBill(run));
  }
  return greatest(found);
}

function jumpFindings(run: Run, jump: Jump): Sized[] {
  const { before, after, byFen } = jump;
  if (before.unknown !== after.unknown) return [];
  const least = LEAST + slackOf(run.probe.stage);
  const relief = before.restFen - after.restFen;
  if (byFen > least) return told('E1', run, jump, `合计多 ${yuan(byFen)}，个人净负担少 ${yuan(byFen - 1)}`, byFen);
  if (byFen < -least) return told('E2', run, jump, `合计少 ${yuan(-byFen)}`, -byFen);
  return relief > least ? told('E3', run, jump, `保险后的负担少 ${yuan(relief)}`, relief) : [];
}

function told(check: CheckId, run: Run, { before, after, leaps }: Jump, sum: string, size: number): Sized[] {
  const up = check !== 'E2';
  const leap = ownLeap(
    run,
    leaps,
    (one, { pays }) => one.afterFen > one.beforeFen === up && (check === 'E3') === (pays !== undefined),
  );
  if (!leap) return [];
  const { benefit, beforeFen, afterFen } = leap;
  const message =
    `${whoIs(run)}：${billWord(run)}从 ${yuan(before.billFen)}到 ${yuan(after.billFen)}，` +
    `“${benefit.title}”从 ${yuan(beforeFen)}变成 ${yuan(afterFen)}，${sum}${triedWith(run, benefit)}。请核对原文，确是如此就写进 acknowledged`;
  return [{ finding: finding(check, placeOf(leap), message), size }];
}

/** Fixed sums beside the bill may come to more than the bill; the bill's own benefits never do. */
function beyondBill(run: Run): Sized[] {
  const { plans } = run.probe.stage;
  if (
    !plans.some(
      ({ benefit: { base } }) => base === 'self-pay' || (typeof base === 'object' && typeof base.of === 'string'),
    )
  )
    return [];
  const point = run.probe.at(SMALL);
  const plan = plans.find(
    ({ benefit }, i) => !benefit.pays && benefit.grant && !benefit.base && (point.paidFen[i] as number) > 0,
  );
  if (!plan || plan.document.id !== run.document.id) return [];
  const all = point.aidFen + point.besideFen + point.insuranceFen;
  if (all <= point.billFen) return [];
  const message = `${whoIs(run)}：${billWord(run)} ${yuan(point.billFen)}，救助和保险合计 ${yuan(all)}，比费用多。请核对定额是不是另给的`;
  return [{ finding: finding('E8', `benefits.${plan.benefit.id}.grant`, message), size: all - point.billFen }];
}
