/** Conditions name facts, values and amounts that exist, in a place where they can be answered. */
import { known, type Scope } from './check-scope';
import { isOnFact, least, most } from './conditions';
import type { Benefit, Condition, When } from './document';
import { has, NO_CATEGORY, valuesOf } from './fact-space';
import { isAmountWord } from './vocabulary';

/** Every condition of a benefit: `when`, `counting` and those of its adjustments. */
export function checkConditions(scope: Scope, benefit: Benefit, path: string): void {
  const { per, when, counting, adjust } = benefit;
  checkWhen(scope, when, `${path}.when`);
  if (per === 'year') refuseAmounts(scope, when?.all, `${path}.when`, '一年算一次的待遇没有单次的金额，金额写在 line');
  for (const [i, one] of (when?.any ?? []).entries())
    refuseAmounts(scope, one, `${path}.when.any.${i}`, 'any 里只能写事实，金额写在 any 外面');
  checkWhen(scope, counting, `${path}.counting`);
  if (counting && per !== 'year')
    scope.report('policy.badValue', `${path}.counting`, '只有 per: year 的待遇才写 counting');
  for (const [i, one] of adjust.entries()) checkAdjustment(scope, one, `${path}.adjust.${i}`);
}

function checkAdjustment(
  scope: Scope,
  { for: categories, when, points }: Benefit['adjust'][number],
  path: string,
): void {
  if (Math.abs(points) > 100 || Math.abs(points * 100 - Math.round(points * 100)) > 1e-9)
    scope.report('policy.badValue', `${path}.points`, '百分点在 -100 到 100 之间，最多两位小数');
  checkCategories(scope, categories, `${path}.for`);
  checkWhen(scope, when, `${path}.when`);
  refuseAmounts(scope, when?.all, `${path}.when`, '加减百分点的条件只能写事实；按金额分的写成 brackets');
  if (when && when.any.length > 0)
    scope.report('policy.badValue', `${path}.when.any`, '加减百分点的条件不能写 any，请拆成几条');
}

export function checkCategories(scope: Scope, ids: string[] | undefined, path: string): void {
  if (scope.document.categories.length === 0) return;
  const categories = scope.document.categories.map((category) => category.id);
  for (const id of ids ?? []) known(scope, id, categories, path, '救助身份');
}

export function checkWhen(scope: Scope, when: When | undefined, path: string): void {
  if (!when) return;
  for (const fact of Object.keys(when.all)) checkCondition(scope, fact, when.all[fact] as Condition, `${path}.${fact}`);
  when.any.forEach((one, i) => {
    for (const fact of Object.keys(one))
      checkCondition(scope, fact, one[fact] as Condition, `${path}.any.${i}.${fact}`);
  });
}

function checkCondition(scope: Scope, fact: string, condition: Condition, path: string): void {
  const { is, not, over, from, below, upto } = condition;
  const bounds = [over, from, below, upto].filter((bound) => bound !== undefined).length;
  if (isOnFact(condition) && bounds > 0) scope.report('policy.badValue', path, 'is、not 和金额上下限只能写一样');
  else if (is !== undefined && not !== undefined) scope.report('policy.badValue', path, 'is 和 not 只写一个');
  else if (isOnFact(condition)) checkFact(scope, fact, is ?? not ?? [], path);
  else if (fact !== 'self-pay' && !isAmountWord(fact))
    scope.report(
      'policy.unknownWord',
      path,
      has(scope.space, fact) ? `“${fact}”是事实，要写取值` : `不认识的金额“${fact}”`,
    );
  else if (bounds === 0) scope.report('policy.badValue', path, '没有写上限或下限：over、from、below、upto');
  else if ((over !== undefined && from !== undefined) || (below !== undefined && upto !== undefined))
    scope.report('policy.badValue', path, 'over 和 from 只写一个，below 和 upto 只写一个');
  else if (least(condition) > most(condition)) scope.report('policy.badValue', path, '下限比上限高，没有金额能符合');
}

function checkFact(scope: Scope, fact: string, values: string[], path: string): void {
  if (!has(scope.space, fact))
    scope.report(
      'policy.unknownWord',
      path,
      isAmountWord(fact) ? `“${fact}”是金额，要写 over、from、below 或 upto` : `不认识的条件“${fact}”`,
    );
  else if (fact === 'category')
    checkCategories(
      scope,
      values.filter((value) => value !== NO_CATEGORY),
      path,
    );
  else for (const value of values) known(scope, value, valuesOf(scope.space, fact), path, `“${fact}”取值`);
}

/** Adjustments, alternatives and yearly conditions are answered from facts alone. */
function refuseAmounts(
  scope: Scope,
  conditions: Record<string, Condition> | undefined,
  path: string,
  message: string,
): void {
  for (const fact of Object.keys(conditions ?? {}))
    if (!isOnFact(conditions?.[fact] as Condition)) scope.report('policy.badValue', `${path}.${fact}`, message);
}
