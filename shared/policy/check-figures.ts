/** Amounts, rates and tables of a policy file: parameters of the right kind, a value for whoever may meet it, no rate above 100 %. */
import { percent } from './amount-words';
import { known, type Reach, type Scope } from './check-scope';
import { isMet } from './conditions';
import type { AmountExpr, Benefit, Condition, Parameter, PoolExpr, RateExpr, Table } from './document';
import { type Assignment, has, valuesOf } from './fact-space';
import { factsOf } from './figures';

/** More combinations of facts than any table of a document needs. */
const MAX_COMBINATIONS = 4096;

/** An amount; `none` only where no limit can be meant. */
export function checkAmount(scope: Scope, expr: AmountExpr, path: string, reach: Reach, limit = false): void {
  if ('none' in expr && !limit) scope.report('policy.badValue', path, '“none”是不设限额的意思，只能写在 cap 和限额里');
  else if ('parameter' in expr) {
    checkParameter(scope, expr.parameter, 'amount', path);
    if (expr.share) checkRate(scope, expr.share, `${path}.share`, reach);
  } else if ('by' in expr) checkTable(scope, expr, path, reach, (one, at) => checkAmount(scope, one, at, reach, limit));
  else if ('sum' in expr) checkParts(scope, expr.sum, `${path}.sum`, reach, false);
  else if ('first' in expr) checkParts(scope, expr.first, `${path}.first`, reach, limit);
  else if ('least' in expr) checkParts(scope, expr.least, `${path}.least`, reach, limit);
}

function checkParts(scope: Scope, parts: AmountExpr[], path: string, reach: Reach, limit: boolean): void {
  parts.forEach((part, i) => {
    checkAmount(scope, part, `${path}.${i}`, reach, limit);
  });
}

export function checkRate(scope: Scope, expr: RateExpr, path: string, reach: Reach): void {
  if ('parameter' in expr) checkParameter(scope, expr.parameter, 'rate', path);
  else if ('by' in expr) checkTable(scope, expr, path, reach, (one, at) => checkRate(scope, one, at, reach));
}

export function checkPool(scope: Scope, expr: PoolExpr, path: string, reach: Reach): void {
  const ids = scope.documents.reduce<string[]>((all, document) => all.concat(Object.keys(document.pools)), []);
  if ('pool' in expr) known(scope, expr.pool, ids, path, '限额');
  else if ('by' in expr) checkTable(scope, expr, path, reach, (one, at) => checkPool(scope, one, at, reach));
}

const kindWords = { amount: '金额', rate: '比例', brackets: '分段', date: '日期' };

export function checkParameter(scope: Scope, id: string, kind: Parameter['kind'], path: string): void {
  const parameters = parametersOf(scope);
  known(scope, id, Object.keys(parameters), path, '参数');
  const found = parameters[id]?.kind;
  if (found && found !== kind)
    scope.report('policy.badValue', path, `参数“${id}”是${kindWords[found]}，这里要${kindWords[kind]}`);
}

function parametersOf({ documents }: Scope): Record<string, Parameter> {
  return documents.reduce<Record<string, Parameter>>((all, document) => Object.assign(all, document.parameters), {});
}

/** A table chooses by a fact that exists, names values that exist, and leaves out nobody who may come to it. */
function checkTable<T>(
  scope: Scope,
  table: Table<T>,
  path: string,
  reach: Reach,
  visit: (one: T, path: string) => void,
): void {
  if (!has(scope.space, table.by)) {
    scope.report('policy.unknownWord', `${path}.by`, `不认识的分类“${table.by}”`);
    return;
  }
  const ofElsewhere = table.by === 'category' && scope.document.categories.length === 0;
  for (const value of Object.keys(table.cases)) {
    if (!ofElsewhere) known(scope, value, valuesOf(scope.space, table.by), `${path}.${value}`, `“${table.by}”取值`);
    visit(table.cases[value] as T, `${path}.${value}`);
  }
  if (table.else !== undefined) visit(table.else, `${path}.else`);
  const left = table.else === undefined ? reach(table.by).filter((value) => !has(table.cases, value)) : [];
  if (left.length > 0) scope.report('policy.badValue', path, `按“${table.by}”分的表缺 ${left.join('、')}，也没有 else`);
}

/** A rate with every adjustment that may meet it stays between 0 % and 100 %. */
export function checkHighest(
  scope: Scope,
  rate: RateExpr,
  adjust: Benefit['adjust'],
  path: string,
  reach: Reach,
): void {
  const facts = factsOf(rate);
  if (facts.some((fact) => !has(scope.space, fact))) return;
  const want = (fact: string): void => {
    if (facts.indexOf(fact) < 0 && has(scope.space, fact)) facts.push(fact);
  };
  for (const one of adjust) {
    if (one.for) want('category');
    Object.keys(one.when?.all ?? {}).forEach(want);
  }
  const assignments = combine(facts, reach);
  if (!assignments) scope.report('policy.badValue', path, `按 ${facts.join('、')} 一起分，情形太多，请拆成几项`);
  const shares = (assignments ?? []).map((at) => shareAt(scope, rate, adjust, at)).filter((one) => one !== undefined);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  if (most > 10_000) scope.report('policy.rateAboveOne', path, `加上百分点后比例最高 ${percent(most)}，超过 100%`);
  if (least < 0) scope.report('policy.badValue', path, `减去百分点后比例最低 ${percent(least)}，小于 0`);
}

/** Every combination of the values that the facts may have; undefined where there are too many. */
function combine(facts: string[], reach: Reach): Assignment[] | undefined {
  let all: Assignment[] = [{}];
  for (const fact of facts) {
    const values = reach(fact);
    if (all.length * values.length > MAX_COMBINATIONS) return undefined;
    all = all.reduce<Assignment[]>((next, at) => next.concat(values.map((value) => ({ ...at, [fact]: value }))), []);
  }
  return all;
}

function shareAt(scope: Scope, rate: RateExpr, adjust: Benefit['adjust'], at: Assignment): number | undefined {
  const units = unitsAt(scope, rate, at);
  if (units === undefined) return undefined;
  const holds = ({ for: categories, when }: Benefit['adjust'][number]): boolean =>
    (!categories || categories.indexOf(at.category ?? '') >= 0) &&
    Object.keys(when?.all ?? {}).every((fact) => isMet(when?.all[fact] as Condition, at[fact] ?? ''));
  return adjust.reduce((sum, one) => sum + (holds(one) ? Math.round(one.points * 100) : 0), units);
}

/** The rate in ten-thousandths; the highest of its years where it is a parameter, undefined where no figure is known. */
function unitsAt(scope: Scope, rate: RateExpr, at: Assignment): number | undefined {
  if ('units' in rate) return rate.units;
  if ('missing' in rate) return undefined;
  if ('by' in rate) {
    const branch = rate.cases[at[rate.by] ?? ''] ?? rate.else;
    return branch && unitsAt(scope, branch, at);
  }
  const values = parametersOf(scope)[rate.parameter]?.values ?? {};
  const years = Object.keys(values).map((year) => values[year] as { units?: number });
  return years.length === 0 ? undefined : Math.max(...years.map((value) => value.units ?? 0));
}
