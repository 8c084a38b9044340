import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export type Answer = Record<string, unknown> & { error?: { code: string; message: string; path: string } };
export type Run = { status: number | null; stdout: string; stderr: string; answers: Answer[] };

/** Runs `npm run -s assess` as a person does, each line as it is, or as the JSON of a value. */
export function runAssess(lines: readonly unknown[], ...options: string[]): Run {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const words = ['run', '-s', 'assess', ...(options.length > 0 ? ['--', ...options] : [])];
  const root = join(__dirname, '../..');
  const { status, stdout, stderr } = spawnSync('npm', words, { cwd: root, input, encoding: 'utf8', timeout: 150_000 });
  const answers = stdout.split('\n').filter((line) => line !== '');
  return { status, stdout, stderr, answers: answers.map((line) => JSON.parse(line) as Answer) };
}
