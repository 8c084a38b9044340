import { type Assessment, assess } from '@yizhu/shared/policy/assess';
import type { Compiled } from '@yizhu/shared/policy/compile';
import { GATE, TAPE_WIDTH } from '@yizhu/shared/policy/program';
import type { EntitleBatch, RoundEngine } from './round-policy';

/** The engine on the rounds of a compiled policy, on the costs up to `asOf`. */
export function engineOf(compiled: Compiled, asOf: string): RoundEngine {
  const benefit = compiled.subject.rounds?.benefit ?? '';
  const titles = new Map(compiled.subject.categories.map((category) => [category.id, category.title]));
  const one = (identity: string, riskEliminated: boolean, selfPayFen: number) =>
    entryOf(
      assess(
        compiled,
        { identities: [identity], facts: { 'risk-eliminated': String(riskEliminated) } },
        [{ id: 'year', date: asOf, amounts: { 'policy-covered': selfPayFen } }],
        { asOf },
      ),
      benefit,
    );
  const entitle: EntitleBatch = (categories, selfPayFen) => {
    const entitledFen = new Float64Array(categories.length);
    const row = new Int32Array(categories.length);
    for (const [i, id] of categories.entries()) {
      const entry = one(titles.get(id) ?? id, false, selfPayFen[i] ?? 0);
      entitledFen[i] = entry?.grossFen ?? 0;
      row[i] = Math.max(-1, entry?.row ?? -1);
    }
    return { entitledFen, row };
  };
  return {
    entitle,
    isListed: (identity, riskEliminated) => (one(identity, riskEliminated, 0)?.row ?? GATE) !== GATE,
  };
}

/** What the year's last event says of the benefit: the row that applied or why none did, and the amount before earlier payments. */
function entryOf({ events }: Assessment, benefit: string): { row: number; grossFen: number } | undefined {
  const event = events.at(-1);
  const at = event?.stage.plans.findIndex((plan) => plan.benefit.id === benefit) ?? -1;
  if (!event || at < 0) return undefined;
  return { row: event.tape[at * TAPE_WIDTH] ?? GATE, grossFen: event.tape[at * TAPE_WIDTH + 2] ?? 0 };
}
