/** A step of an application as the writes of one transaction; handlers add what only they do. */
import { type ApplicationStep, nextTransition, staffRoles, type Transition } from '@yizhu/shared/casework/application';
import { stepDue } from '@yizhu/shared/casework/intake';
import { postingsOf } from '@yizhu/shared/funds/ledger';
import type { Staff } from '../http/handler';
import { told } from '../notifications/told';
import { type ApplicationItem, changeApplication } from '../table/applications';
import type { Write } from '../table/core';
import { type Entered, recordEvent } from '../table/events';
import { createMessage } from '../table/messages';
import type { PostedEvent } from '../table/postings';
import { policiesIn } from './policies';
import { deadlinesOf } from './policy-stack';

/** What a step changes of the head besides where it stands. */
export type StepChange = Pick<ApplicationItem, 'amountFen' | 'decision' | 'payout'>;
export type StepOf = { head: ApplicationItem; transition: Transition; caller: Staff; now: Date };

export const officeOf = ({ department, role }: Staff): string => `${department} ${staffRoles[role].title}`;

/** The new head, the event, and the message where the resident is told. */
export async function stepWrites({ head, transition, caller, now }: StepOf, change: StepChange, entered?: Entered) {
  const { step, to, message } = transition;
  const at = now.toISOString();
  const office = officeOf(caller);
  const version = head.version + 1;
  const { pk, id: applicationId, person, number, title } = head;
  const changed = { ...change, state: to, changed: at, lastBy: office, due: dueAfter(head, transition) };
  const amountFen = change.amountFen ?? head.amountFen;
  const writes: Write[] = [
    changeApplication(head, { ...changed, doneBy: { ...head.doneBy, [step]: caller.id } }),
    await recordEvent({
      ...{ pk, applicationId, number, version, step, from: head.state, to, at, by: caller.id, office, entered },
      ...{ amountFen, decision: change.decision ?? head.decision, payout: change.payout ?? head.payout },
    }),
  ];
  if (message) {
    const words = told(message, { title, number, amountFen });
    const about = { id: `${number}-${version}`, person, kind: message, applicationId, number, amountFen };
    writes.push(createMessage(pk, { ...about, ...words, subject: title }, now));
  }
  return writes;
}

/** By when the document wants the step that comes after this one; undefined where it says nothing. */
export function dueAfter({ county, year }: ApplicationItem, { to }: Transition): string | undefined {
  const next: ApplicationStep | undefined = nextTransition(to)?.step;
  const stack = policiesIn(county);
  return next && stack && stepDue(deadlinesOf(stack), next, year);
}

/** What a step posts in the books of the year's fund. */
export const postedBy = ({ head, transition }: Pick<StepOf, 'head' | 'transition'>): PostedEvent => ({
  fund: { county: head.county, year: head.year },
  event: `${head.id}#${head.version + 1}`,
  postings: postingsOf(transition.step, head.amountFen ?? 0),
});
