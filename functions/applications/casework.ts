import type { CaseView, DecisionView } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { invariant } from '@yizhu/shared/api/invariant';
import {
  applicationStates,
  judgeStep,
  nextTransition,
  type StaffRole,
  type Transition,
} from '@yizhu/shared/casework/application';
import { dayInChina } from '@yizhu/shared/casework/china-day';
import { maskId } from '@yizhu/shared/people/masking';
import { requireScope } from '../http/authorise';
import type { Handler, Staff } from '../http/handler';
import { type Case, readCase } from '../table/applications';
import { transact } from '../table/core';
import { recordReading } from '../table/events';
import { openPapers, type Papers } from '../table/papers';
import { idNumberOf, readPerson } from '../table/persons';
import { type DecisionInputs, type WorkedOut, workOut } from './decide';
import { helpedView } from './helped';
import { policiesIn } from './policies';
import { dueAfter } from './step-writes';
import { applicationView, currentDecision, decisionView, staffTimelineOf } from './views';

/** Who compares the papers with the numbers, and therefore sees them whole; that they did is kept. */
const seesWhole: readonly StaffRole[] = ['township-clerk', 'county-clerk'];

/** Whose step rests on what was found at the home. */
const seesFinding: readonly StaffRole[] = ['township-clerk', 'township-leader', 'county-clerk', 'county-reviewer'];

/** All that staff need for the step that is theirs. */
export const casework: Handler<'casework'> = async ({ caller, params: { id }, now }) => {
  const kept = await readCase(id);
  checkMayWork(kept, caller);
  const [papers, person] = await Promise.all([openPapers(kept.papers), readPerson(kept.head.person)]);
  const idNumber = await idNumberOf(person);
  const isWhole = seesWhole.includes(caller.role);
  if (isWhole) await transact([recordReading(kept.head.pk, kept.head.number, readerOf(caller), now)]);
  return {
    ...(await applicationView(kept, papers, 'staff')),
    version: kept.head.version,
    timeline: await staffTimelineOf(kept.events, seesFinding.includes(caller.role)),
    person: {
      name: person.name,
      idNumber: isWhole ? idNumber : maskId(idNumber),
      phone: isWhole ? papers.phone : maskPhone(papers.phone),
      category: papers.category,
      roster: person.category,
      place: kept.head.place,
    },
    visits: papers.visits,
    bankHolder: papers.bank.holder,
    helped: helpedView(kept, policiesIn(kept.head.county), now),
    estimate: await estimateOf(kept, papers),
    step: stepFor(kept, caller),
  };
};

const readerOf = ({ id, department }: Staff) => ({ id, office: department });
const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** Throws unless the case lies in the caller's place and is not the caller's own. */
export function checkMayWork({ head }: Pick<Case, 'head'>, caller: Staff): void {
  requireScope(caller, head.township);
  if (head.person === caller.person) throw new AppError('access.ownCase', 'id');
}

/** What is decided rests on this and the policies alone. */
export function decisionInputs({ head, year: { pools } }: Case, { visits }: Papers, category: string): DecisionInputs {
  const { benefit, county, year, submitted } = head;
  return { benefit, adcode: county, year, submitted: dayInChina(new Date(submitted)), category, visits, used: pools };
}

export function workOutHere(inputs: DecisionInputs): WorkedOut {
  const stack = policiesIn(inputs.adcode);
  invariant(stack, 'a county that takes applications has policies');
  return workOut(inputs, stack);
}

/** What the engine gives on what is entered; once proposed, what was proposed. */
async function estimateOf(kept: Case, papers: Papers): Promise<DecisionView> {
  const decided = currentDecision(kept);
  if (decided) return decisionView(decided);
  const { amountFen, policy, policyHash, steps } = workOutHere(decisionInputs(kept, papers, papers.category));
  return { amountFen, policy, policyHash, steps };
}

function stepFor({ head }: Case, caller: Staff): CaseView['step'] {
  const next = nextTransition(head.state);
  const judged = next && judgeStep(next.step, head, caller);
  if (typeof judged !== 'object') return undefined;
  return { step: judged.step, title: judged.title, effect: effectOf(judged), nextDue: dueAfter(head, judged) };
}

const effectOf = ({ to, message }: Transition): string =>
  `办完后：${applicationStates[to]}。${message ? '同时发消息告诉申请人。' : ''}`;
