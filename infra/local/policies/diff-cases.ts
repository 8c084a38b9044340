/** Two versions of a policy over the cases: which change, by how much, through which benefit and because of which change of the file. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { PolicyError } from '@yizhu/shared/policy/problem';
import { type BankCase, type Leaves, leavesOf, type Move, movesBetween, totalMoved } from './case-bank';
import { type Change, changesBetween, withChange } from './diff-changes';
import { type MovedFor, movedFor } from './diff-people';
import { ReadFile, withPolicy } from './library';

/** A benefit or a deadline whose answer moved, with its place in the document. */
export type MovedRule = { title: string; at?: string; changeFen?: number };

export type CaseDiff = {
  id: string;
  title: string;
  changeFen?: number;
  moves: Move[];
  rules: MovedRule[];
  people: MovedFor[];
  /** Paths of the changes that, made alone, move this case. */
  because: string[];
};

/** `cases`: ids of those that it moves by itself; undefined where the file is no policy with this change alone. */
export type TriedChange = Change & { cases?: string[] };

export type PolicyDiff = {
  before: { id: string; number: string; file: string };
  after: { id: string; number: string; file: string };
  cases: number;
  changed: CaseDiff[];
  sumFen: number;
  changes: TriedChange[];
};

export function diffPolicies(before: ReadFile, after: ReadFile, bank: BankCase[]): PolicyDiff {
  const names = [before, after].flatMap(({ document }) => [document.id, document.name]);
  const cases = bank.filter(({ policy }) => names.includes(policy));
  const [was, is] = [answersWith(before, cases), answersWith(after, cases)];
  const changes = changesBetween(before.tree, after.tree).map((change) => ({
    ...change,
    cases: movedAlone(change, before, was, after, is, cases),
  }));
  const changed = cases.flatMap((one, i): CaseDiff[] => {
    const [old = {}, fresh = {}] = [was[i], is[i]];
    const moves = movesBetween(old, fresh);
    if (moves.length === 0) return [];
    const because = changes.filter(({ cases: ids }) => ids === undefined || ids.includes(one.id));
    return [
      {
        id: one.id,
        title: one.title_zh ?? '',
        changeFen: totalMoved(old, fresh),
        moves,
        rules: rulesMoved(one, moves, [after.document, before.document]),
        people: movedFor(one, old, fresh),
        because: because.map(({ path }) => path),
      },
    ];
  });
  const sumFen = changed.reduce((sum, { changeFen = 0 }) => sum + changeFen, 0);
  return { before: headOf(before), after: headOf(after), cases: cases.length, changed, sumFen, changes };
}

const headOf = ({ file, document }: ReadFile) => ({ id: document.id, number: document.document.number, file });

const answersWith = (file: ReadFile, cases: BankCase[]): Leaves[] =>
  withPolicy(file, () => cases.map(({ given }) => leavesOf(file.document.id, given)));

/** Made on the old version or taken back from the new one: a case that either moves is one that the change matters to. */
function movedAlone(
  change: Change,
  before: ReadFile,
  was: Leaves[],
  after: ReadFile,
  is: Leaves[],
  cases: BankCase[],
): string[] | undefined {
  const made = answersTo(before, withChange(before.tree, change, change.after), cases);
  const takenBack = answersTo(after, withChange(after.tree, change, change.before), cases);
  if (!made && !takenBack) return undefined;
  const moved = (answers: Leaves[] | undefined, known: Leaves[], i: number): boolean =>
    answers !== undefined && movesBetween(known[i] ?? {}, answers[i] ?? {}).length > 0;
  return cases.filter((_, i) => moved(made, was, i) || moved(takenBack, is, i)).map(({ id }) => id);
}

/** Undefined where the tree is no policy. */
function answersTo({ file, text }: ReadFile, tree: ReadFile['tree'] | undefined, cases: BankCase[]) {
  if (!tree) return undefined;
  try {
    return answersWith(new ReadFile(file, text, tree), cases);
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

const AWARD = /^awards\.\S+ (.+)$/;

function rulesMoved({ given }: BankCase, moves: Move[], documents: PolicyDocument[]): MovedRule[] {
  const deadline = documents.flatMap(({ deadlines }) => deadlines).find(({ id }) => id === given.rule);
  if (deadline) return [{ title: deadline.title, at: deadline.clause?.at }];
  const byTitle = new Map<string, number>();
  for (const { path, before = 0, after = 0 } of moves) {
    const title = AWARD.exec(path)?.[1];
    if (title !== undefined) byTitle.set(title, (byTitle.get(title) ?? 0) + Number(after) - Number(before));
  }
  const benefits = documents.flatMap((document) => document.benefits);
  if (byTitle.size > 0)
    return [...byTitle].map(([title, changeFen]) => {
      const found = benefits.find((one) => one.title === title);
      return { title, at: found?.clause?.at, changeFen };
    });
  const round = benefits.find(({ id }) => documents.some(({ rounds }) => rounds?.benefit === id));
  return round ? [{ title: round.title, at: round.clause?.at }] : [];
}
