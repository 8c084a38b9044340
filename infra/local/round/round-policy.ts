import type { CalendarDate } from '@yizhu/shared/casework/calendar-date';
import type { Shortage } from '@yizhu/shared/casework/round';
import { findCategory, plainWord } from '@yizhu/shared/people/categories';
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { StopRun } from './stop-run';

/** Entitlements of many listed people at once: by category id and the year's self-pay in fen; `row` is the bracket's row, −1 for none. */
export type EntitleBatch = (
  categories: string[],
  selfPayFen: Float64Array,
) => { entitledFen: Float64Array; row: Int32Array };

/** A category that puts a person on the list. */
export type ListedCategory = {
  readonly id: string;
  /** Its name in the document, as the outputs write it. */
  readonly title: string;
  /** A person leaves the list when the risk is eliminated (未消除风险监测对象). */
  readonly endsWithRisk: boolean;
  /** Where the document names it. */
  readonly clause: string;
};

/** What a round needs of a policy, for one year. */
export type RoundPolicy = {
  readonly name: string;
  /** The last day whose costs count in each round, `MM-DD`, in order of the rounds. */
  readonly cutoffs: readonly string[];
  readonly shortage: Shortage;
  /** By a word of a roster; undefined when the word is no identity of this policy. */
  readonly findCategory: (word: string) => ListedCategory | undefined;
  /** The identities that put a person on the list, as the document names them. */
  readonly titles: readonly string[];
  /** The days on which the document is in force. */
  readonly inForce: { readonly from: CalendarDate; readonly to?: CalendarDate };
  readonly entitle: EntitleBatch;
  /** Where the document says it. */
  readonly clauses: {
    /** A bracket, by its row; −1 is the line that was not reached. */
    readonly row: (row: number) => string;
    /** What a later round pays: the difference to what was paid. */
    readonly topUp: string;
    /** The cut by one ratio. */
    readonly prorate: string;
  };
};

/** What a round asks of the engine for one policy. */
export type RoundEngine = {
  readonly entitle: EntitleBatch;
  /** Is a person who holds the identity on the list, whatever the amount? */
  readonly isListed: (identity: string, riskEliminated: boolean) => boolean;
};

/** The rounds of a policy document, computed by the engine; a document without rounds stops the run. */
export function roundPolicyOf(document: PolicyDocument, engine: RoundEngine): RoundPolicy {
  const { rounds } = document;
  if (!rounds) throw new StopRun(`“${document.name}”的文件里没有分次发放的救助，不能用 round。`);
  const benefit = document.benefits.find((one) => one.id === rounds.benefit);
  const rows = Array.isArray(benefit?.brackets?.rows) ? benefit.brackets.rows : [];
  const own = benefit?.clause?.at ?? '';
  const topUp = rounds['top-up']?.clause?.at ?? '';
  return {
    name: document.name,
    cutoffs: [...rounds.rounds].sort((a, b) => a.round - b.round).map((one) => one.cutoff),
    shortage: rounds.shortage.before,
    findCategory: categoryFinder(document, engine),
    titles: document.categories.map((category) => category.title).filter((title) => engine.isListed(title, false)),
    inForce: document.document['in-force'],
    entitle: engine.entitle,
    clauses: { row: (row) => rows[row]?.clause?.at ?? own, topUp, prorate: rounds.shortage.clause?.at ?? topUp },
  };
}

/** By any way in which departments write the identity; only one that can be on the list at all is one for a roster. */
function categoryFinder({ categories }: PolicyDocument, { isListed }: RoundEngine): RoundPolicy['findCategory'] {
  const byWord = new Map<string, ListedCategory>();
  for (const { id, title, words, clause } of categories) {
    if (!isListed(title, false)) continue;
    const listed = { id, title, endsWithRisk: !isListed(title, true), clause: clause?.at ?? '' };
    for (const word of [title, ...words]) byWord.set(plainWord(word), listed);
  }
  return (word) => byWord.get(plainWord(word)) ?? byWord.get(plainWord(findCategory(word)?.word ?? ''));
}
