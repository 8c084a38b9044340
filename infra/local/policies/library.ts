/** The policy files of `shared/policies`, read from disk: by county name, by document id, and as the stack of a region. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '@yizhu/shared/api/errors';
import { type Compiled, type CompileOptions, compile } from '@yizhu/shared/policy/compile';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { readPolicy, type Switches } from '@yizhu/shared/policy/read-policy';
import { stackFor } from '@yizhu/shared/policy/region';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const policiesFolder = join(root, 'shared/policies');

export type PolicyFile = { file: string; text: string };

/** Every policy file of the repository, in order of path. */
export function policyFiles(): PolicyFile[] {
  const names = readdirSync(policiesFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  return names.sort().map((name) => {
    const file = join(policiesFolder, name);
    return { file: relative(root, file), text: readFileSync(file, 'utf8') };
  });
}

type Read = PolicyFile & { document: PolicyDocument };
let read: Read[] | undefined;

/** Every policy under its chosen readings; read when first asked for, so that a broken file can still be looked at by its text. */
export function policiesRead(): Read[] {
  read ??= policyFiles().map(({ text, file }) => ({ text, file, document: readPolicy(text, file) }));
  return read;
}

/** The document that a county's name or a document's id means. Throws `policy.unknown`. */
export function findPolicy(name: string): Read {
  const found = policiesRead().find(({ document }) => document.name === name || document.id === name);
  if (!found) throw new AppError('policy.unknown', 'policy', { policy: name });
  return found;
}

/** Documents that hold in a region under the given readings, from the broadest to the narrowest. */
export function stackOf(adcode: string, switches: Switches = {}): PolicyDocument[] {
  const documents = policiesRead().map(({ text, file, document }) =>
    Object.keys(switches).length > 0 ? readPolicy(text, file, applicable(document, switches)) : document,
  );
  return stackFor(documents, adcode);
}

/** The switches that this document knows; one stack may hold switches of several. */
function applicable(document: PolicyDocument, switches: Switches): Switches {
  const known = document.readings.map((reading) => reading.switch);
  return Object.fromEntries(Object.entries(switches).filter(([name]) => known.includes(name)));
}

const compiledStacks = new Map<string, Compiled>();

/** One county's own document, compiled under the given readings and outside figures; kept, since cases repeat them. */
export function compiledPolicy(name: string, switches: Switches = {}, options: CompileOptions = {}): Compiled {
  const { text, file, document } = findPolicy(name);
  const key = JSON.stringify([document.id, switches, options]);
  const known = compiledStacks.get(key);
  if (known) return known;
  const compiled = compile([readPolicy(text, file, switches)], options);
  if (compiledStacks.size > 500) compiledStacks.clear();
  compiledStacks.set(key, compiled);
  return compiled;
}
