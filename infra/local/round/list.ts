import { type DecidedLine, decideRound, type RoundDecision, type RoundLine } from '@yizhu/shared/casework/round';
import { inCodeUnits } from '@yizhu/shared/funds/pro-rata';
import { type Fen, fen } from '@yizhu/shared/money/fen';
import type { Roster } from './roster';
import type { RoundPolicy } from './round-policy';

/** A line of the list: a person of the roster, or one who left it and is still owed money. */
export type ListLine = {
  readonly town: string;
  readonly category: string;
  readonly selfPayFen: Fen;
  readonly entitledFen: Fen;
  readonly paidBeforeFen: Fen;
  readonly listed: boolean;
  readonly decided: DecidedLine;
  readonly clause: string;
};

export type RoundList = { readonly decision: RoundDecision; readonly lines: readonly ListLine[] };

export type ListInput = {
  readonly round: number;
  readonly fundFen: Fen;
  readonly roster: Roster;
  /** By place in the roster. */
  readonly selfPayFen: Float64Array;
  readonly paidFen: ReadonlyMap<string, Fen>;
  readonly heldFen: ReadonlyMap<string, Fen>;
};

type Candidate = RoundLine & Pick<ListLine, 'town' | 'category' | 'selfPayFen'> & { readonly ruledBy: string };

const NOTHING = fen(0);

/** The round's list, in code-unit order of the ids: who is entitled to what, and what is paid of it now. */
export function makeList(input: ListInput, policy: RoundPolicy): RoundList {
  const candidates = [...rosterCandidates(input, policy), ...leaverCandidates(input, policy)].sort((a, b) =>
    inCodeUnits(a.id, b.id),
  );
  const decision = decideRound({
    round: input.round,
    lastRound: policy.cutoffs.length,
    shortage: policy.shortage,
    fundFen: input.fundFen,
    lines: candidates,
  });
  const lines = decision.lines.map((decided, index): ListLine => {
    const candidate = candidates[index] as Candidate;
    return { ...candidate, decided, clause: clauseOf(candidate, decided, policy) };
  });
  return { decision, lines };
}

function rosterCandidates({ roster, selfPayFen, paidFen, heldFen }: ListInput, policy: RoundPolicy): Candidate[] {
  const onList = roster.people.flatMap((person, place) => (person.listed ? [place] : []));
  const { entitledFen, row } = policy.entitle(
    onList.map((place) => roster.people[place]?.category.id ?? ''),
    Float64Array.from(onList, (place) => selfPayFen[place] ?? 0),
  );
  const rankOf = new Map(onList.map((place, rank) => [place, rank]));
  return roster.people.map((person, place) => {
    const rank = rankOf.get(place);
    return {
      id: person.id,
      town: person.town,
      category: person.category.title,
      selfPayFen: fen(selfPayFen[place] ?? 0),
      listed: person.listed,
      entitledFen: fen(rank === undefined ? 0 : (entitledFen[rank] ?? 0)),
      paidBeforeFen: paidFen.get(person.id) ?? NOTHING,
      heldFen: heldFen.get(person.id) ?? NOTHING,
      ruledBy: rank === undefined ? person.category.clause : policy.clauses.row(row[rank] ?? -1),
    };
  });
}

/** People who left the roster with a claim that was held: the claim is all that is left to pay them. */
function leaverCandidates({ roster, paidFen, heldFen }: ListInput, policy: RoundPolicy): Candidate[] {
  return [...heldFen]
    .filter(([id, held]) => held > 0 && !roster.places.has(id))
    .map(([id, held]) => ({
      id,
      town: '',
      category: '',
      selfPayFen: NOTHING,
      listed: false,
      entitledFen: NOTHING,
      paidBeforeFen: paidFen.get(id) ?? NOTHING,
      heldFen: held,
      ruledBy: policy.clauses.topUp,
    }));
}

/** The places of the document that made the amount: the bracket or the list, the top-up, the cut. */
function clauseOf(candidate: Candidate, decided: DecidedLine, { clauses }: RoundPolicy): string {
  const parts = [candidate.ruledBy];
  if (candidate.listed ? candidate.paidBeforeFen > 0 : decided.dueFen > 0) parts.push(clauses.topUp);
  if (decided.state === 'PRORATED') parts.push(clauses.prorate);
  return [...new Set(parts)].filter((part) => part !== '').join(';');
}
