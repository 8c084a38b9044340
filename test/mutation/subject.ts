/** The policy under mutation with what may notice a change of it. */
import path from 'node:path';
import { policiesRead, type ReadFile } from '@yizhu/infra/local/policies/library';
import { policyNamed } from '@yizhu/infra/local/policies/policy-named';
import { type Case, readCases, readFurtherCases } from '../cases/bank';
import { Judge } from './judge';
import { type Mutant, mutantsOf } from './mutants';
import type { Branch } from './places';

/** The cases that are handed round, and those that were added for what none of them shows. */
export const caseFolders = ['bank', 'further'].map((name) => path.join(import.meta.dirname, '../cases', name));

export type Order = { policy: string; folders: string[] };
export type Subject = { file: ReadFile; mutants: Mutant[]; judge: Judge };

/** The same in every process: each works on its share of the mutants by their numbers. */
export function subjectOf({ policy, folders }: Order): Subject {
  const file = policyNamed(policy);
  const { id, name } = file.document;
  const cases = casesIn(folders).filter(({ policy: one }) => one === id || one === name);
  return { file, mutants: mutantsOf(file.tree, file.document, askedIn(cases)), judge: new Judge(file, cases) };
}

const casesIn = (folders: string[]): Case[] =>
  folders.flatMap((folder) => [...readCases(folder), ...readFurtherCases(folder)]);

/** Policies that some case is about. */
export function policiesWithCases(folders: string[]): string[] {
  const named = new Set(casesIn(folders).map(({ policy }) => policy));
  return policiesRead().flatMap(({ document: { id, name } }) => (named.has(name) || named.has(id) ? [id] : []));
}

function askedIn(cases: Case[]): Branch[] {
  const params = cases.flatMap(({ given, expect_alt = [] }) => [
    ...[given.params, given.readings].map((one) => one ?? {}),
    ...expect_alt.map((alt) => alt.params),
  ]);
  const keys = params.flatMap((one) => Object.entries(one).map(([name, value]) => `${name}=${String(value)}`));
  return [...new Set(keys)].sort().map((key) => {
    const [name = '', value = ''] = key.split('=');
    return { switch: name, value };
  });
}
