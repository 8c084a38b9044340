/** How a run is told: who, with which facts, at which bill; and where in the file a benefit's change comes from. */
import { percent } from '../amount-words';
import { YEARLY } from '../bind';
import { poolsIn } from '../check-scope';
import { isOnFact } from '../conditions';
import type { Benefit } from '../document';
import { NO_CATEGORY } from '../fact-space';
import type { Leap } from '../probe';
import { BELOW_LINE, GATE, RELATED } from '../program';
import { parametersIn, type Run, standIns } from './runs';

/** 低保对象，特殊疾病，基本医保已付 60% */
export function whoIs({ compiled, situation, basic, settled }: Run): string {
  const category = compiled.categories.find(({ id }) => id === situation.category);
  const words = [situation.category === NO_CATEGORY ? '任何人' : (category?.title ?? situation.category)];
  for (const fact of Object.keys(situation.facts)) {
    const value = situation.facts[fact] as string;
    const word = compiled.space[fact];
    if (word && value !== word.absent) words.push(word.values[value] ?? value);
  }
  if (basic > 0) words.push(`基本医保已付 ${percent(basic)}`);
  if (!settled) words.push('未结算');
  return words.join('，');
}

export const billWord = ({ kind }: Run): string => (kind === YEARLY ? '一年的自付' : '政策内费用');

/** The condition, line or row with which a benefit's change begins. */
export function placeOf({ benefit, from, to }: { benefit: Benefit; from: number; to: number }): string {
  const path = `benefits.${benefit.id}`;
  if (from === BELOW_LINE || to === BELOW_LINE) return `${path}.line`;
  if (from === GATE || to === GATE) {
    const gates = Object.keys(benefit.when?.all ?? {}).filter((word) => !isOnFact(benefit.when?.all[word] ?? {}));
    return gates.length === 0 ? path : `${path}.when.${gates[0]}`;
  }
  if (from === RELATED || to === RELATED) return `${path}.${benefit.unless.length > 0 ? 'unless' : 'requires'}`;
  return from !== to && benefit.brackets && Array.isArray(benefit.brackets.rows)
    ? `${path}.brackets.rows.${Math.max(from, to)}`
    : path;
}

/** The benefit that leaps most in the direction asked for, if it is the document's own. */
export function ownLeap({ document, probe }: Run, leaps: Leap[], wanted: (leap: Leap, benefit: Benefit) => boolean) {
  const leap = leaps.find((one) => wanted(one, (probe.stage.plans[one.plan] as { benefit: Benefit }).benefit));
  const plan = leap && probe.stage.plans[leap.plan];
  return leap && plan && plan.document.id === document.id ? { ...leap, benefit: plan.benefit } : undefined;
}

/** Which made-up figures a benefit was tried with. */
export function triedWith({ compiled }: Run, benefit: Benefit): string {
  const pools = poolsIn(benefit.pool).map((id) => compiled.documents.map((one) => one.pools[id]));
  const used = parametersIn([benefit, pools]);
  const names = Object.keys(standIns(compiled.documents)).filter((id) => used.indexOf(id) >= 0);
  return names.length === 0 ? '' : `（${names.join('、')} 还没有数，金额按 3 万元、比例按 60% 试算）`;
}
