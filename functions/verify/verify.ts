/** Works everything out again and says what differs. */
import type { DecisionInputs } from '../applications/decide';
import type { PolicyStack } from '../applications/policy-stack';
import { isDecided } from '../applications/views';
import type { DecisionItem } from '../table/decisions';
import { ofApplication, ofDecision, ofFund, ofPayout, ofPostings, ofYear } from './differences';
import type { Everything } from './everything';

export type Difference = { kind: string; key: string; detail: string };
export type Report = { counts: Record<string, number>; differences: Difference[] };
export type Sources = {
  openInputs: (decision: DecisionItem) => Promise<DecisionInputs>;
  policiesIn: (adcode: string) => PolicyStack | undefined;
};

export async function verify(all: Everything, sources: Sources): Promise<Report> {
  const checks = [
    ...applicationChecks(all),
    ...(await decisionChecks(all, sources)),
    ...yearChecks(all),
    ...fundChecks(all),
    ...payoutChecks(all),
  ];
  const counts: Record<string, number> = {};
  for (const { kind } of checks) counts[kind] = (counts[kind] ?? 0) + 1;
  const differences = checks.flatMap(({ kind, key, details }) => details.map((detail) => ({ kind, key, detail })));
  return { counts, differences };
}

type Check = { kind: string; key: string; details: string[] };

function applicationChecks({ applications, events, decisions, postings }: Everything): Check[] {
  return applications.map((head) => {
    const its = events.filter(({ applicationId }) => applicationId === head.id);
    const decided = decisions.filter(({ applicationId }) => applicationId === head.id);
    return {
      ...{ kind: 'applications', key: head.id },
      details: [...ofApplication(head, its, decided), ...ofPostings(head, its, postings)],
    };
  });
}

const decisionChecks = ({ decisions }: Everything, { openInputs, policiesIn }: Sources): Promise<Check[]> =>
  Promise.all(
    decisions.map(async (decision) => ({
      ...{ kind: 'decisions', key: `${decision.applicationId}#${decision.n}` },
      details: ofDecision(decision, await openInputs(decision), policiesIn(decision.adcode)),
    })),
  );

function yearChecks({ applications, decisions, years }: Everything): Check[] {
  const signed = decisions.filter(({ applicationId, n }) =>
    applications.some((head) => head.id === applicationId && head.decision === n && isDecided(head)),
  );
  const keyOf = ({ pk, year }: { pk: string; year: number }): string => `${pk} ${year}`;
  const keys = new Set([...signed, ...years].map(keyOf));
  return [...keys].map((key) => ({
    ...{ kind: 'years', key },
    details: ofYear(
      years.find((one) => keyOf(one) === key),
      signed.filter((one) => keyOf(one) === key),
    ),
  }));
}

function fundChecks({ postings, balances }: Everything): Check[] {
  const funds = new Set([...postings, ...balances].map(({ pk }) => pk));
  const of = <T extends { pk: string }>(items: T[], pk: string): T[] => items.filter((one) => one.pk === pk);
  return [...funds].map((pk) => ({ kind: 'funds', key: pk, details: ofFund(of(postings, pk), of(balances, pk)) }));
}

function payoutChecks({ payouts, lines, applications }: Everything): Check[] {
  return payouts.map((payout) => ({
    ...{ kind: 'payouts', key: payout.id },
    details: ofPayout(
      payout,
      lines.filter(({ pk }) => pk === `PAYOUT#${payout.id}`),
      (applicationId) => applications.find(({ id }) => id === applicationId),
    ),
  }));
}
