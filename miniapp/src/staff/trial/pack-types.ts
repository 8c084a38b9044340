/** What the staff pages carry beside the policies: other readings, worked examples, and the clauses of each document. */
import type { Example, PolicyDocument } from '@yizhu/shared/policy/document';

export type ClauseType =
  | 'compute'
  | 'deadline'
  | 'process'
  | 'fund'
  | 'form'
  | 'report'
  | 'display'
  | 'data feed'
  | 'governance';

/** One sentence of a document, in its order. */
export type DocumentClause = { id: string; locator: string; quote: string; type: ClauseType; software: boolean };

/** A part of the document that differs: where, and what stands there; without a value it is not there. */
export type Change = { path: (string | number)[]; value?: unknown };

/** Readings that meet in one place, with what each combination of them changes; the chosen one changes nothing. */
export type ReadingGroup = { switches: string[]; variants: { values: Record<string, string>; changes: Change[] }[] };

export type StaffPolicy = {
  groups: ReadingGroup[];
  /** By benefit. */
  examples: Record<string, Example[]>;
  clauses: DocumentClause[];
  /** The ids of the clauses that the policy cites, as packing took them out. */
  clauseIds: string[][];
  /** Parts of the policy that no estimate needs, and that the phone's pack leaves out. */
  rest: Partial<
    Pick<
      PolicyDocument,
      'document' | 'category-choice' | 'channels' | 'readings' | 'notes' | 'deadlines' | 'rounds' | 'funds'
    >
  >;
};

/** By document id. */
export type StaffPack = Record<string, StaffPolicy>;
