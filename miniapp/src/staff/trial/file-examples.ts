/** The examples that a policy file carries, worked out again: what it should give beside what it gives now. */
import { assess } from '@yizhu/shared/policy/assess';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { compile } from '@yizhu/shared/policy/compile';
import type { Benefit, Example, PolicyDocument } from '@yizhu/shared/policy/document';
import { type Outcome, outcomesOf } from '@yizhu/shared/policy/outcome';

export type WorkedExample = {
  benefit: string;
  title: string;
  /** Fen, or the status that it ends in. */
  expected: Example['gives'];
  found: Example['gives'];
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

function given(document: PolicyDocument, benefit: Benefit, example: Example): Example['gives'] {
  const date = document.document['in-force'].from;
  const kind = benefit.per === 'year' ? 'visit' : benefit.kind;
  const { who: identities, facts, bill: amounts, gives } = example;
  const encounter = { id: 'example', date, kind, facts, amounts, settled: !benefit.pays };
  const { events } = assess(compiledFor(document, example), { identities, facts }, [encounter]);
  const outcomes = ([] as Outcome[]).concat(...events.map(outcomesOf));
  const outcome = outcomes.filter((one) => one.benefit.id === benefit.id)[0];
  if (!outcome || outcome.status === 'missing-parameter') return 'missing';
  const { status, paidFen } = outcome;
  const isNamed = status === 'not-applied' || status === 'needs-person' || status === 'other-document';
  return isNamed && typeof gives === 'string' ? status : paidFen;
}

function compiledFor(document: PolicyDocument, { parameters }: Example): Compiled {
  const figures: Record<string, { fen: number }> = {};
  for (const id of Object.keys(parameters)) figures[id] = { fen: parameters[id] as number };
  return compile([document], { parameters: figures });
}
