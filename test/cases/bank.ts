/** The case files of a folder, in order of name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export type Case = {
  id: string;
  policy: string;
  title_zh?: string;
  given: Record<string, unknown>;
  expect: Record<string, unknown>;
  expect_alt?: { interp: string; params: Record<string, unknown>; expect: Record<string, unknown> }[];
};

/** Cases that we added for what none of the bank shows: one YAML file a policy, each a list of cases. */
export function readFurtherCases(folder: string, policies: string[] = []): Case[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const cases = names.flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as Case[]);
  return policies.length === 0 ? cases : cases.filter((one) => policies.includes(one.policy));
}

/** Cases of the named policies, or of all. Throws with the file's name when a file is not a case. */
export function readCases(folder: string, policies: string[] = []): Case[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const cases = names.map((name) => {
    try {
      return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case;
    } catch (error) {
      throw new Error(`${join(folder, name)}: ${(error as Error).message}`);
    }
  });
  return policies.length === 0 ? cases : cases.filter((one) => policies.includes(one.policy));
}
