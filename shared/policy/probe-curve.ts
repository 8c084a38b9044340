/** Finds the corners and jumps of a probe: halves every stretch that is not a straight line, down to one fen. */
import { mulDiv } from '../money/mul-div';
import type { Stage } from './bind';
import type { Curve, Jump, Leap, Probe, ProbePoint } from './probe';

/** Less than a yuan beside the rounding is no jump that anybody would see. */
const LEAST_JUMP = 100;
/** More corners than any policy has; what comes above is cut. */
const MOST_POINTS = 20_000;
const STEPS = 16;

/** The curve from 0 to `upToFen`: sought around every figure of the policy, then wherever it bends. */
export function aidCurve(probe: Probe, upToFen: number): Curve {
  const bills = new Set([0, upToFen]);
  for (const fen of constantsOf(probe.stage))
    for (const bill of [fen - 1, fen, fen + 1]) if (bill > 0 && bill < upToFen) bills.add(bill);
  for (let i = 1; i < STEPS; i++) bills.add(Math.floor((upToFen * i) / STEPS));
  const slack = slackOf(probe.stage);
  const sorted = [...bills].sort((a, b) => a - b);
  const points = [probe.at(sorted[0] as number)];
  for (const bill of sorted.slice(1)) {
    const last = points[points.length - 1] as ProbePoint;
    refine(probe, last, probe.at(bill), slack, points);
  }
  return {
    points: points.filter((point, i) => isCorner(points[i - 1], point, points[i + 1])),
    jumps: jumpsOf(probe, points, slack),
  };
}

/** What rounding alone may make of a straight line: a fen or a yuan for each benefit. */
export function slackOf({ plans }: Stage): number {
  return plans.reduce((sum, { layer }) => sum + layer.unit, 2);
}

/** Every amount that the program of a stage speaks of: lines, bounds, limits, fixed sums. */
export function constantsOf({ plans, limits }: Stage): number[] {
  const found = new Set<number>();
  const add = (fen: number): void => {
    if (fen > 0 && Number.isFinite(fen)) found.add(fen);
  };
  for (const { layer, bounds, figures } of plans) {
    for (let at = 0; at < layer.gates.length; at += 3)
      for (const one of [layer.gates[at + 1], layer.gates[at + 2]]) add(one as number);
    bounds.forEach(add);
    for (const figure of [figures.line, figures.cap, figures.grant]) figure?.values.forEach(add);
  }
  for (const { values } of limits) values.forEach(add);
  return [...found].sort((a, b) => a - b);
}

function refine(probe: Probe, a: ProbePoint, b: ProbePoint, slack: number, points: ProbePoint[]): void {
  const gap = b.billFen - a.billFen;
  if (gap > 1 && points.length < MOST_POINTS) {
    const middle = probe.at(a.billFen + Math.floor(gap / 2));
    if (!isStraight(a, middle, b, slack)) {
      refine(probe, a, middle, slack, points);
      refine(probe, middle, b, slack, points);
      return;
    }
  }
  points.push(b);
}

/** The same rows and limits all along, and the middle on the line between the ends. */
function isStraight(a: ProbePoint, middle: ProbePoint, b: ProbePoint, slack: number): boolean {
  if (!isAlike(a, middle) || !isAlike(middle, b)) return false;
  const gap = b.billFen - a.billFen;
  return a.paidFen.every((from, i) => {
    const by = (b.paidFen[i] as number) - from;
    const share = mulDiv(Math.abs(by), middle.billFen - a.billFen, gap).quotient;
    return Math.abs((middle.paidFen[i] as number) - from - (by < 0 ? -share : share)) <= slack;
  });
}

const isAlike = (a: ProbePoint, b: ProbePoint): boolean =>
  a.states.every((state, i) => state === b.states[i] && isCut(a, i) === isCut(b, i));

/** Whether a limit, or what is left to pay, holds the benefit down. */
const isCut = (point: ProbePoint, i: number): boolean => (point.paidFen[i] as number) < (point.grossFen[i] as number);

/** The ends, and points where something begins or ends beside them. */
const isCorner = (before: ProbePoint | undefined, point: ProbePoint, after: ProbePoint | undefined): boolean =>
  !before || !after || !isAlike(before, point) || !isAlike(point, after);

function jumpsOf({ stage }: Probe, points: ProbePoint[], slack: number): Jump[] {
  const jumps: Jump[] = [];
  points.forEach((after, i) => {
    const before = points[i - 1];
    if (!before || after.billFen - before.billFen !== 1) return;
    const leaps = leapsOf(stage, before, after, LEAST_JUMP + slack);
    const byFen = after.aidFen + after.besideFen - before.aidFen - before.besideFen;
    if (leaps.length > 0) jumps.push({ before, after, byFen, leaps });
  });
  return jumps;
}

/** Benefits that change by more than a fen can, the greatest change first. */
function leapsOf({ plans }: Stage, before: ProbePoint, after: ProbePoint, least: number): Leap[] {
  const leaps = plans.map(
    ({ benefit }, plan): Leap => ({
      id: benefit.id,
      plan,
      beforeFen: before.paidFen[plan] as number,
      afterFen: after.paidFen[plan] as number,
      from: before.states[plan] as number,
      to: after.states[plan] as number,
    }),
  );
  const size = ({ beforeFen, afterFen }: Leap): number => Math.abs(afterFen - beforeFen);
  return leaps.filter((leap) => size(leap) > least).sort((a, b) => size(b) - size(a));
}
