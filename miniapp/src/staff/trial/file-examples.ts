/** The examples that a policy file carries, worked out again: what it should give beside what it gives now. */
import { assess } from '@yizhu/shared/policy/assess';
import { type Compiled, compile } from '@yizhu/shared/policy/compile';
import type { Benefit, Example, PolicyDocument } from '@yizhu/shared/policy/document';
import { MISSING_FIGURE, PAID, TAPE_WIDTH } from '@yizhu/shared/policy/program';

export type WorkedExample = {
  benefit: string;
  title: string;
  /** Fen, or that a figure is missing. */
  expected: number | 'missing';
  found: number | 'missing';
};

/** Each on the document alone, with the figures that the example brings. */
export const workedExamples = (document: PolicyDocument, examples: Record<string, Example[]>): WorkedExample[] =>
  ([] as WorkedExample[]).concat(
    ...document.benefits.map((benefit) =>
      (examples[benefit.id] ?? []).map((example) => ({
        benefit: benefit.title,
        title: example.title,
        expected: example.gives,
        found: given(document, benefit, example),
      })),
    ),
  );

function given(document: PolicyDocument, benefit: Benefit, example: Example): number | 'missing' {
  const date = document.document['in-force'].from;
  const kind = benefit.per === 'year' ? 'visit' : benefit.kind;
  const { who: identities, facts, bill: amounts } = example;
  const encounter = { id: 'example', date, kind, facts, amounts, settled: !benefit.pays };
  const { events } = assess(compiledFor(document, example), { identities, facts }, [encounter]);
  for (const { stage, tape } of events) {
    const at = stage.plans.map((plan) => plan.benefit.id).indexOf(benefit.id) * TAPE_WIDTH;
    if (at >= 0) return tape[at] === MISSING_FIGURE ? 'missing' : (tape[at + PAID] as number);
  }
  return 'missing';
}

function compiledFor(document: PolicyDocument, { parameters }: Example): Compiled {
  const figures: Record<string, { fen: number }> = {};
  for (const id of Object.keys(parameters)) figures[id] = { fen: parameters[id] as number };
  return compile([document], { parameters: figures });
}
