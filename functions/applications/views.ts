/** What is shown of an application: a resident sees their own, staff what their work needs. */
import type {
  ApplicationSummary,
  ApplicationView,
  DecisionView,
  StaffTimelineEntry,
  TimelineEntry,
} from '@yizhu/shared/api/endpoints';
import {
  type ApplicationState,
  applicationStates,
  nextTransition,
  staffRoles,
  transitions,
} from '@yizhu/shared/casework/application';
import { photoUrl } from '../clients/photos';
import type { ApplicationItem, Case } from '../table/applications';
import { type DecisionItem, openSteps } from '../table/decisions';
import { type Entered, type EventItem, openEntered } from '../table/events';
import type { Papers } from '../table/papers';

/** States before the county has signed; until then the amount is nobody's to rely on. */
const undecided: readonly ApplicationState[] = [
  'submitted',
  'accepted',
  'visited',
  'passed',
  'publicised',
  'card-checked',
  'proposed',
];
export const isDecided = ({ state }: Pick<ApplicationItem, 'state'>): boolean => !undecided.includes(state);

export const summaryOf = (head: ApplicationItem): ApplicationSummary => ({
  id: head.id,
  number: head.number,
  title: head.title,
  year: head.year,
  state: head.state,
  submitted: head.submitted,
  changed: head.changed,
  ...(isDecided(head) && head.amountFen !== undefined && { amountFen: head.amountFen }),
});

export const timelineOf = (events: readonly EventItem[]): TimelineEntry[] =>
  events.map(({ step, at, office }) => ({ step, title: doneWords(step), at, by: office }));

/** For staff also what was entered: days of a publicity, and where `withFinding` what was seen at home. */
export const staffTimelineOf = (events: readonly EventItem[], withFinding: boolean): Promise<StaffTimelineEntry[]> =>
  Promise.all(
    timelineOf(events).map(async (entry, i) =>
      enteredIn(entry, await openEntered(events[i] as EventItem), withFinding),
    ),
  );

function enteredIn(entry: TimelineEntry, entered: Entered, withFinding: boolean): StaffTimelineEntry {
  if ('from' in entered && entered.from && entered.to) {
    const { from, to } = entered;
    return { ...entry, publicity: { from, to } };
  }
  if (!withFinding || !('finding' in entered) || !entered.day || !entered.visitors || !entered.finding) return entry;
  const { day, visitors, finding } = entered;
  return { ...entry, atHome: { day, visitors, finding } };
}

const doneWords = (step: EventItem['step']): string =>
  transitions.find((one) => one.step === step)?.done ?? '提交了申请';

export function nowOf({ state, due }: ApplicationItem): ApplicationView['now'] {
  const next = nextTransition(state);
  return next && { title: applicationStates[state], office: staffRoles[next.who].title, due };
}

export async function decisionView(item: DecisionItem): Promise<DecisionView> {
  const { amountFen, policy, policyHash } = item;
  return { amountFen, policy, policyHash, steps: await openSteps(item) };
}

/** The decision that the head points to. */
export const currentDecision = ({ head, decisions }: Case): DecisionItem | undefined =>
  decisions.find(({ n }) => n === head.decision);

/** `asSeenBy` staff a proposal is shown, to the resident only what was signed. */
export async function applicationView(
  kept: Case,
  papers: Papers,
  asSeenBy: 'resident' | 'staff',
): Promise<ApplicationView> {
  const { head, events } = kept;
  const found = asSeenBy === 'staff' || isDecided(head) ? currentDecision(kept) : undefined;
  return {
    ...summaryOf(head),
    timeline: timelineOf(events),
    now: nowOf(head),
    decision: found && (await decisionView(found)),
    bank: { name: papers.bank.name, cardTail: papers.bank.card.slice(-4) },
    photos: await Promise.all(papers.photos.map(async ({ paper, key }) => ({ paper, url: await photoUrl(key) }))),
  };
}
