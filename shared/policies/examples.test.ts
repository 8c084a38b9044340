import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../policy/assess';
import { compile } from '../policy/compile';
import type { Benefit, Example, PolicyDocument } from '../policy/document';
import { MISSING_FIGURE, PAID, TAPE_WIDTH } from '../policy/program';
import { readPolicy } from '../policy/read-policy';

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const documents = files.map((file) => readPolicy(readFileSync(join(__dirname, file), 'utf8'), file));

/** What the benefit gives for the example, on its own document: fen, or that a figure is missing. */
function given(
  document: PolicyDocument,
  benefit: Benefit,
  { who, facts, bill, parameters }: Example,
): number | 'missing' {
  const figures = Object.fromEntries(Object.entries(parameters).map(([id, fen]) => [id, { fen }]));
  const date = document.document['in-force'].from;
  const kind = benefit.per === 'year' ? 'visit' : benefit.kind;
  const encounter = { id: 'example', date, kind, facts, amounts: bill, settled: !benefit.pays };
  const { events } = assess(compile([document], { parameters: figures }), { identities: who, facts }, [encounter]);
  const event = events.find(({ stage }) => stage.plans.some((plan) => plan.benefit.id === benefit.id));
  const at = (event?.stage.plans.findIndex((plan) => plan.benefit.id === benefit.id) ?? 0) * TAPE_WIDTH;
  return event?.tape[at] === MISSING_FIGURE ? 'missing' : (event?.tape[at + PAID] ?? Number.NaN);
}

/** Whether the benefit is an amount that the document gives the figures for. */
const computes = ({ rate, brackets, grant }: Benefit): boolean =>
  brackets !== undefined || grant !== undefined || (rate !== undefined && !('missing' in rate));

describe.each(documents.map((document) => [document.id, document] as const))('the examples of %s', (_, document) => {
  const examples = document.benefits.flatMap((benefit) =>
    benefit.examples.map((example) => [`${benefit.title}：${example.title}`, benefit, example] as const),
  );

  it.each(examples)('%s', (_title, benefit, example) => {
    expect(given(document, benefit, example)).toBe(example.gives);
  });
});

it('every benefit that computes an amount has an example', () => {
  const without = documents.flatMap(({ id, benefits }) =>
    benefits.filter((one) => computes(one) && one.examples.length === 0).map((one) => `${id} ${one.id}`),
  );
  expect(without).toEqual([]);
});
