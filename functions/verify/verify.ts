/** Works everything out again and says what differs. */
import type { DecisionInputs } from '../applications/decide';
import { hashOf, type PolicyStack, stackOf } from '../applications/policy-stack';
import { isDecided } from '../applications/views';
import type { ApplicationItem } from '../table/applications';
import type { DecisionItem } from '../table/decisions';
import type { EventItem } from '../table/events';
import type { Papers, PapersItem } from '../table/papers';
import { openPolicy, type PolicyItem } from '../table/policies';
import {
  ofApplication,
  ofCategory,
  ofDecision,
  ofFund,
  ofMessage,
  ofPayout,
  ofPostings,
  ofSheets,
  ofYear,
} from './differences';
import type { Everything } from './everything';

export type Difference = { kind: string; key: string; detail: string };
export type Report = { counts: Record<string, number>; differences: Difference[] };
/** What opens sealed texts; each throws where one was changed. */
export type Sources = {
  openHead: (head: ApplicationItem) => Promise<{ category: string }>;
  openInputs: (decision: DecisionItem) => Promise<DecisionInputs>;
  openSteps: (decision: DecisionItem) => Promise<unknown>;
  openPapers: (papers: PapersItem) => Promise<Papers>;
  openEntered: (event: EventItem) => Promise<unknown>;
};

export async function verify(all: Everything, sources: Sources): Promise<Report> {
  const checks = [
    ...(await applicationChecks(all, sources)),
    ...(await sealedChecks(all, sources)),
    ...messageChecks(all),
    ...policyChecks(all),
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

function applicationChecks(all: Everything, sources: Sources): Promise<Check[]> {
  return Promise.all(
    all.applications.map(async (head) => {
      const its = all.events.filter(({ applicationId }) => applicationId === head.id);
      const decided = all.decisions.filter(({ applicationId }) => applicationId === head.id);
      const details = [
        ...(await headDetails(head, all, sources)),
        ...ofApplication(head, its, decided),
        ...ofPostings(head, its, all.postings),
      ];
      return { kind: 'applications', key: head.id, details };
    }),
  );
}

/** What lies sealed on a head opens, and is what was handed in. */
async function headDetails(head: ApplicationItem, { papers }: Everything, sources: Sources): Promise<string[]> {
  const shown = await opened(sources.openHead(head));
  const item = papers.find(({ applicationId }) => applicationId === head.id);
  const handedIn = item && (await opened(sources.openPapers(item)));
  return shown ? ofCategory(shown.category, handedIn?.category) : [SEALED];
}

/** What lies sealed opens, and a decision rests on the sheets that were handed in. */
async function sealedChecks({ papers, decisions, events }: Everything, sources: Sources): Promise<Check[]> {
  const ofPapers = papers.map(async (item) => {
    const handedIn = await opened(sources.openPapers(item));
    const its = decisions.filter(({ applicationId }) => applicationId === item.applicationId);
    const used = await Promise.all(its.map((decision) => opened(sources.openInputs(decision))));
    const details = handedIn ? used.flatMap((inputs) => ofSheets(handedIn.visits, inputs?.visits)) : [SEALED];
    return { kind: 'papers', key: item.applicationId, details };
  });
  const ofEvents = events.map(async (event) => {
    const details = (await opened(sources.openEntered(event))) ? [] : [SEALED];
    return { kind: 'events', key: `${event.applicationId}#${event.version}`, details };
  });
  return Promise.all([...ofPapers, ...ofEvents]);
}

const SEALED = 'its sealed text cannot be opened';
const opened = <T>(text: Promise<T>): Promise<T | undefined> => text.catch(() => undefined);

const messageChecks = ({ messages, events }: Everything): Check[] =>
  messages.map((message) => ({
    ...{ kind: 'messages', key: message.id },
    details: ofMessage(message, events),
  }));

/** Each kept policy is what its hash says. */
const policyChecks = ({ policies }: Everything): Check[] =>
  policies.map((item) => {
    const details = stackKept(item) ? [] : ['another text than its hash says'];
    return { kind: 'policies', key: openPolicy(item).hash, details };
  });

function stackKept(item: PolicyItem): PolicyStack | undefined {
  const { hash, text } = openPolicy(item);
  return text !== undefined && hashOf(text) === hash ? stackOf(JSON.parse(text)) : undefined;
}

/** By the policies that were kept with the decisions, never by those of today. */
function decisionChecks({ decisions, policies }: Everything, sources: Sources): Promise<Check[]> {
  const stacks = new Map(policies.map((item) => [openPolicy(item).hash, stackKept(item)]));
  return Promise.all(
    decisions.map(async (decision) => {
      const [inputs, steps] = [await opened(sources.openInputs(decision)), await opened(sources.openSteps(decision))];
      const stack = stacks.get(decision.policyHash);
      const details = inputs && steps ? ofDecision(decision, inputs, stack) : [SEALED];
      return { kind: 'decisions', key: `${decision.applicationId}#${decision.n}`, details };
    }),
  );
}

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
