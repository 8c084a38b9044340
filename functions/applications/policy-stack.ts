/** The policies of a place, ready to decide with, and the hash by which a decision names them. */
import { createHash } from 'node:crypto';
import type { Compiled } from '@yizhu/shared/policy/bind';
import { compile } from '@yizhu/shared/policy/compile';
import type { Category, PolicyDocument } from '@yizhu/shared/policy/document';
import { stackFor } from '@yizhu/shared/policy/region';

export type PolicyStack = {
  documents: PolicyDocument[];
  compiled: Compiled;
  /** SHA-256 of the documents as JSON, from the broadest region to the narrowest: another figure, reading or word is another hash. */
  hash: string;
};

/** The stack that holds in a county; empty documents where none does. */
export const policyStack = (policies: PolicyDocument[], adcode: string): PolicyStack =>
  stackOf(stackFor(policies, adcode));

/** Documents of one place, as they lie on disk or were kept with a decision. */
export const stackOf = (documents: PolicyDocument[]): PolicyStack => ({
  documents,
  compiled: compile(documents),
  hash: hashOf(textOf(documents)),
});

/** What is hashed and kept. Through JSON, so that a policy read from YAML and the same one read from the bundle are one. */
export const textOf = (documents: PolicyDocument[]): string => JSON.stringify(documents);

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Who can be helped there: the narrowest document's categories. */
export const categoryIn = ({ compiled }: PolicyStack, id: string): Category | undefined =>
  compiled.categories.find((one) => one.id === id);

export const deadlinesOf = ({ documents }: PolicyStack) => documents.flatMap(({ deadlines }) => deadlines);
