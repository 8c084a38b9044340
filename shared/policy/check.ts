/** What a stack of documents must satisfy before it can be computed: names that exist, rows that do not overlap, clauses that are cited. */

import { checkBenefit } from './check-benefit';
import { checkCategory } from './check-categories';
import { checkCategories, checkWhen } from './check-conditions';
import { checkAmount, checkParameter } from './check-figures';
import { checkParameters } from './check-parameters';
import { checkRounds } from './check-rounds';
import { cited, known, poolsIn, type Reach, reachOf, type Scope } from './check-scope';
import type { Cited, PolicyDocument, When } from './document';
import { type FactSpace, has, valuesOf } from './fact-space';
import { checkFunds } from './fund-check';
import { benefitsOf, CycleError, orderBenefits } from './order';
import type { PolicyProblem } from './problem';
import { sameDocument } from './region';
import { amountWords, factWords } from './vocabulary';

/** Every problem of every document of a stack. */
export function checkStack(documents: PolicyDocument[], space: FactSpace): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const entries = benefitsOf(documents);
  for (const document of documents) {
    const report: Scope['report'] = (code, path, message) => problems.push({ code, file: document.id, path, message });
    checkDocument({ document, documents, entries, space, report });
  }
  return [...problems, ...cyclesOf(documents)];
}

function checkDocument(scope: Scope): void {
  const { document } = scope;
  checkNames(scope);
  checkDates(scope);
  checkCategoryOwner(scope);
  checkCategoryWords(scope);
  for (const id of Object.keys(document.facts)) checkFact(scope, id);
  for (const id of Object.keys(document.pools)) checkLimit(scope, id);
  checkParameters(scope);
  for (const benefit of document.benefits) checkBenefit(scope, benefit);
  document.covered.forEach((rule, i) => {
    checkRule(scope, rule, `covered.${i}`);
    known(scope, rule.is, Object.keys(amountWords), `covered.${i}.is`, '金额');
  });
  document.channels.forEach((channel, i) => {
    checkRule(scope, channel, `channels.${i}`);
  });
  checkRounds(scope);
  checkFunds(scope);
  for (const deadline of document.deadlines) cited(scope, deadline, `deadlines.${deadline.id}`);
}

/** A rule about events that is no benefit: for whom, when, and where the document says it. */
function checkRule(scope: Scope, rule: Cited & { for?: string[]; when?: When }, path: string): void {
  cited(scope, rule, path);
  checkCategories(scope, rule.for, `${path}.for`);
  checkWhen(scope, rule.when, `${path}.when`);
}

function checkNames(scope: Scope): void {
  const { document } = scope;
  const ids = (list: { id: string }[]): string[] => list.map((one) => one.id);
  once(scope, ids(document.benefits), 'benefits');
  once(scope, ids(document.categories), 'categories');
  once(scope, ids(document.deadlines), 'deadlines');
  once(scope, ids(document.readings), 'readings');
  once(
    scope,
    document.readings.map((reading) => reading.switch),
    'readings',
  );
  for (const part of ['pools', 'accumulators'] as const)
    for (const id of Object.keys(document[part]))
      if (scope.documents.some((other) => has(other[part], id) && !sameDocument(scope.documents, other, document)))
        scope.report('policy.duplicate', `${part}.${id}`, `“${id}”在几份文件里都有，换一个名称`);
}

function once({ report }: Scope, ids: string[], path: string): void {
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i) report('policy.duplicate', `${path}.${id}`, `“${id}”写了两次`);
  });
}

function checkDates({ document, report }: Scope): void {
  const { from, to } = document.document['in-force'];
  if (to !== undefined && to < from) report('policy.badValue', 'document.in-force.to', '停止施行的日子早于施行的日子');
}

/** Of one region, one document at a time says who is helped. */
function checkCategoryOwner({ document, documents, report }: Scope): void {
  const { adcode, 'in-force': inForce } = document.document;
  const meets = ({ from, to = '9999-12-31' }: { from: string; to?: string }): boolean =>
    from <= (inForce.to ?? '9999-12-31') && to >= inForce.from;
  const isRival = (other: PolicyDocument): boolean =>
    other.categories.length > 0 &&
    other.document.adcode === adcode &&
    meets(other.document['in-force']) &&
    !sameDocument(documents, other, document);
  const rival = document.categories.length > 0 ? documents.filter(isRival)[0] : undefined;
  if (rival)
    report(
      'policy.duplicate',
      'categories',
      `${rival.name}（${rival.id}）也写了这个地方的救助对象；新旧两版的，新的写 replaces`,
    );
}

/** A word names one category, so that a roster's line means one thing. */
function checkCategoryWords(scope: Scope): void {
  const owner = new Map<string, string>();
  for (const category of scope.document.categories) {
    const path = `categories.${category.id}`;
    checkCategory(scope, category, path);
    if (typeof category.until === 'object') checkParameter(scope, category.until.parameter, 'date', `${path}.until`);
    for (const word of [category.title, ...category.words]) {
      const other = owner.get(word);
      if (other && other !== category.id)
        scope.report('policy.duplicate', `${path}.words`, `“${word}”同时归在 ${other} 和 ${category.id}`);
      owner.set(word, category.id);
    }
  }
}

/** Words that conditions and tables already use for something else. */
const RESERVED = ['category', 'any', 'by', 'else'];

function checkFact(scope: Scope, id: string): void {
  const fact = scope.document.facts[id] as PolicyDocument['facts'][string];
  const path = `facts.${id}`;
  if (RESERVED.indexOf(id) >= 0) scope.report('policy.badValue', path, `“${id}”另有用处，换一个名称`);
  checkWhen(scope, fact['any-of-year'], `${path}.any-of-year`);
  if (!fact.values && !fact['any-of-year'] && !has(factWords, id))
    scope.report('policy.badValue', `${path}.values`, '没有写这个事实有哪些取值：values');
  else if (fact.absent !== undefined) known(scope, fact.absent, valuesOf(scope.space, id), `${path}.absent`, '取值');
}

function checkLimit(scope: Scope, id: string): void {
  const pool = scope.document.pools[id] as PolicyDocument['pools'][string];
  const path = `pools.${id}`;
  cited(scope, pool, path);
  checkAmount(scope, pool.limit, `${path}.limit`, reachOfPool(scope, id), true);
  if (!pool.within) return;
  const all = scope.documents.reduce<PolicyDocument['pools']>((pools, one) => Object.assign(pools, one.pools), {});
  known(scope, pool.within, Object.keys(all), `${path}.within`, '限额');
  const chain = [id];
  let next = pool.within;
  while (next && chain.indexOf(next) < 0) {
    chain.push(next);
    next = all[next]?.within ?? '';
  }
  if (next) scope.report('policy.cycle', `${path}.within`, `限额互相包含：${[...chain, next].join(' → ')}`);
}

/** Whoever may draw on a pool, directly or on one inside it. */
function reachOfPool(scope: Scope, id: string): Reach {
  const inside = poolsInside(scope, id);
  const users = scope.entries.filter(({ benefit }) => poolsIn(benefit.pool).some((pool) => inside.indexOf(pool) >= 0));
  return (fact) =>
    valuesOf(scope.space, fact).filter((value) =>
      users.some(({ benefit }) => reachOf(scope, benefit)(fact).indexOf(value) >= 0),
    );
}

function poolsInside({ documents }: Scope, id: string): string[] {
  const inside = [id];
  for (const outer of inside)
    for (const { pools } of documents)
      for (const inner of Object.keys(pools))
        if (pools[inner]?.within === outer && inside.indexOf(inner) < 0) inside.push(inner);
  return inside;
}

function cyclesOf(documents: PolicyDocument[]): PolicyProblem[] {
  try {
    orderBenefits(documents);
    return [];
  } catch (error) {
    if (!(error instanceof CycleError)) throw error;
    const file = benefitsOf(documents).find((entry) => entry.benefit.id === error.ids[0])?.document.id ?? '';
    const message = `待遇互相等对方的结果，算不出先后：${error.ids.join(' → ')}`;
    return [{ code: 'policy.cycle', file, path: `benefits.${error.ids[0]}.after`, message }];
  }
}
