/** A figure as a policy file writes it, and the figures beside it. */
import { addDays } from '@yizhu/shared/casework/calendar-date';
import { amountInFen, percent, rateInUnits } from '@yizhu/shared/policy/amount-words';

/** Figures next to the one written; none where it is no figure. */
export function figuresBeside(text: string): string[] {
  const fen = amountInFen(text);
  if (fen !== undefined) return amountsBeside(fen);
  const units = rateInUnits(text);
  if (units !== undefined) return [-1, 1, -100, 100].map((step) => percent(units + step));
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return [-1, 1].map((days) => addDays(text, days));
  if (/^\d{2}-\d{2}$/.test(text)) return [-1, 1].map((days) => addDays(`2023-${text}`, days).slice(5));
  return [];
}

/** One fen and a tenth less and more. */
function amountsBeside(fen: number): string[] {
  const tenth = Math.round(fen / 10);
  const steps = tenth > 1 ? [-1, 1, -tenth, tenth] : [-1, 1];
  return steps.filter((step) => fen + step >= 0).map((step) => yuanText(fen + step));
}

const yuanText = (fen: number): string => {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}元`;
};

/** One less and one more; percentage points move by a hundredth, too. */
export const numbersBeside = (value: number, key: string): number[] =>
  key === 'points' ? [value - 1, value + 1, value - 0.01, value + 0.01] : [value - 1, value + 1];
