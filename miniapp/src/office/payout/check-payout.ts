import { sentence } from '@yizhu/shared/api/errors';
import { fen } from '@yizhu/shared/money/fen';
import { formatYuan } from '@yizhu/shared/money/format-amount';
import { parseYuan } from '@yizhu/shared/money/parse-amount';

export type Repeated = { readonly count: string; readonly sum: string };
export type RepeatErrors = Readonly<Partial<Record<keyof Repeated, string>>>;

/** Whether count and sum were repeated as they are: a hand that slips pays nobody. */
export function checkRepeated(
  typed: Repeated,
  shown: { readonly count: number; readonly sumFen: number },
): RepeatErrors {
  const sum = parseYuan(typed.sum);
  const count = typed.count.replace(/\s/g, '');
  const errors: { count?: string; sum?: string } = {};
  if (!/^\d{1,6}$/.test(count) || Number(count) !== shown.count)
    errors.count = `和名单不一样，名单上是 ${shown.count} 笔。请数清楚再填。`;
  if (sum.kind === 'error') errors.sum = sentence(sum.code);
  else if (sum.kind === 'blank' || sum.fen !== shown.sumFen)
    errors.sum = `和名单不一样，名单上是 ${formatYuan(fen(shown.sumFen))} 元。请核对后再填。`;
  return errors;
}
