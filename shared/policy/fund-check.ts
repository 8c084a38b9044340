/** The rules of the fund: cited like benefits, rows that rise, shares that make up the whole. */
import { percent, RATE_UNIT } from './amount-words';
import { cited, type Scope } from './check-scope';
import type { BudgetRule, FundRules, NeedRule, OverspendRule, ReserveRule } from './fund-rules';

export function checkFunds(scope: Scope): void {
  const { overspend, reserve, need, surplus, budget }: FundRules = scope.document.funds ?? {};
  if (overspend) checkOverspend(scope, overspend);
  if (reserve) checkReserve(scope, reserve);
  if (need) checkNeed(scope, need);
  if (surplus) {
    cited(scope, surplus, 'funds.surplus');
    if (surplus['carry-over']) cited(scope, surplus['carry-over'], 'funds.surplus.carry-over');
  }
  if (budget) checkBudget(scope, budget);
}

/** Rows rise, and the last one alone is open, so that every overspend falls into one. Each row is a sentence of its own. */
function checkOverspend(scope: Scope, rule: OverspendRule): void {
  const { rows, shortage } = rule;
  rows.forEach((row, i) => {
    const path = `funds.overspend.rows.${i}`;
    cited(scope, row, path);
    const [last, before] = [i === rows.length - 1, rows[i - 1]?.upto?.units ?? 0];
    if (last && row.upto) scope.report('policy.overlap', `${path}.upto`, '最后一档不写 upto，超支再多也要有一档');
    if (!last && !row.upto) scope.report('policy.overlap', `${path}.upto`, '只有最后一档可以不写 upto');
    if (!last && row.upto && row.upto.units <= before)
      scope.report('policy.overlap', `${path}.upto`, '各档的 upto 要一档比一档高');
  });
  cited(scope, shortage, 'funds.overspend.shortage');
  if (rule['carry-over']) cited(scope, rule['carry-over'], 'funds.overspend.carry-over');
}

function checkReserve(scope: Scope, { advance, repay, ...rest }: ReserveRule): void {
  cited(scope, rest, 'funds.reserve');
  cited(scope, advance, 'funds.reserve.advance');
  cited(scope, repay, 'funds.reserve.repay');
}

/** Everything is per person, so people must be counted; what nobody is ill of or what costs nothing is no need. */
function checkNeed(scope: Scope, need: NeedRule): void {
  cited(scope, need, 'funds.need');
  const { factors } = need;
  factors.forEach((factor, i) => {
    if (factors.indexOf(factor) < i) scope.report('policy.duplicate', 'funds.need.factors', `“${factor}”写了两次`);
  });
  if (factors.indexOf('count') < 0 || factors.indexOf('average-cost') < 0)
    scope.report('policy.badValue', 'funds.need.factors', '至少要有人数 count 和人均费用 average-cost');
}

function checkBudget(scope: Scope, { groups, split, ...rest }: BudgetRule): void {
  cited(scope, rest, 'funds.budget');
  const ids = groups.map((group) => group.id);
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i) scope.report('policy.duplicate', `funds.budget.groups.${id}`, `“${id}”写了两次`);
  });
  const open = split.filter(({ share }) => !share).length;
  const units = split.reduce((sum, { share }) => sum + (share?.units ?? 0), 0);
  const path = 'funds.budget.split';
  if (open > 1 || (open === 1 && split[split.length - 1]?.share))
    scope.report('policy.badValue', path, '只有最后一家可以不写比例');
  else if (units > RATE_UNIT)
    scope.report('policy.rateAboveOne', path, `各家的比例加起来是 ${percent(units)}，超过 100%`);
  else if (open === 0 && units < RATE_UNIT)
    scope.report('policy.badValue', path, `各家的比例加起来是 ${percent(units)}，不到 100%`);
}
