import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Params } from './given';

/** One worked case file; `expect` and every `expect_alt` say what must come out. */
export type WorkedCase<Given = { kind: string; params?: Params }> = {
  id: string;
  policy: string;
  title_zh: string;
  given: Given;
  expect: Record<string, unknown>;
  expect_alt?: { interp: string; params: Params; expect: Record<string, unknown> }[];
};

/** The folder of worked cases: the shared one beside the repository when it is there, else the copy in it. */
export function caseFolder(root = process.cwd()): string {
  const shared = join(root, '..', 'shared', 'cases');
  return existsSync(shared) ? shared : join(root, 'test', 'cases', 'bank');
}

/** Every case of a policy, by file name. */
export function readCases<Given = { kind: string; params?: Params }>(
  folder: string,
  policy: string,
): WorkedCase<Given>[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const cases = files.sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as WorkedCase<Given>);
  return cases.filter((workedCase) => workedCase.policy === policy);
}

const NEVER_COMPARED = new Set(['notes', 'reasons', 'clause', 'why']);

/** The part of an answer that cases are compared by: awards of 0 left out, awards in one order, remarks dropped. */
export function compared(value: unknown, keys: readonly string[]): Record<string, unknown> {
  const answer = value as Record<string, unknown>;
  const kept = keys.filter((key) => !NEVER_COMPARED.has(key));
  return Object.fromEntries(kept.map((key) => [key, key === 'awards' ? awardLines(answer[key]) : answer[key]]));
}

const awardLines = (awards: unknown): string[] =>
  (awards as { ref: string; benefit: string; amount_fen: number }[])
    .filter((award) => award.amount_fen !== 0)
    .map((award) => `${award.ref} ${award.benefit} ${award.amount_fen}`)
    .sort();
