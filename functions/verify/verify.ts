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
    ...postingChecks(all),
    ...fundChecks(all),
    ...payoutChecks(all),
  ];
  const counts: Record<string, number> = {};
  for (const { kind } of checks) counts[kind] = (counts[kind] ?? 0) + 1;
  const differences = checks.flatMap(({ kind, key, details }) => details.map((detail) => ({ kind, key, detail })));
  return { counts, differences };
}

type Check = { kind: string; key: string; details: string[] };

/** Items by what they belong to, so that each is looked at once; none is an empty list. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return (key) => groups.get(key) ?? [];
}

const applicationOf = ({ applicationId }: { applicationId: string }): string => applicationId;
/** An event's postings are named `<application>#<version>`. */
const applicationPosted = ({ event }: { event: string }): string => event.slice(0, event.lastIndexOf('#'));

function applicationChecks(all: Everything, sources: Sources): Promise<Check[]> {
  const events = grouped(all.events, applicationOf);
  const decisions = grouped(all.decisions, applicationOf);
  const postings = grouped(all.postings, applicationPosted);
  const papers = grouped(all.papers, applicationOf);
  return Promise.all(
    all.applications.map(async (head) => {
      const { id } = head;
      const details = [
        ...(await headDetails(head, papers(id)[0], sources)),
        ...ofApplication(head, events(id), decisions(id)),
        ...ofPostings(head, events(id), postings(id)),
      ];
      return { kind: 'applications', key: id, details };
    }),
  );
}

/** What lies sealed on a head opens, and is what was handed in. */
async function headDetails(head: ApplicationItem, item: PapersItem | undefined, sources: Sources): Promise<string[]> {
  const shown = await opened(sources.openHead(head));
  const handedIn = item && (await opened(sources.openPapers(item)));
  return shown ? ofCategory(shown.category, handedIn?.category) : [SEALED];
}

/** What lies sealed opens, and a decision rests on the sheets that were handed in. */
async function sealedChecks({ papers, decisions, events }: Everything, sources: Sources): Promise<Check[]> {
  const its = grouped(decisions, applicationOf);
  const ofPapers = papers.map(async (item) => {
    const handedIn = await opened(sources.openPapers(item));
    const used = await Promise.all(its(item.applicationId).map((decision) => opened(sources.openInputs(decision))));
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

function messageChecks({ messages, events }: Everything): Check[] {
  const its = grouped(events, applicationOf);
  return messages.map((message) => ({
    ...{ kind: 'messages', key: message.id },
    details: ofMessage(message, its(message.applicationId)),
  }));
}

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
  const heads = grouped(applications, ({ id }) => id);
  const signed = decisions.filter(({ applicationId, n }) =>
    heads(applicationId).some((head) => head.decision === n && isDecided(head)),
  );
  const keyOf = ({ pk, year }: { pk: string; year: number }): string => `${pk} ${year}`;
  const [stored, rested] = [grouped(years, keyOf), grouped(signed, keyOf)];
  const keys = new Set([...signed, ...years].map(keyOf));
  return [...keys].map((key) => ({ kind: 'years', key, details: ofYear(stored(key)[0], rested(key)) }));
}

/** Within the books money moves by a step that somebody took; into them by a budget. */
function postingChecks({ postings, events }: Everything): Check[] {
  const taken = new Set(events.map(({ applicationId, version }) => `${applicationId}#${version}`));
  return postings.map(({ pk, sk, event, credit }) => ({
    ...{ kind: 'postings', key: `${pk} ${sk}` },
    details: credit === 'source' || taken.has(event) ? [] : ['no step has posted this'],
  }));
}

function fundChecks({ postings, balances }: Everything): Check[] {
  const fundOf = ({ pk }: { pk: string }): string => pk;
  const [posted, stored] = [grouped(postings, fundOf), grouped(balances, fundOf)];
  const funds = new Set([...postings, ...balances].map(fundOf));
  return [...funds].map((pk) => ({ kind: 'funds', key: pk, details: ofFund(posted(pk), stored(pk)) }));
}

function payoutChecks({ payouts, lines, applications }: Everything): Check[] {
  const its = grouped(lines, ({ pk }) => pk);
  const heads = grouped(applications, ({ id }) => id);
  return payouts.map((payout) => ({
    ...{ kind: 'payouts', key: payout.id },
    details: ofPayout(payout, its(`PAYOUT#${payout.id}`), (applicationId) => heads(applicationId)[0]),
  }));
}
