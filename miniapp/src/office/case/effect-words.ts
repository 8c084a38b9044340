/** Above the button that signs: what it will do, as far as it can be said beforehand. */
import type { CaseView } from '@yizhu/shared/api/endpoints';
import type { ApplicationStep } from '@yizhu/shared/casework/application';
import { parseDate } from '@yizhu/shared/casework/calendar-date';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { dayWords } from '../../hooks/day-words';
import { daysOf, type StepFields } from './check-step';

/** The day in China; what the identity applied for is called. */
type Known = { readonly today: string; readonly category: string };

/** Sentences, the particular before the general. */
export function effectWords(view: CaseView, fields: StepFields, known: Known): string[] {
  const { step } = view;
  if (!step) return [];
  const due = step.nextDue && `下一步，文件要求最晚${dayWords(step.nextDue, known.today)}办完。`;
  return [particular(step.step, view, fields, known), step.effect, due].filter((words): words is string => !!words);
}

function particular(
  step: ApplicationStep,
  view: CaseView,
  fields: StepFields,
  { today, category }: Known,
): string | undefined {
  const amount = `${formatYuan(fen((view.decision ?? view.estimate).amountFen))} 元`;
  if (step === 'propose') return `按“${category}”提请核定 ${amount}。`;
  if (step === 'sign') return `核定 ${amount}，从${view.year}年的救助资金里留出来。`;
  if (step === 'publicise') return publicity(fields, today);
  if (step === 'publicise-amount')
    return [`公示的金额是 ${amount}`, publicity(fields, today)].filter(Boolean).join('；');
  return step === 'batch' || step === 'pay' ? `这一件是 ${amount}。` : undefined;
}

/** 公示 10 天，11月30日结束，没有异议。 Nothing while a day cannot be read, or they are the wrong way round. */
function publicity(fields: StepFields, today: string): string | undefined {
  const days = daysOf(fields);
  const last = parseDate(fields.to);
  if (days === undefined || days < 1 || last.kind !== 'date') return undefined;
  return `公示 ${days} 天，${dayWords(last.date, today)}结束，没有异议。`;
}
