import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../policy/compile';
import type { Benefit } from '../policy/document';
import { figuresOf, resultOf } from '../policy/example';
import { readPolicy } from '../policy/read-policy';

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const documents = files.map((file) => readPolicy(readFileSync(join(__dirname, file), 'utf8'), file));

/** Whether the benefit is an amount that the document gives the figures for. */
const computes = ({ rate, brackets, grant }: Benefit): boolean =>
  brackets !== undefined || grant !== undefined || (rate !== undefined && !('missing' in rate));

describe.each(documents.map((document) => [document.id, document] as const))('the examples of %s', (_, document) => {
  const examples = document.benefits.flatMap((benefit) =>
    benefit.examples.map((example) => [`${benefit.title}：${example.title}`, benefit, example] as const),
  );

  it.each(examples)('%s', (_title, benefit, example) => {
    const compiled = compile([document], { parameters: figuresOf(example) });
    expect(resultOf(compiled, benefit, example, document.document['in-force'].from)).toBe(example.gives);
  });
});

it('every benefit that computes an amount has an example', () => {
  const without = documents.flatMap(({ id, benefits }) =>
    benefits.filter((one) => computes(one) && one.examples.length === 0).map((one) => `${id} ${one.id}`),
  );
  expect(without).toEqual([]);
});
