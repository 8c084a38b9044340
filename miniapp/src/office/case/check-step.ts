/** What a step needs beside the signature, as typed, and what is sent. */
import type { CaseView, StepBody } from '@yizhu/shared/api/endpoints';
import { sentence } from '@yizhu/shared/api/errors';
import { addDays, daysBetween, parseDate } from '@yizhu/shared/casework/calendar-date';
import { publicityDays, usualEnd } from '@yizhu/shared/casework/publicity';

export type StepFields = {
  readonly day: string;
  readonly first: string;
  readonly second: string;
  readonly finding: string;
  readonly from: string;
  readonly to: string;
};
export type StepErrors = Readonly<Partial<Record<keyof StepFields, string>>>;

/** What stands in the fields before anything is typed: a usual publicity that is over since yesterday. */
export function firstFields(today: string): StepFields {
  const from = addDays(today, -publicityDays.usual);
  return { day: today, first: '', second: '', finding: '', from, to: usualEnd(from) };
}

/** `today` is the day in China. No body where the case has no step for the caller, or a field is wrong. */
export function checkStep(view: CaseView, fields: StepFields, today: string): { body?: StepBody; errors: StepErrors } {
  const { version, step } = view;
  if (!step || step.step === 'batch' || step.step === 'pay') return { errors: {} };
  if (step.step === 'visit') return visit(version, fields, today);
  if (step.step === 'publicise' || step.step === 'publicise-amount')
    return publicity(step.step, version, fields, today);
  if (step.step === 'propose')
    return {
      body: { step: 'propose', version, category: view.person.category, amountFen: view.estimate.amountFen },
      errors: {},
    };
  return { body: { step: step.step, version }, errors: {} };
}

function visit(version: number, fields: StepFields, today: string): { body?: StepBody; errors: StepErrors } {
  const [first, second, finding] = [fields.first.trim(), fields.second.trim(), fields.finding.trim()];
  const day = readDay(fields.day, today);
  const errors: StepErrors = {
    ...(day.error && { day: day.error }),
    ...(first === '' && { first: '这里还没有填。请写上门的人的姓名。' }),
    ...(second === '' && { second: '这里还没有填。入户要两个人，请写第二个人的姓名。' }),
    ...(first !== '' && first === second && { second: sentence('visit.sameVisitor') }),
    ...(finding === '' && { finding: '这里还没有填。请写看到的家里情况。' }),
  };
  if (!day.date || Object.keys(errors).length > 0) return { errors };
  return { body: { step: 'visit', version, day: day.date, visitors: [first, second], finding }, errors };
}

/** It is signed when the last day is over, not while the list hangs. */
function publicity(
  step: 'publicise' | 'publicise-amount',
  version: number,
  fields: StepFields,
  today: string,
): { body?: StepBody; errors: StepErrors } {
  const from = readDay(fields.from, today);
  const to = readDay(fields.to);
  const errors: { from?: string; to?: string } = {};
  if (from.error) errors.from = from.error;
  if (to.error) errors.to = to.error;
  if (from.date && to.date) {
    if (daysBetween(from.date, to.date) + 1 < publicityDays.least)
      errors.to = sentence('publicity.tooShort', { least: publicityDays.least });
    else if (to.date >= today) errors.to = sentence('publicity.notOver');
  }
  if (!from.date || !to.date || errors.to || errors.from) return { errors };
  return { body: { step, version, from: from.date, to: to.date }, errors };
}

function readDay(typed: string, last?: string): { date?: string; error?: string } {
  const read = parseDate(typed);
  if (read.kind === 'blank') return { error: sentence('date.malformed') };
  if (read.kind === 'error') return { error: sentence(read.code) };
  return last !== undefined && read.date > last ? { error: '这一天还没有到。请核对日期。' } : { date: read.date };
}

/** How many days a publicity lasts, both ends included; undefined while a day cannot be read. */
export function daysOf({ from, to }: Pick<StepFields, 'from' | 'to'>): number | undefined {
  const [first, last] = [parseDate(from), parseDate(to)];
  return first.kind === 'date' && last.kind === 'date' ? daysBetween(first.date, last.date) + 1 : undefined;
}
