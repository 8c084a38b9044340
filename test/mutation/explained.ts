/** Changes that nothing can notice or need notice, each with the reason. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Mutant } from './mutants';

/** `*` in a path or a change stands for anything. Without `change` every change at the path is meant. */
const schema = z.array(
  z.strictObject({ policy: z.string(), path: z.string(), change: z.string().optional(), why: z.string().min(1) }),
);
export type Explanation = z.output<typeof schema>[number];

/** The explanations of one policy. Throws where the file is not such a list. */
export function readExplained(file: string, policy: string): Explanation[] {
  if (!existsSync(file)) return [];
  return schema.parse(parse(readFileSync(file, 'utf8')) ?? []).filter((one) => one.policy === policy);
}

export const explains = ({ path, change = '*' }: Explanation, mutant: Mutant): boolean =>
  fits(path, mutant.path) && fits(change, `${mutant.from} → ${mutant.to}`);

function fits(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}
