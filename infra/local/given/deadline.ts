/** `kind: deadline` — the last day by which something is done, by the rule's id. */
import { AppError } from '@yizhu/shared/api/errors';
import { dueDate } from '@yizhu/shared/casework/deadlines';
import type { Calendar } from '@yizhu/shared/casework/working-days';
import * as z from 'zod';
import { findPolicy } from '../policies/library';
import type { Context } from './answer';
import { date, params, read } from './fields';

const given = z.strictObject({
  kind: z.literal('deadline'),
  rule: z.string(),
  year: z.number().int().optional(),
  month: z.number().int().optional(),
  round: z.number().int().optional(),
  start: date.optional(),
  calendar: z
    .strictObject({ holidays: z.array(date).default([]), makeup_workdays: z.array(date).default([]) })
    .prefault({}),
  params,
});

export function answerDeadline(raw: unknown, { policy }: Context) {
  const { rule: id, calendar, ...facts } = read(given, raw);
  const deadline = findPolicy(policy).document.deadlines.find((one) => one.id === id);
  if (!deadline) throw new AppError('policy.unknownName', 'given.rule', { name: id });
  return { due: dueDate(deadline.rule, facts, givenCalendar(calendar), 'given').due };
}

/** The case's own calendar: whatever it does not name is Monday to Friday. */
function givenCalendar({ holidays, makeup_workdays }: { holidays: string[]; makeup_workdays: string[] }): Calendar {
  const publishedYears = Array.from({ length: 300 }, (_, i) => 1900 + i);
  return { holidays, makeupWorkdays: makeup_workdays, publishedYears };
}
