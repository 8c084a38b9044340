/** `policy readings`: every reading and what it is worth. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { caseBank, readBank } from './case-bank';
import { policiesRead, withPolicy } from './library';
import { policyNamed } from './policy-named';
import { readingsOf } from './readings-cost';
import { readingsPage } from './readings-page';

export type ReadingsOrder = { policy?: string; cases?: string; json?: boolean };

/** What is printed. Without a policy: of every one that has readings. */
export function readingsCommand({ policy, cases = caseBank, json }: ReadingsOrder): string {
  const bank = readBank(cases);
  const files = policy === undefined ? policiesRead().filter(hasReadings) : [policyNamed(policy)];
  const found = files.map((file) => withPolicy(file, () => readingsOf(file.document, bank)));
  return json ? JSON.stringify(found, null, 2) : found.map(readingsPage).join('\n\n');
}

const hasReadings = ({ document }: { document: PolicyDocument }): boolean => document.readings.length > 0;
