/** Places that no seed is from: every amount was worked out by hand from the source's own words, not from the file. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from '@yizhu/shared/policy/compile';
import { readPolicy } from '@yizhu/shared/policy/read-policy';
import { beijingChildren } from './elsewhere/beijing-children-lines';
import { beijing } from './elsewhere/beijing-lines';
import type { Line } from './elsewhere/bills';
import { jiamusi } from './elsewhere/jiamusi-lines';
import { ningbo } from './elsewhere/ningbo-lines';
import { ulanqab } from './elsewhere/ulanqab-lines';

const root = path.resolve(import.meta.dirname, '../..');
const fileOf = (name: string): string => path.join(import.meta.dirname, 'elsewhere', `${name}.yaml`);

type Answer = { outcomes: { ref: string; id: string; amount_fen: number }[]; error?: object };

/** One process answers every line of a place. */
function answersOf(name: string, lines: Line[]): Answer[] {
  const input = lines
    .map(([identities, encounters, , { person, ...more } = {}]) =>
      JSON.stringify({ given: { person: { identities, ...(person && { facts: person }) }, encounters, ...more } }),
    )
    .join('\n');
  const { stdout, stderr } = spawnSync('npm', ['run', '-s', 'assess', '--', '--policy', fileOf(name)], {
    cwd: root,
    encoding: 'utf8',
    input,
  });
  if (!stdout) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const places = {
  '110000-beijing': beijing,
  '110000-beijing-children': beijingChildren,
  '150900-ulanqab': ulanqab,
  '230800-jiamusi': jiamusi,
  '330200-ningbo': ningbo,
};

describe.each(Object.entries(places))('%s', (name, lines) => {
  const answers = answersOf(name, Object.values(lines));

  test('lints with no finding left unanswered, its quotes found in the text beside it', () => {
    const { stdout, status } = spawnSync('npm', ['run', '-s', 'policy', '--', 'lint', fileOf(name)], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toContain('没有问题');
    expect(status).toBe(0);
  });

  test('compiles', () => {
    expect(() => compile([readPolicy(readFileSync(fileOf(name), 'utf8'), fileOf(name))])).not.toThrow();
  });

  test.each(Object.keys(lines))('%s', (title) => {
    const { outcomes, error } = answers[Object.keys(lines).indexOf(title)] as Answer;
    expect(error).toBeUndefined();
    const awards = outcomes
      .filter(({ amount_fen }) => amount_fen > 0)
      .map(({ ref, id, amount_fen }) => `${ref} ${id} ${amount_fen / 100}`);
    expect(awards).toEqual(lines[title]?.[2]);
  });
});
