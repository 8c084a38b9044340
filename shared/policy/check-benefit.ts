/** One benefit of a policy file: whom it names, what it refers to, and that it gives exactly one thing. */
import { percent } from './amount-words';
import { checkBrackets } from './check-brackets';
import { checkCategories, checkConditions } from './check-conditions';
import { checkAmount, checkHighest, checkPool, checkRate } from './check-figures';
import { cited, known, reachOf, type Scope, sameEvent } from './check-scope';
import type { Benefit } from './document';
import { has, valuesOf } from './fact-space';
import { amountWords, isAmountWord, payerWords } from './vocabulary';

export function checkBenefit(scope: Scope, benefit: Benefit): void {
  const path = `benefits.${benefit.id}`;
  cited(scope, benefit, path);
  if (benefit.for !== 'everyone') checkCategories(scope, benefit.for, `${path}.for`);
  checkConditions(scope, benefit, path);
  checkRelated(scope, benefit, path);
  if (benefit.pays) known(scope, benefit.pays, Object.keys(payerWords), `${path}.pays`, '支付方');
  checkBase(scope, benefit, path);
  checkLine(scope, benefit, path);
  checkAward(scope, benefit, path);
  const reach = reachOf(scope, benefit);
  if (benefit.pool) checkPool(scope, benefit.pool, `${path}.pool`, reach);
  if (benefit.cap) checkAmount(scope, benefit.cap, `${path}.cap`, reach, true);
  checkSplit(scope, benefit, path);
  checkExamples(scope, benefit, path);
}

/** `requires` and `unless` look at results of the same event; what insurance pays is no result there once the bill is settled. */
function checkRelated(scope: Scope, benefit: Benefit, path: string): void {
  const ids = scope.entries.map((entry) => entry.benefit.id);
  for (const word of ['after', 'requires', 'unless'] as const)
    for (const id of benefit[word]) {
      known(scope, id, ids, `${path}.${word}`, '待遇');
      const other = scope.entries.find((entry) => entry.benefit.id === id)?.benefit;
      if (!other || word === 'after') continue;
      if (!sameEvent(benefit, other))
        scope.report('policy.badValue', `${path}.${word}`, `“${id}”不在同一次里计算，这里看不到它的结果`);
      else if (other.pays)
        scope.report('policy.badValue', `${path}.${word}`, `“${id}”是保险报销，结算后不再计算，不能作条件`);
      else if (word === 'requires' && benefit.base === 'self-pay' && benefit.after.indexOf(id) < 0)
        scope.report(
          'policy.badValue',
          `${path}.after`,
          `要先有“${id}”再按自付计算，after 里也要写“${id}”，自付才会减去它`,
        );
    }
}

function checkBase(scope: Scope, benefit: Benefit, path: string): void {
  const { base, per } = benefit;
  if (typeof base !== 'object') return;
  if (typeof base.of === 'string') known(scope, base.of, Object.keys(amountWords), `${path}.base.of`, '金额');
  else if (per === 'year')
    scope.report('policy.badValue', `${path}.base.of`, '一年算一次的待遇按 self-pay 或按金额名称累计，不能写定额');
  else checkAmount(scope, base.of, `${path}.base.of`, reachOf(scope, benefit));
  for (const word of ['upto', 'beyond'] as const) {
    const limit = base[word];
    if (!limit) continue;
    known(scope, limit.amount, Object.keys(amountWords), `${path}.base.${word}.amount`, '金额');
    if (limit.else) checkAmount(scope, limit.else, `${path}.base.${word}.else`, reachOf(scope, benefit));
  }
  if (base.upto && base.beyond) scope.report('policy.badValue', `${path}.base`, 'upto 和 beyond 只写一个');
  if (per === 'year' && (base.upto || base.beyond))
    scope.report('policy.badValue', `${path}.base`, '一年算一次的待遇没有单子，不能写 upto、beyond');
  const names = [...Object.keys(payerWords), ...scope.entries.map((entry) => entry.benefit.id)];
  for (const id of base.less) known(scope, id, names, `${path}.base.less`, '支付方或待遇');
}

function checkLine(scope: Scope, benefit: Benefit, path: string): void {
  const { line, per } = benefit;
  if (!line) return;
  checkAmount(scope, line.amount, `${path}.line.amount`, reachOf(scope, benefit));
  const accumulators = scope.documents.reduce<string[]>((all, one) => all.concat(Object.keys(one.accumulators)), []);
  known(scope, line.over, [per === 'year' ? 'year' : 'encounter', ...accumulators], `${path}.line.over`, '累计口径');
}

/** Exactly one of rate, brackets and grant says what is given, unless the rule lives elsewhere. */
function checkAward(scope: Scope, benefit: Benefit, path: string): void {
  const { base, brackets, external, grant, judgement, rate, adjust } = benefit;
  const given = [rate, brackets, grant].filter((one) => one !== undefined).length;
  const elsewhere = [external, judgement].filter((one) => one !== undefined).length;
  if (elsewhere > 0 ? given + elsewhere > 1 : given !== 1)
    scope.report('policy.badValue', path, 'rate、brackets、grant（或 external、judgement）要写且只写一样');
  if (given === 1 && !grant && !base) scope.report('policy.badValue', `${path}.base`, '没有写按什么金额计算：base');
  const reach = reachOf(scope, benefit);
  if (grant) checkAmount(scope, grant, `${path}.grant`, reach);
  if (rate) {
    checkRate(scope, rate, `${path}.rate`, reach);
    checkHighest(scope, rate, adjust, `${path}.${adjust.length > 0 ? 'adjust' : 'rate'}`, reach);
  }
  checkBrackets(scope, benefit, `${path}.brackets`);
}

/** The last payer may take what the others leave; plain shares never exceed the whole, and make it up where nobody takes the rest. */
function checkSplit(scope: Scope, benefit: Benefit, path: string): void {
  const { split = [] } = benefit;
  split.forEach(({ payer, share }, i) => {
    const at = `${path}.split.${i}.share`;
    if (share) checkRate(scope, share, at, reachOf(scope, benefit));
    else if (i < split.length - 1) scope.report('policy.badValue', at, `只有最后一家可以不写比例，${payer}也要写`);
  });
  const shares = split.map(({ share }) => share);
  const rest = shares[shares.length - 1] === undefined;
  const units = shares.map((share) => (share && 'units' in share ? share.units : undefined));
  const sum = units.reduce<number>((total, one) => total + (one ?? 0), 0);
  const plain = units.every((one, i) => one !== undefined || shares[i] === undefined);
  if (sum > 10_000)
    scope.report('policy.rateAboveOne', `${path}.split`, `各家的比例加起来是 ${percent(sum)}，超过 100%`);
  else if (plain && !rest && sum < 10_000)
    scope.report('policy.badValue', `${path}.split`, `各家的比例加起来是 ${percent(sum)}，不到 100%`);
}

/** Examples speak of facts, amounts and parameters that exist. */
function checkExamples(scope: Scope, { examples }: Benefit, path: string): void {
  const parameters = scope.documents.reduce<string[]>((all, one) => all.concat(Object.keys(one.parameters)), []);
  examples.forEach((example, i) => {
    const at = `${path}.examples.${i}`;
    for (const fact of Object.keys(example.facts))
      if (has(scope.space, fact))
        known(scope, example.facts[fact] as string, valuesOf(scope.space, fact), `${at}.facts.${fact}`, '取值');
      else scope.report('policy.unknownWord', `${at}.facts.${fact}`, `不认识的事实“${fact}”`);
    for (const word of Object.keys(example.bill))
      if (!isAmountWord(word)) scope.report('policy.unknownWord', `${at}.bill.${word}`, `不认识的金额“${word}”`);
    for (const id of Object.keys(example.parameters)) known(scope, id, parameters, `${at}.parameters.${id}`, '参数');
  });
}
