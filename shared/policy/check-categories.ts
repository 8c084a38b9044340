/** Categories that are helped as another one, and those that spending opens. */
import { cited, known, type Scope } from './check-scope';
import type { Category } from './document';
import { isHelpedAsOther } from './identity';

export function checkCategory(scope: Scope, category: Category, path: string): void {
  cited(scope, category, path);
  if (category.as !== undefined) checkAs(scope, category, `${path}.as`);
  if (category['by-expense']) checkByExpense(scope, category['by-expense'], `${path}.by-expense`);
}

/** The other one stands for itself, and no benefit of a visit names the category: it would never meet it. */
function checkAs(scope: Scope, { id, as = '' }: Category, path: string): void {
  const { categories, benefits } = scope.document;
  known(
    scope,
    as,
    categories.filter((one) => one.as === undefined).map((one) => one.id),
    path,
    '本身有待遇的救助身份',
  );
  for (const benefit of benefits)
    if (benefit.for !== 'everyone' && benefit.for.indexOf(id) >= 0 && isHelpedAsOther(benefit))
      scope.report('policy.badValue', `benefits.${benefit.id}.for`, `“${id}”就医时按“${as}”对待，这里写“${as}”就够了`);
}

function checkByExpense(scope: Scope, rule: NonNullable<Category['by-expense']>, path: string): void {
  cited(scope, rule, path);
  rule.any.forEach(({ from, over }, i) => {
    const at = `${path}.any.${i}`;
    const bound = from ?? over;
    if (!bound || (from && over)) scope.report('policy.badValue', at, 'from（含本数）和 over（不含）要写且只写一个');
    else if (!('fen' in bound) && !('missing' in bound))
      scope.report('policy.badValue', `${at}.${from ? 'from' : 'over'}`, '这里要写金额，或 { missing: 要看的文件 }');
  });
}
