/** Recognition of a category by what a person had to pay themselves within the policy: one bill, or all bills of a year. */
import type { Fen } from '../money/fen';
import type { AmountExpr, Category, Cited } from './document';

/** `from` includes the bound, `over` leaves it out. */
export type ExpenseBound = { per: 'encounter' | 'year'; from?: AmountExpr; over?: AmountExpr };
export type ByExpense = Cited & { any: ExpenseBound[] };

export type Recognition = { isMet: boolean; missing: string[] };

/** Whether one of the bounds is met; the documents that would give the bounds that nobody knows here, where it is not. */
export function meetsExpense({ any }: ByExpense, selfPayFen: readonly Fen[]): Recognition {
  const yearFen = selfPayFen.reduce((sum, one) => sum + one, 0);
  const isMet = any.some((bound) => (bound.per === 'year' ? [yearFen] : selfPayFen).some((fen) => reaches(bound, fen)));
  const missing = any.map(({ from, over }) => from ?? over).reduce<string[]>(addMissing, []);
  return { isMet, missing: isMet ? [] : missing };
}

function reaches({ from, over }: ExpenseBound, paidFen: number): boolean {
  if (from && 'fen' in from) return paidFen >= from.fen;
  return over !== undefined && 'fen' in over && paidFen > over.fen;
}

function addMissing(all: string[], bound: AmountExpr | undefined): string[] {
  return bound && 'missing' in bound ? all.concat(bound.missing) : all;
}

/** The category that spending opens, where the document has one. */
export const categoryByExpense = (categories: Category[]): Category | undefined =>
  categories.filter((category) => category['by-expense'])[0];
