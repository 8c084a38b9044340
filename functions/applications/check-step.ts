/** Whether a step may be done with what was entered; says nothing about what it leads to. */
import type { StepBody } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import {
  type ApplicationState,
  type ApplicationStep,
  type DoneBy,
  judgeStep,
  type StaffRole,
  type StepRefusal,
  type Transition,
} from '@yizhu/shared/casework/application';
import type { CalendarDate } from '@yizhu/shared/casework/calendar-date';
import { judgePublicity, publicityDays } from '@yizhu/shared/casework/publicity';

type Standing = { state: ApplicationState; doneBy: DoneBy };

const refusals: Record<StepRefusal, 'application.notNow' | 'access.denied' | 'application.samePerson'> = {
  'not-now': 'application.notNow',
  'not-your-role': 'access.denied',
  'same-person': 'application.samePerson',
};

/** The transition, or an `AppError` that says why not. */
export function requireStep(
  step: ApplicationStep,
  head: Standing,
  caller: { id: string; role: StaffRole },
): Transition {
  const judged = judgeStep(step, head, caller);
  if (typeof judged === 'string') throw new AppError(refusals[judged], 'step');
  return judged;
}

/** Checks days and names of the form. `ready` is the day of the step before. */
export function checkEntered(body: StepBody, { ready, today }: { ready: CalendarDate; today: CalendarDate }): void {
  if (body.step === 'visit') checkVisit(body, ready, today);
  if (body.step === 'publicise' || body.step === 'publicise-amount') checkPublicity(body, ready, today);
}

function checkVisit(
  { day, visitors: [first, second] }: Extract<StepBody, { step: 'visit' }>,
  ready: CalendarDate,
  today: CalendarDate,
): void {
  if (day > today) throw new AppError('date.inFuture', 'day');
  if (day < ready) throw new AppError('visit.tooEarly', 'day');
  if (first.trim() === second.trim()) throw new AppError('visit.sameVisitor', 'visitors');
}

function checkPublicity({ from, to }: { from: string; to: string }, ready: CalendarDate, today: CalendarDate): void {
  const refused = judgePublicity({ from, to }, { ready, today });
  if (refused === 'too-early') throw new AppError('publicity.tooEarly', 'from');
  if (refused === 'too-short') throw new AppError('publicity.tooShort', 'to', { least: publicityDays.least });
  if (refused === 'not-over') throw new AppError('publicity.notOver', 'to');
}
