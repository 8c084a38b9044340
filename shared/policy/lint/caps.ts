/** E5: from which bill on each limit holds, and limits of one event that no bill ever reaches. */
import type { Plan } from '../bind';
import { codeOf } from '../fact-space';
import { yuan } from '../outcome';
import type { ProbePoint } from '../probe';
import { type Finding, finding } from './finding';
import { billWord, triedWith, whoIs } from './run-words';
import type { Run } from './runs';

type Bound = { run: Run; plan: Plan; limitFen: number; at?: ProbePoint };

/** By place the run in which the limit holds first. */
export function limitFindings(runs: Run[]): Finding[] {
  const best = new Map<string, Bound>();
  for (const run of runs.filter(
    ({ basic, settled, probe }) => basic === 0 && (settled || probe.stage.plans.some(({ benefit }) => benefit.pays)),
  ))
    run.probe.stage.plans.forEach((plan, i) => {
      if (plan.document.id !== run.document.id) return;
      for (const { word, limitFen } of limitsOf(run, plan)) {
        const applied = run.curve.points.filter((point) => (point.states[i] as number) >= 0 && !point.unknown);
        if (applied.length === 0) continue;
        const reached = word === 'cap' ? 'grossFen' : 'paidFen';
        const at = applied.find((point) => (point[reached][i] as number) >= limitFen);
        const path = `benefits.${plan.benefit.id}.${word}`;
        const known = best.get(path);
        if (!known || (at && (!known.at || at.billFen < known.at.billFen))) best.set(path, { run, plan, limitFen, at });
      }
    });
  return [...best].reduce<Finding[]>((found, [path, bound]) => found.concat(told(path, bound)), []);
}

function told(path: string, { run, plan, limitFen, at }: Bound): Finding[] {
  if (at)
    return [
      finding(
        'E5',
        path,
        `${whoIs(run)}：${billWord(run)}从 ${yuan(at.billFen)}起，限额 ${yuan(limitFen)}起作用${triedWith(run, plan.benefit)}`,
      ),
    ];
  if (!isOfOneEvent(run, plan, path)) return [];
  return [
    finding(
      'E5',
      path,
      `限额 ${yuan(limitFen)}在多少费用下都不起作用${triedWith(run, plan.benefit)}：请核对限额和比例`,
      { severity: 'warn' },
    ),
  ];
}

/** A year's limit may be filled by many events, each far below it. */
function isOfOneEvent({ compiled }: Run, { benefit, figures }: Plan, path: string): boolean {
  if (figures.base) return false;
  if (benefit.per === 'year' || /\.cap$/.test(path)) return true;
  const pool = benefit.pool && 'pool' in benefit.pool ? benefit.pool.pool : undefined;
  return compiled.documents.some(({ pools }) => pool !== undefined && pools[pool]?.per === 'encounter');
}

function limitsOf({ probe, situation }: Run, { figures }: Plan): { word: string; limitFen: number }[] {
  const { stage, category } = probe;
  const facts = { ...situation.facts, category };
  const found: { word: string; limitFen: number }[] = [];
  const add = (word: string, limitFen: number | undefined): void => {
    if (limitFen !== undefined && limitFen >= 0 && Number.isFinite(limitFen)) found.push({ word, limitFen });
  };
  const read = (figure: { facts: string[]; values: Float64Array } | undefined): number | undefined =>
    figure?.values[codeOf(stage.space, figure.facts, facts)];
  add('cap', read(figures.cap));
  const pool = read(figures.pool) ?? -1;
  if (pool >= 0) add('pool', read(stage.limits[pool]));
  return found;
}
