/** The examples of a policy file: what a benefit gives for the event that was worked out by hand. */
import { assess } from './assess';
import type { Compiled } from './bind';
import type { Benefit, Example } from './document';
import { type Outcome, outcomesOf } from './outcome';

/** What an example may say it gives where no amount would say it. */
export const exampleStatuses = {
  missing: 'missing-parameter',
  'not-applied': 'not-applied',
  'needs-person': 'needs-person',
  'other-document': 'other-document',
} as const;

/** What the benefit gives, as the example writes it: fen, or the status that the example names; any other status where it is not that one. */
export function resultOf(compiled: Compiled, benefit: Benefit, example: Example, date: string): number | string {
  const { who, facts, bill, gives } = example;
  const kind = benefit.per === 'year' ? 'visit' : benefit.kind;
  const encounter = { id: 'example', date, kind, facts, amounts: bill, settled: !benefit.pays };
  const { events } = assess(compiled, { identities: who, facts }, [encounter]);
  const outcome = events
    .reduce<Outcome[]>((all, event) => all.concat(outcomesOf(event)), [])
    .find((one) => one.benefit.id === benefit.id && one.status !== 'not-in-force');
  if (!outcome) return 'not-in-force';
  if (typeof gives === 'number' && outcome.status !== 'missing-parameter') return outcome.paidFen;
  return outcome.status === exampleStatuses[gives as 'missing'] ? gives : outcome.status;
}

/** The figures of an example as they are handed to compile. */
export function figuresOf({ parameters }: Example): Record<string, { fen: number }> {
  const figures: Record<string, { fen: number }> = {};
  for (const id of Object.keys(parameters)) figures[id] = { fen: parameters[id] as number };
  return figures;
}
