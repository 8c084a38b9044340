/** Whether what was handed in can be an application: everything that can be said without asking the table or the store. */
import type { Submission } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { type PaperKind, requiredPapers } from '@yizhu/shared/casework/application';
import type { CalendarDate } from '@yizhu/shared/casework/calendar-date';
import { intakeOf } from '@yizhu/shared/casework/intake';
import { bankCard } from '@yizhu/shared/people/bank-card';
import { payers } from '@yizhu/shared/policy/vocabulary';
import { categoryIn, deadlinesOf, type PolicyStack } from './policy-stack';

/** Throws an `AppError` with the field at fault. */
export function checkSubmission(
  submission: Submission,
  personName: string,
  stack: PolicyStack,
  today: CalendarDate,
): void {
  checkBenefit(submission, stack);
  checkDays(submission, stack, today);
  submission.visits.forEach((visit, i) => {
    checkVisit(visit, `visits[${i}]`);
  });
  checkSheets(submission);
  checkPapers(submission);
  checkBank(submission.bank, personName);
}

function checkBenefit({ benefit, category }: Submission, stack: PolicyStack): void {
  const offered = stack.documents.some(({ benefits }) => benefits.some((one) => one.id === benefit && one.offered));
  if (!offered) throw new AppError('application.noBenefit', 'benefit');
  if (!categoryIn(stack, category)) throw new AppError('application.categoryUnknown', 'category');
}

function checkDays({ year, visits }: Submission, stack: PolicyStack, today: CalendarDate): void {
  const { from, to } = intakeOf(deadlinesOf(stack), year);
  if (today < from) throw new AppError('application.early', 'year');
  if (to !== undefined && today > to) throw new AppError('application.late', 'year', { year, last: to });
  visits.forEach(({ date }, i) => {
    const path = `visits[${i}].date`;
    if (!date.startsWith(`${year}-`)) throw new AppError('application.visitOutsideYear', path, { year });
    if (date > today) throw new AppError('date.inFuture', path);
  });
}

function checkVisit({ amounts }: Submission['visits'][number], path: string): void {
  const covered = amounts['policy-covered'];
  if (covered === undefined) throw new AppError('application.noCovered', `${path}.amounts.policy-covered`);
  const known = ['total-bill', 'policy-covered', ...payers];
  const unknown = Object.keys(amounts).find((word) => !known.includes(word));
  if (unknown) throw new AppError('input.unknownField', `${path}.amounts`, { field: unknown });
  const total = amounts['total-bill'];
  if (total !== undefined && covered > total)
    throw new AppError('amount.coveredAboveTotal', `${path}.amounts.policy-covered`);
  const paid = payers.reduce((sum, payer) => sum + (amounts[payer] ?? 0), 0);
  if (paid > covered) throw new AppError('amount.payersAboveCovered', `${path}.amounts`);
}

function checkSheets({ visits }: Submission): void {
  visits.forEach(({ sheetNumber }, i) => {
    if (visits.findIndex((one) => one.sheetNumber === sheetNumber) < i)
      throw new AppError('application.sheetTwice', `visits[${i}].sheetNumber`);
  });
}

function checkPapers({ photos }: Submission): void {
  for (const paper of Object.keys(requiredPapers) as PaperKind[])
    if (!photos.some((photo) => photo.paper === paper))
      throw new AppError('application.paperMissing', 'photos', { paper: requiredPapers[paper] });
}

function checkBank({ holder, card }: Submission['bank'], personName: string): void {
  if (holder.trim() !== personName.trim()) throw new AppError('application.holderOther', 'bank.holder');
  if (!bankCard(card)) throw new AppError('application.cardWrong', 'bank.card');
}
