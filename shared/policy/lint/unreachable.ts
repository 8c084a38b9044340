/** L2: categories, rows and benefits that nobody can ever come to. */
import { most } from '../conditions';
import type { AmountExpr, Benefit, PolicyDocument, Table } from '../document';
import { benefitsOf } from '../order';
import { yuan } from '../outcome';
import { type Finding, finding } from './finding';
import { factsAgree, letsIn, shareCategory } from './meeting';

export function unreachableParts(document: PolicyDocument, stack: PolicyDocument[]): Finding[] {
  const all = benefitsOf(stack).map(({ benefit }) => benefit);
  return document.benefits.reduce<Finding[]>(
    (found, benefit) => found.concat(strangeCases(benefit), rowsBelowLine(benefit), neverGiven(benefit, all)),
    idleCategories(document, all),
  );
}

/** Insurance is for everyone; a category must open something more. */
function idleCategories({ categories }: PolicyDocument, all: Benefit[]): Finding[] {
  const rights = all.filter(({ pays }) => !pays);
  if (rights.length === 0) return [];
  return categories
    .filter(({ id }) => !rights.some((benefit) => letsIn(benefit, 'category', id)))
    .map(({ id, title }) =>
      finding('L2', `categories.${id}`, `没有一项待遇给“${title}”：请写进待遇的 for，或删去这一类`),
    );
}

/** Rows of tables for values that `for` and `when` keep out. */
function strangeCases(benefit: Benefit): Finding[] {
  const found: Finding[] = [];
  const walk = (node: unknown, path: string): void => {
    const { by, cases, else: rest } = (node ?? {}) as Partial<Table<unknown>>;
    if (!by || !cases) return;
    for (const value of Object.keys(cases)) {
      if (!letsIn(benefit, by, value))
        found.push(
          finding('L2', `${path}.${value}`, `“${value}”不在这项待遇的 for 和 when 里，这一行永远用不到`, {
            about: value,
          }),
        );
      walk(cases[value], `${path}.${value}`);
    }
    walk(rest, `${path}.else`);
  };
  const path = `benefits.${benefit.id}`;
  const { rate, grant, cap, pool, line } = benefit;
  for (const [word, table] of Object.entries({ rate, grant, cap, pool, 'line.amount': line?.amount }))
    walk(table, `${path}.${word}`);
  return found;
}

/** With a line that must be reached, the rows under it. */
function rowsBelowLine({ id, line, brackets }: Benefit): Finding[] {
  const lowest = line && line.mode !== 'excess' ? lowestOf(line.amount) : undefined;
  if (lowest === undefined || !brackets || !Array.isArray(brackets.rows)) return [];
  return brackets.rows.reduce<Finding[]>((found, { below, upto }, i) => {
    const end = most({ below: below?.fen, upto: upto?.fen });
    if (end >= lowest) return found;
    const message = `起付线是 ${yuan(lowest)}，这一档到不了起付线，永远用不到`;
    return found.concat(finding('L2', `benefits.${id}.brackets.rows.${i}`, message));
  }, []);
}

function neverGiven(benefit: Benefit, all: Benefit[]): Finding[] {
  const path = `benefits.${benefit.id}`;
  if (benefit.for !== 'everyone' && !benefit.for.some((id) => letsIn(benefit, 'category', id)))
    return [finding('L2', `${path}.when.category`, 'when 里的身份都不在 for 里，这项待遇永远给不出去')];
  const needed = all.filter(({ id }) => benefit.requires.indexOf(id) >= 0);
  if (needed.length > 0 && !needed.some((one) => factsAgree(one, benefit) && shareCategory(one, benefit)))
    return [finding('L2', `${path}.requires`, '要先有的待遇和这一项的条件合不到一起，这项待遇永远给不出去')];
  const gate = benefit.when?.all['policy-covered'];
  const lowest = benefit.line ? lowestOf(benefit.line.amount) : undefined;
  if (gate && lowest !== undefined && isOfBill(benefit) && benefit.line?.over === 'encounter' && most(gate) < lowest)
    return [
      finding(
        'L2',
        `${path}.when.policy-covered`,
        `费用最多 ${yuan(most(gate))}，到不了起付线 ${yuan(lowest)}，这项待遇永远给不出去`,
      ),
    ];
  return [];
}

const isOfBill = ({ base }: Benefit): boolean =>
  base === 'self-pay' || (typeof base === 'object' && base.of === 'policy-covered');

/** The lowest of an amount's figures; undefined where one of them is not written in the file. */
function lowestOf(expr: AmountExpr): number | undefined {
  if ('fen' in expr) return expr.fen;
  if (!('by' in expr)) return undefined;
  const branches = Object.keys(expr.cases).map((key) => expr.cases[key] as AmountExpr);
  if (expr.else) branches.push(expr.else);
  const values = branches.map(lowestOf);
  return values.some((value) => value === undefined) ? undefined : Math.min(...(values as number[]));
}
