/** Lints policy files as they lie on disk: each under every reading, and each region's documents together. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { compile } from '@yizhu/shared/policy/compile';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { type Judged, judge } from '@yizhu/shared/policy/lint/acknowledge';
import type { CheckId, ClauseRow, Finding, Surroundings } from '@yizhu/shared/policy/lint/finding';
import { lint } from '@yizhu/shared/policy/lint/lint';
import { readingPlaces } from '@yizhu/shared/policy/lint/readings';
import { findingOf } from '@yizhu/shared/policy/lint/structure';
import { lineFinder } from '@yizhu/shared/policy/locate';
import { PolicyError } from '@yizhu/shared/policy/problem';
import { readPolicy, type Switches } from '@yizhu/shared/policy/read-policy';
import { stackFor } from '@yizhu/shared/policy/region';
import { type PolicyFile, policiesFolder, policyFiles, root } from './library';

/** A finding with the line of the file, where it can be told. */
export type FileFinding = Judged & { line?: number };
export type FileReport = { file: string; findings: FileFinding[] };

/** `today` decides what is out of date; without it nothing is. `onStep` is told before each reading of each file, since one file may take seconds. */
export type LintOptions = { today?: string; onStep?: (step: Step) => void };
export type Step = { file: string; at: number; reading?: string };

/** Where the documents' own texts lie, where they are at all. */
const seeds = join(root, '../shared/seeds');

/** A report for each file, in their order. */
export function lintFiles(files: PolicyFile[], { today, onStep }: LintOptions = {}): FileReport[] {
  const clauses = clauseLists(files);
  const clauseIds = clauses.flatMap(({ rows }) => rows.map(({ id }) => id));
  const documents = documentsBeside(files);
  return files.map((one, at) => {
    const tell = (reading?: string): void => onStep?.({ file: one.file, at, reading });
    const beside = clauses.find(({ folder }) => folder === folderOf(one.file))?.rows;
    const around = { clauses: beside, clauseIds, others: documents, readingPlaces: readingPlaces(one.text), today };
    const { document, findings, unseen } = lintFile(one, around, tell);
    const all = document ? [...findings, ...stackFindings(document, documents)] : findings;
    const judged = document ? judge(distinct(all), document.acknowledged, unseen) : distinct(all);
    const lineOf = lineFinder(one.text);
    const placed = judged.map((finding) => ({ ...finding, line: lineOf(finding.path) }));
    return { file: one.file, findings: placed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  });
}

/** Whether a person still has something to do. */
export const isOpen = ({ severity, acknowledged }: FileFinding): boolean =>
  severity !== 'info' && acknowledged === undefined;

/** These files that can be read, and the repository's own. */
function documentsBeside(files: PolicyFile[]): PolicyDocument[] {
  const named = files.map(({ file }) => resolve(root, file));
  const rest = policyFiles().filter(({ file }) => !named.includes(resolve(root, file)));
  return [...rest, ...files].map(({ text, file }) => readable(text, file)).filter((one) => one !== undefined);
}

const read = new Map<string, PolicyDocument | undefined>();

/** Undefined for a file with faults, which are told where that file is linted itself. Kept by its text, since runs repeat. */
function readable(text: string, file: string): PolicyDocument | undefined {
  if (read.has(text)) return read.get(text);
  let document: PolicyDocument | undefined;
  try {
    document = readPolicy(text, file);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
  }
  read.set(text, document);
  return document;
}

type Looked = { document?: PolicyDocument; findings: Finding[]; unseen: CheckId[] };

/** Idle only if idle under every reading. */
const OF_ALL_READINGS: CheckId[] = ['L2', 'L6'];

/** The document under its chosen readings, and what is wrong under these and under each other reading. */
function lintFile({ text, file }: PolicyFile, around: Surroundings, tell: (reading?: string) => void): Looked {
  tell();
  const { document, findings, unseen } = lintOnce(text, file, {}, around);
  const others = (document?.readings ?? []).flatMap((reading) =>
    Object.keys(reading.values)
      .filter((value) => value !== reading.chosen)
      .map((value) => {
        tell(`${reading.id} 的“${value}”`);
        return { reading, value, looked: lintOnce(text, file, { [reading.switch]: value }, around) };
      }),
  );
  const idle = (one: Finding): boolean => OF_ALL_READINGS.includes(one.check);
  const everywhere = (one: Finding): boolean =>
    others.every(({ looked }) => looked.findings.some((two) => isLike(one, two)));
  const known = findings.filter((one) => !idle(one) || everywhere(one));
  for (const { reading, value, looked } of others)
    for (const one of looked.findings)
      if (!idle(one) && !known.some((two) => isLike(one, two))) known.push(underReading(one, reading.id, value));
  return { document, findings: known, unseen };
}

/** What is odd under a reading that was not chosen speaks against that reading; what compile refuses must be mended all the same. */
const underReading = (one: Finding, id: string, value: string): Finding => ({
  ...one,
  severity: one.severity === 'error' ? 'error' : 'info',
  message: `按读法 ${id} 的“${value}”，${one.message}`,
});

function lintOnce(text: string, file: string, switches: Switches, around: Surroundings): Looked {
  try {
    const document = readPolicy(text, file, switches);
    const source = sourceText(document, file);
    const findings = lint(document, { ...around, text: source });
    return { document, findings, unseen: unseenWithout(source, around, findings) };
  } catch (error) {
    return { document: undefined, findings: findingsOf(error), unseen: [] };
  }
}

/** Checks that could not be made, so that nothing can be said of their acknowledgements. */
function unseenWithout(source: string | undefined, around: Surroundings, findings: Finding[]): CheckId[] {
  const unseen: CheckId[] = source === undefined ? ['S3', 'S5'] : [];
  if (around.today === undefined) unseen.push('T2', 'T3');
  const stopped = findings.some(({ code }) => code !== undefined);
  const rest: CheckId[] = ['S4', 'S5', 'L1', 'L2', 'L3', 'L6', 'L7', 'E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8'];
  return stopped ? [...unseen, ...rest, 'T1', 'T2', 'T3', 'T4', 'H1', 'H2'] : unseen;
}

/** What is wrong only where a region's documents come together, as far as it is said of this one. */
function stackFindings(document: PolicyDocument, documents: PolicyDocument[]): Finding[] {
  const others = documents.filter(({ id }) => id !== document.id);
  const stack = stackFor([...others, document], document.document.adcode);
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
  return error.problems.filter((problem) => id === undefined || problem.file === id).map(findingOf);
}

/** The document's own text: beside its file, or where all the texts lie. */
function sourceText({ document }: PolicyDocument, file: string): string | undefined {
  const name = document.source.text;
  const places = name === undefined ? [] : [join(folderOf(file), name), join(seeds, name)];
  const found = places.find((place) => existsSync(place));
  return found === undefined ? undefined : readFileSync(found, 'utf8');
}

const folderOf = (file: string): string => dirname(resolve(root, file));

/** Clauses by the folder that they lie in: those of the repository, and those beside the files. */
function clauseLists(files: PolicyFile[]): { folder: string; rows: ClauseRow[] }[] {
  const known = readdirSync(policiesFolder).map((name) => join(policiesFolder, name));
  const folders = [...new Set([...known, ...files.map(({ file }) => folderOf(file))])];
  return folders
    .map((folder) => ({ folder, list: join(folder, 'clauses.json') }))
    .filter(({ list }) => existsSync(list))
    .map(({ folder, list }) => ({ folder, rows: JSON.parse(readFileSync(list, 'utf8')) as ClauseRow[] }));
}

const same = (a: Finding, b: Finding): boolean => isLike(a, b) && a.message === b.message;
/** The same thing of the same place, in whatever words; structure is told by its words alone. */
const isLike = (a: Finding, b: Finding): boolean =>
  a.check === b.check && a.path === b.path && a.about === b.about && (a.code === undefined || a.message === b.message);

const distinct = (findings: Finding[]): Finding[] =>
  findings.filter((one, i) => findings.findIndex((other) => same(one, other)) === i);
