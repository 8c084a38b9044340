/** The clauses of the five documents: what each says and where, and whether software has work with it. */
import { readSource } from '../source';

export interface Clause {
  readonly id: string;
  /** The county's short name, as the policies carry it. */
  readonly document: string;
  /** Its place in the document's own numbering. */
  readonly locator: string;
  /** The operative words, as they stand in the document. */
  readonly quote: string;
  readonly type:
    | 'compute'
    | 'deadline'
    | 'process'
    | 'data feed'
    | 'form'
    | 'fund'
    | 'report'
    | 'display'
    | 'governance';
  /** Governance binds people alone: nothing of it is built. */
  readonly software: boolean;
}

const folders = ['500241-xiushan', '500243-pengshui', '140300-yangquan', '440784-heshan', '530500-baoshan'];

/** Every clause, in the order of the documents. */
export const clauses: readonly Clause[] = folders.flatMap((folder) =>
  JSON.parse(readSource(`shared/policies/${folder}/clauses.json`)),
);

const byId = new Map(clauses.map((clause) => [clause.id, clause]));

/** Undefined for an id that no document has. */
export const findClause = (id: string): Clause | undefined => byId.get(id);
