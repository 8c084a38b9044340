import { type Assessment, assess } from '@yizhu/shared/policy/assess';
import { assessAll, columnsFor, toColumns } from '@yizhu/shared/policy/assess-all';
import { type Compiled, stageOf, YEARLY } from '@yizhu/shared/policy/bind';
import { encode, rowsFor } from '@yizhu/shared/policy/encode';
import { GATE, TAPE_WIDTH } from '@yizhu/shared/policy/program';
import { documentsInForce } from '@yizhu/shared/policy/region';
import type { EntitleBatch, RoundEngine } from './round-policy';

/** The engine on the rounds of a compiled policy, on the costs up to `asOf`. */
export function engineOf(compiled: Compiled, asOf: string): RoundEngine {
  const benefit = compiled.subject.rounds?.benefit ?? '';
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
  const entitle = batchOf(compiled, benefit, asOf);
  return {
    entitle,
    isListed: (identity, riskEliminated) => (one(identity, riskEliminated, 0)?.row ?? GATE) !== GATE,
  };
}

/** Everybody at once, column by column: a category's facts are encoded once and copied, only the year's sum differs. */
function batchOf(compiled: Compiled, benefit: string, asOf: string): EntitleBatch {
  const inForce = documentsInForce(compiled.documents, asOf);
  const stage = stageOf(compiled, YEARLY, Number(asOf.slice(0, 4)), inForce, true);
  const at = stage.plans.findIndex((plan) => plan.benefit.id === benefit);
  const rows = rowsFor(stage, compiled.categories.length);
  for (const [i, { id, as = id }] of compiled.categories.entries()) encode(stage, rows, i, { category: as }, {}, true);
  return (categories, selfPayFen) => {
    const columns = columnsFor(stage, categories.length, compiled.balances.length);
    const sums = columns.amounts[stage.plans[at]?.layer.base ?? 0];
    const left = columns.amounts[stage.program.selfPay];
    for (const [i, id] of categories.entries()) {
      const from = compiled.categories.findIndex((category) => category.id === id);
      toColumns(stage, rows, from, columns, i);
      if (sums) sums[i] = selfPayFen[i] ?? 0;
      if (left) left[i] = selfPayFen[i] ?? 0;
    }
    assessAll(stage.program, columns);
    const row = Int32Array.from(columns.row[at] ?? [], (state) => Math.max(-1, state));
    return { entitledFen: columns.gross[at] ?? new Float64Array(0), row };
  };
}

/** What the year's last event says of the benefit: the row that applied or why none did, and the amount before earlier payments. */
function entryOf({ events }: Assessment, benefit: string): { row: number; grossFen: number } | undefined {
  const event = events.at(-1);
  const at = event?.stage.plans.findIndex((plan) => plan.benefit.id === benefit) ?? -1;
  if (!event || at < 0) return undefined;
  return { row: event.tape[at * TAPE_WIDTH] ?? GATE, grossFen: event.tape[at * TAPE_WIDTH + 2] ?? 0 };
}
