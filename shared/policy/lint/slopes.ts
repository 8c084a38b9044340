/** E4: stretches on which a yuan more of the bill gives more than a yuan, or takes aid away. */

import { yuan } from '../outcome';
import type { ProbePoint } from '../probe';
import { slackOf } from '../probe-curve';
import { type Finding, finding, greatest } from './finding';
import { billWord, triedWith, whoIs } from './run-words';
import type { Run } from './runs';

export function steepFindings(runs: Run[]): Finding[] {
  return greatest(
    runs.reduce<{ finding: Finding; size: number }[]>((found, run) => {
      run.curve.points.forEach((b, i) => {
        const a = run.curve.points[i - 1];
        if (a && b.billFen - a.billFen > 1 && a.unknown === b.unknown) found.push(...steep(run, a, b));
      });
      return found;
    }, []),
  );
}

function steep(run: Run, a: ProbePoint, b: ProbePoint): { finding: Finding; size: number }[] {
  const slack = 2 * slackOf(run.probe.stage);
  const [more, aid] = [b.billFen - a.billFen, b.aidFen - a.aidFen];
  const size = a.restFen - b.restFen > slack ? a.restFen - b.restFen : -aid;
  if (size <= slack) return [];
  const plans = run.probe.stage.plans;
  const grows = (i: number): boolean => (b.paidFen[i] as number) > (a.paidFen[i] as number) === (size !== -aid);
  const last = plans
    .map((plan, i) => (grows(i) && a.paidFen[i] !== b.paidFen[i] ? plan : undefined))
    .filter((plan) => plan !== undefined)
    .pop();
  if (!last || last.document.id !== run.document.id) return [];
  const { benefit } = last;
  const message =
    `${whoIs(run)}：${billWord(run)}从 ${yuan(a.billFen)}到 ${yuan(b.billFen)}，多 ${yuan(more)}，救助${aid < 0 ? '少' : '多'} ${yuan(Math.abs(aid))}` +
    `${triedWith(run, benefit)}。请核对是不是几项待遇算在同一笔钱上`;
  return [{ finding: finding('E4', `benefits.${benefit.id}`, message), size }];
}
