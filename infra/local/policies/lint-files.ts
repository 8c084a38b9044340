/** Lints policy files as they lie on disk: each under every reading, and each region's documents together. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@yizhu/shared/policy/compile';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { type Finding, lint } from '@yizhu/shared/policy/lint';
import { lineFinder } from '@yizhu/shared/policy/locate';
import { PolicyError } from '@yizhu/shared/policy/problem';
import { readPolicy, type Switches } from '@yizhu/shared/policy/read-policy';
import { stackFor } from '@yizhu/shared/policy/region';
import { type PolicyFile, policiesFolder, root } from './library';

/** A finding with the line of the file, where it can be told. */
export type FileFinding = Finding & { line?: number };
export type FileReport = { file: string; findings: FileFinding[] };

/** Where the documents' own texts lie, where they are at all. */
const seeds = join(root, '../shared/seeds');

/** A report for each file, in their order. */
export function lintFiles(files: PolicyFile[]): FileReport[] {
  const clauseIds = knownClauses();
  const looked = files.map((file) => ({ ...file, ...lintFile(file, clauseIds) }));
  const documents = looked.map(({ document }) => document).filter((one) => one !== undefined);
  return looked.map(({ file, text, document, findings }) => {
    const all = document ? [...findings, ...stackFindings(document, documents)] : findings;
    const lineOf = lineFinder(text);
    const placed = distinct(all).map((finding) => ({ ...finding, line: lineOf(finding.path) }));
    return { file, findings: placed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  });
}

/** The document under its chosen readings, and what is wrong under these and under each other reading. */
function lintFile({ text, file }: PolicyFile, clauseIds: string[]): { document?: PolicyDocument; findings: Finding[] } {
  const { document, findings } = lintOnce(text, file, {}, clauseIds);
  for (const reading of document?.readings ?? [])
    for (const value of Object.keys(reading.values).filter((one) => one !== reading.chosen)) {
      const other = lintOnce(text, file, { [reading.switch]: value }, clauseIds);
      const fresh = other.findings.filter((one) => !findings.some((known) => same(known, one)));
      findings.push(...fresh.map((one) => ({ ...one, message: `按读法 ${reading.id} 的“${value}”，${one.message}` })));
    }
  return { document, findings };
}

function lintOnce(text: string, file: string, switches: Switches, clauseIds: string[]) {
  try {
    const document = readPolicy(text, file, switches);
    const findings = lint(document, sourceText(document), clauseIds);
    if (findings.length === 0) compile([document]);
    return { document, findings };
  } catch (error) {
    return { document: undefined, findings: findingsOf(error) };
  }
}

/** What is wrong only where a region's documents come together, as far as it is said of this one. */
function stackFindings(document: PolicyDocument, documents: PolicyDocument[]): Finding[] {
  const stack = stackFor(documents, document.document.adcode);
  if (stack.length < 2) return [];
  try {
    compile(stack);
    return [];
  } catch (error) {
    return findingsOf(error, document.id);
  }
}

/** The problems of a PolicyError, of one document if named; anything else is ours and is thrown on. */
function findingsOf(error: unknown, id?: string): Finding[] {
  if (!(error instanceof PolicyError)) throw error;
  return error.problems
    .filter((problem) => id === undefined || problem.file === id)
    .map(({ code, path, message }) => ({ code, path, message }));
}

function sourceText({ document }: PolicyDocument): string | undefined {
  const file = document.source.text === undefined ? undefined : join(seeds, document.source.text);
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Ids of the clauses that lie beside the policies of the repository. */
function knownClauses(): string[] {
  const lists = readdirSync(policiesFolder).map((folder) => join(policiesFolder, folder, 'clauses.json'));
  return lists
    .filter((list) => existsSync(list))
    .flatMap((list) => (JSON.parse(readFileSync(list, 'utf8')) as { id: string }[]).map(({ id }) => id));
}

const same = (a: Finding, b: Finding): boolean => a.path === b.path && a.message === b.message;

const distinct = (findings: Finding[]): Finding[] =>
  findings.filter((one, i) => findings.findIndex((other) => same(one, other)) === i);
