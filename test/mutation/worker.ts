/** One process of the mutation run: every `parts`-th mutant from `part` on; each verdict is told as it is found. */
import { type Order, subjectOf } from './subject';

export type Share = { order: Order; part: number; parts: number };

const { order, part, parts } = JSON.parse(process.argv[2] as string) as Share;
const { mutants, judge } = subjectOf(order);
for (let i = part; i < mutants.length; i += parts) {
  const mutant = mutants[i];
  if (mutant) process.send?.({ i, verdict: judge.verdict(mutant) });
}
process.disconnect?.();
