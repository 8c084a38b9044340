/** The policy files of `shared/policies`, read from disk: by county name, by document id, and as the stack of a region. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '@yizhu/shared/api/errors';
import type { Compiled, CompileOptions } from '@yizhu/shared/policy/bind';
import { compile } from '@yizhu/shared/policy/compile';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { policyTree, readTree, type Switches } from '@yizhu/shared/policy/read-policy';
import { stackFor } from '@yizhu/shared/policy/region';
import { shortWay } from '@yizhu/shared/policy/short-way';

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

/** A policy file as it was read once; what other readings and outside figures make of it is kept, since cases repeat them. */
export class ReadFile {
  readonly document: PolicyDocument;
  private readonly documents = new Map<string, PolicyDocument>();
  private readonly stacks = new Map<string, Compiled>();

  /** Throws PolicyError. The tree, where it is at hand, saves parsing the text. */
  constructor(
    readonly file: string,
    readonly text: string,
    readonly tree = policyTree(text, file),
  ) {
    this.document = readTree(tree, file);
  }

  under(switches: Switches): PolicyDocument {
    if (Object.keys(switches).length === 0) return this.document;
    return kept(this.documents, JSON.stringify(switches), () => readTree(this.tree, this.file, switches));
  }

  compiled(switches: Switches, options: CompileOptions): Compiled {
    return kept(this.stacks, JSON.stringify([switches, options]), () =>
      compile([this.under(switches)], options, shortWay),
    );
  }
}

const MOST_KEPT = 500;

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, made);
  return made;
}

let onDisk: ReadFile[] | undefined;
let inUse: ReadFile[] | undefined;

/** Every policy under its chosen readings; read when first asked for, so that a broken file can still be looked at by its text. */
export function policiesRead(): ReadFile[] {
  if (inUse) return inUse;
  onDisk ??= policyFiles().map(({ text, file }) => new ReadFile(file, text));
  return onDisk;
}

/**
 * Runs with another text of a policy (a version, a changed figure) in the place of the one with its id or its name; everything
 * that finds policies here sees it, until `run` returns. Only what `run` does before it returns: nothing awaited.
 */
export function withPolicy<T>(other: ReadFile, run: () => T): T {
  const before = inUse;
  const { id, name } = other.document;
  inUse = [...policiesRead().filter(({ document }) => document.id !== id && document.name !== name), other];
  try {
    return run();
  } finally {
    inUse = before;
  }
}

/** The document that a county's name or a document's id means. Throws `policy.unknown`. */
export function findPolicy(name: string): ReadFile {
  const found = policiesRead().find(({ document }) => document.name === name || document.id === name);
  if (!found) throw new AppError('policy.unknown', 'policy', { policy: name });
  return found;
}

/** Documents that hold in a region under the given readings, from the broadest to the narrowest. */
export function stackOf(adcode: string, switches: Switches = {}): PolicyDocument[] {
  return stackFor(
    policiesRead().map((read) => read.under(applicable(read.document, switches))),
    adcode,
  );
}

/** The switches that this document knows; one stack may hold switches of several. */
function applicable(document: PolicyDocument, switches: Switches): Switches {
  const known = document.readings.map((reading) => reading.switch);
  return Object.fromEntries(Object.entries(switches).filter(([name]) => known.includes(name)));
}

/** One county's own document, compiled under the given readings and outside figures. */
export function compiledPolicy(name: string, switches: Switches = {}, options: CompileOptions = {}): Compiled {
  return findPolicy(name).compiled(switches, options);
}
