import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { readPolicy } from '@yizhu/shared/policy/read-policy';
import type { DocumentClause } from '../src/staff/trial/pack-types';

const policiesFolder = path.resolve(__dirname, '../../shared/policies');

export type PolicyOnDisk = { file: string; text: string; policy: PolicyDocument; clauses: DocumentClause[] };

/** Every policy of `shared/policies`, read and checked. */
export const readPolicies = (): PolicyDocument[] => policiesOnDisk().map(({ policy }) => policy);

/** The same with its text and the clauses that lie beside it. */
export function policiesOnDisk(): PolicyOnDisk[] {
  const names = readdirSync(policiesFolder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  return files.map((file) => {
    const text = readFileSync(path.join(policiesFolder, file), 'utf8');
    return { file, text, policy: readPolicy(text, file), clauses: clausesBeside(file) };
  });
}

function clausesBeside(file: string): DocumentClause[] {
  const clauseFile = path.join(policiesFolder, path.dirname(file), 'clauses.json');
  if (!existsSync(clauseFile)) return [];
  const clauses: DocumentClause[] = JSON.parse(readFileSync(clauseFile, 'utf8'));
  return clauses.map(({ id, locator, quote, type, software }) => ({ id, locator, quote, type, software }));
}
