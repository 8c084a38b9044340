/** The traceability table as it is written by hand, one file a document. */
import { parse } from 'yaml';
import { filesUnder, readSource } from '../source';
import { clauses } from './clause';

/** What is still to be built, by what it needs. */
export const areas = {
  casework:
    'applications, recognition and lists from draft to decision: review, publicity, referral, what people are told, who may do what',
  rosters: 'lists and data of departments and hospitals: received, compared, dated, watched, counted',
  funds: 'where money comes from and goes: sources, books, payment, budgets, reports on them',
  policies: 'the documents that are not yet data',
} as const;
export type Area = keyof typeof areas;

export interface Entry {
  readonly id: string;
  readonly document: string;
  readonly state: 'covered' | 'waits' | 'planned';
  /** `file` or `file#part`: where it lives. */
  readonly where: readonly string[];
  /** `file › test title`, or the id of a worked case. */
  readonly tests: readonly string[];
  /** The document from outside that would give what is missing. */
  readonly waitsFor?: string;
  readonly area?: string;
}

export interface Table {
  readonly file: string;
  readonly document: string;
  /** The policy file, where the document is data. */
  readonly policy?: string;
  readonly entries: readonly Entry[];
}

type Lines = string | readonly string[] | undefined;
interface Written {
  readonly document: string;
  readonly policy?: string;
  readonly covered?: Record<string, { where?: Lines; test?: Lines }>;
  readonly waits?: Record<string, { for?: string; where?: Lines; test?: Lines }>;
  readonly planned?: Record<string, readonly string[]>;
}

/** Every table, in the order of the documents. */
export function readTables(): Table[] {
  const tables = filesUnder('test/house/clauses/traceability').map((file) =>
    tableOf(file, parse(readSource(file)) as Written),
  );
  const place = ({ document }: Table) => clauses.findIndex((clause) => clause.document === document);
  return tables.sort((a, b) => place(a) - place(b));
}

function tableOf(file: string, written: Written): Table {
  const { document, policy } = written;
  /** `#benefits.tilt` is a part of the document's own policy file. */
  const places = (where: Lines) => list(where).map((one) => (one.startsWith('#') ? `${policy ?? ''}${one}` : one));
  const covered = Object.entries(written.covered ?? {}).map(
    ([id, { where, test }]): Entry => ({ id, document, state: 'covered', where: places(where), tests: list(test) }),
  );
  const waits = Object.entries(written.waits ?? {}).map(
    ([id, { for: waitsFor, where, test }]): Entry => ({
      id,
      document,
      state: 'waits',
      waitsFor,
      where: places(where),
      tests: list(test),
    }),
  );
  const planned = Object.entries(written.planned ?? {}).flatMap(([area, ids]) =>
    ids.map((id): Entry => ({ id, document, state: 'planned', area, where: [], tests: [] })),
  );
  return { file, document, policy, entries: [...covered, ...waits, ...planned] };
}

const list = (lines: Lines): readonly string[] =>
  lines === undefined ? [] : typeof lines === 'string' ? [lines] : lines;
