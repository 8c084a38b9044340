/** Values of a fact that no document tells apart: the form offers one of them first and keeps the others behind it. */
import type { Compiled } from '@yizhu/shared/policy/bind';
import { isMet, isOnFact } from '@yizhu/shared/policy/conditions';
import type { Benefit, When } from '@yizhu/shared/policy/document';
import type { Choice } from '@yizhu/shared/policy/questions';

/** The first value of each kind, in the order of the choice. */
export function distinctValues(compiled: Compiled, settled: boolean, { fact, options }: Choice): string[] {
  const benefits = compiled.documents
    .reduce<Benefit[]>((all, document) => all.concat(document.benefits), [])
    .filter(({ per, kind, pays }) => (per === 'year' || kind === 'visit') && !(settled && pays));
  const seen: string[] = [];
  const distinct: string[] = [];
  for (const { value } of options) {
    const treatment = JSON.stringify(benefits.map((benefit) => treatmentOf(benefit, fact, value)));
    if (seen.indexOf(treatment) >= 0) continue;
    seen.push(treatment);
    distinct.push(value);
  }
  return distinct;
}

/** Everything of a benefit that depends on the fact, as it stands at this value. */
function treatmentOf(benefit: Benefit, fact: string, value: string): unknown[] {
  const found: unknown[] = [];
  const conditions = (when: When | undefined): void => {
    for (const one of [when?.all ?? {}, ...(when?.any ?? [])]) {
      const condition = one[fact];
      if (condition && isOnFact(condition)) found.push(isMet(condition, value));
    }
  };
  const tables = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { by, cases, else: rest } = node as { by?: string; cases?: Record<string, unknown>; else?: unknown };
    if (by === fact && cases) found.push(cases[value] ?? rest);
    for (const key of Object.keys(node)) tables((node as Record<string, unknown>)[key]);
  };
  conditions(benefit.when);
  conditions(benefit.counting);
  for (const adjust of benefit.adjust) conditions(adjust.when);
  tables(benefit);
  return found;
}
