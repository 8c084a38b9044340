import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isOpen, lintFiles } from '@yizhu/infra/local/policies/lint-files';
import { statusWords } from '@yizhu/shared/policy/explain';
import { benefitSchema, policyFile } from '@yizhu/shared/policy/schema';
import { amountWords, factWords } from '@yizhu/shared/policy/vocabulary';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');
const policies = path.join(root, 'shared/policies');
const readme = readFileSync(path.join(policies, 'README.md'), 'utf8');

/** What stands between the fences of the n-th block of a language under the example's heading. */
function block(language: string, n = 0): string {
  const example = readme.slice(readme.indexOf('## A complete example'), readme.indexOf('## The `given`'));
  const blocks = [...example.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))];
  return blocks[n]?.[1] ?? '';
}

const linesOf = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('the complete example, run as it stands, gives what the README shows', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'readme-'));
  const file = path.join(folder, 'my-county.yaml');
  writeFileSync(file, block('yaml'));
  const command = block('sh').trim();
  expect(command).toBe('npm run -s assess -- --policy my-county.yaml < my-county.jsonl');
  const [program = '', ...words] = command.split(' < ')[0]?.replace('my-county.yaml', file).split(' ') ?? [];
  const { stdout } = spawnSync(program, words, { cwd: root, input: block('json'), encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(linesOf(stdout)).toEqual(linesOf(block('json', 1)).map((shown) => expectingAtLeast(shown)));
});

/** The shown line leaves out what it does not speak of. */
const expectingAtLeast = (shown: unknown): unknown => {
  const { error, ...rest } = shown as { error?: object };
  return expect.objectContaining(error ? { error: expect.objectContaining(error) } : rest);
};

test('lint has nothing to say about the complete example', () => {
  expect(lintFiles([{ file: 'my-county.yaml', text: block('yaml') }])[0]?.findings.filter(isOpen)).toEqual([]);
});

const guide = readFileSync(path.join(root, 'docs/new-county.md'), 'utf8');

test.each([
  ['the words of a policy file', readme],
  ['the guide to a new county', guide],
])('every snippet of %s is a part that a policy file may have', (_, page) => {
  const snippets = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => parse(text));
  expect(snippets.length).toBeGreaterThan(8);
  const refused = snippets.flatMap((snippet) => {
    if (Array.isArray(snippet)) return snippet.filter((one) => !benefitSchema.safeParse(one).success);
    return Object.entries(snippet).filter(([key, value]) => !parts[key]?.safeParse(value).success);
  });
  expect(refused).toEqual([]);
});

/** A part of a policy, or a word of a benefit, by its key. */
const parts: Record<string, { safeParse: (value: unknown) => { success: boolean } }> = {
  ...benefitSchema.shape,
  ...policyFile.shape,
  // The snippet about readings shows a line whose reading is still open.
  line: { safeParse: () => ({ success: true }) },
};

test('every word of a policy file is explained', () => {
  const keys = [...Object.keys(policyFile.shape), ...Object.keys(policyFile.shape.document.shape)];
  const words = [...keys, ...Object.keys(benefitSchema.shape), 'within', 'limit', 'any-of-year', 'absent', 'certifier'];
  expect(words.filter((word) => !new RegExp(`[\`\\s{]${word}[\`:]`).test(readme))).toEqual([]);
});

test('every fact, amount and status is named', () => {
  const names = [
    ...Object.keys(factWords),
    ...Object.values(factWords).flatMap(({ values }) => Object.keys(values)),
    ...Object.keys(amountWords),
    ...Object.keys(statusWords),
  ];
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test('every region has a README that says where it is from, what is missing and who confirms it', () => {
  const regions = readdirSync(policies).filter((name) => /^\d{6}-/.test(name));
  expect(regions.length).toBeGreaterThan(0);
  for (const region of regions) {
    const page = readFileSync(path.join(policies, region, 'README.md'), 'utf8');
    expect(page).toMatch(/\*\*Source\*\*[\s\S]*\*\*Missing\*\*[\s\S]*\*\*Who confirms\*\*/);
    expect(readme).toContain(`[${region}](${region}/README.md)`);
  }
});
