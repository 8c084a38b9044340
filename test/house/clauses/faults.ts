/** What is wrong with the traceability table, in words; nothing when it holds. */

import path from 'node:path';
import ts from 'typescript';
import { isTypeScript, readSource, root } from '../source';
import { type Clause, clauses, findClause } from './clause';
import { cites, partsOf } from './policy-parts';
import { declares, describedEach, testTitles } from './source-parts';
import { areas, type Entry, readTables, type Table } from './table';

const exists = (file: string): boolean => ts.sys.fileExists(path.join(root, file));

/** Every fault of every table, and of what no table says. */
export function findFaults(tables: readonly Table[] = readTables()): string[] {
  const entries = tables.flatMap((table) => table.entries);
  return [...missing(entries), ...repeated(entries), ...tables.flatMap(faultsOfTable)];
}

function missing(entries: readonly Entry[]): string[] {
  const said = new Set(entries.map(({ id }) => id));
  return clauses.filter(({ id, software }) => software && !said.has(id)).map(({ id }) => `${id}: no table names it`);
}

function repeated(entries: readonly Entry[]): string[] {
  const ids = entries.map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id}: named twice`);
}

const faultsOfTable = (table: Table): string[] =>
  table.entries.flatMap((entry) => faultsOfEntry(entry, table).map((fault) => `${entry.id}: ${fault}`));

function faultsOfEntry(entry: Entry, table: Table): string[] {
  const clause = findClause(entry.id);
  if (!clause?.software) return ['no clause with work for software has this id'];
  if (clause.document !== entry.document) return [`belongs to ${clause.document}, not to ${entry.document}`];
  const places = entry.where.flatMap((where) => faultsOfPlace(where, entry.id));
  return [...faultsOfState(entry, clause, table), ...places, ...entry.tests.flatMap(faultsOfTest)];
}

function faultsOfState({ state, where, tests, waitsFor, area }: Entry, { type }: Clause, { policy }: Table): string[] {
  if (state === 'covered') {
    return [
      ...(where.length ? [] : ['covered, but nowhere']),
      ...(tests.length ? [] : ['covered, but no test shows it']),
    ];
  }
  if (state === 'waits') return waitsFor ? [] : ['waits, but for no named document'];
  if (!Object.keys(areas).includes(area ?? '')) return [`planned for “${area}”, which is no area`];
  if (policy && area === 'policies') return ['planned as policy data, but its document is data already'];
  if (policy && (type === 'compute' || type === 'deadline'))
    return [`a ${type} clause of a policy file cannot be left planned`];
  return [];
}

/** A policy part must cite the clause; a part of a program must be declared there. */
function faultsOfPlace(where: string, id: string): string[] {
  const [file = '', part] = where.split('#');
  if (!exists(file)) return [`lives in ${file}, which does not exist`];
  if (part === undefined) return [];
  if (isTypeScript(file)) return declares(file, part) ? [] : [`${file} declares no ${part}`];
  if (!file.endsWith('.yaml')) return [`${file} has no parts that can be named`];
  if (!partsOf(file).has(part)) return [`${file} has no part ${part}`];
  return cites(file, part, id) ? [] : [`${part} of ${file} does not cite it`];
}

const caseTest = 'test/cases/cases.test.ts';
const isCase = (test: string): boolean => /^[A-Z]{2}-[A-Z]?\d+$/.test(test);

function faultsOfTest(test: string): string[] {
  if (isCase(test)) return faultsOfCase(test);
  const [file = '', title] = test.split(' › ');
  if (title === undefined) return [`“${test}” names no test: file › title`];
  if (!exists(file)) return [`is shown by ${file}, which does not exist`];
  return testTitles(file).includes(title) ? [] : [`${file} has no test “${title}”`];
}

/** A worked case counts when its file is in the bank and the test of the cases runs its policy. */
export function faultsOfCase(id: string, policiesRun = policiesOf(caseTest)): string[] {
  const file = `test/cases/bank/${id}.json`;
  if (!exists(file)) return [`is shown by the case ${id}, which does not exist`];
  const { policy } = JSON.parse(readSource(file));
  return policiesRun.includes(policy) ? [] : [`${caseTest} does not run the case ${id}`];
}

const policiesOf = (file: string): readonly string[] => (exists(file) ? describedEach(file) : []);
