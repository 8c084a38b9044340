/** L6: limits and running totals that nothing uses, and pools that limit nobody. */
import { poolsIn } from '../check-scope';
import type { AmountExpr, PolicyDocument } from '../document';
import { benefitsOf } from '../order';
import { type Finding, finding } from './finding';

export function idlePools(document: PolicyDocument, stack: PolicyDocument[]): Finding[] {
  const all = stack.reduce<PolicyDocument['pools']>((pools, one) => Object.assign(pools, one.pools), {});
  const benefits = benefitsOf(stack).map(({ benefit }) => benefit);
  const used = benefits.reduce<string[]>((ids, { pool }) => ids.concat(poolsIn(pool)), []);
  for (const id of used) {
    const outer = all[id]?.within;
    if (outer && used.indexOf(outer) < 0) used.push(outer);
  }
  const lines = benefits.map(({ line }) => line?.over);
  return [
    ...Object.keys(document.pools)
      .filter((id) => used.indexOf(id) < 0)
      .map((id) => finding('L6', `pools.${id}`, '没有一项待遇用这个限额：请在待遇里写 pool，或删去')),
    ...Object.keys(document.pools)
      .filter((id) => used.indexOf(id) >= 0 && isEndless(id, all))
      .map((id) => finding('L6', `pools.${id}.limit`, '用了这个限额，却处处写 none，谁也不限：请写上数，或删去')),
    ...Object.keys(document.accumulators)
      .filter((id) => lines.indexOf(id) < 0)
      .map((id) => finding('L6', `accumulators.${id}`, '没有一条起付线用这个累计：请在 line 的 over 里写，或删去')),
  ];
}

/** No limit for anybody, nor in a pool around it. */
function isEndless(id: string, pools: PolicyDocument['pools']): boolean {
  const pool = pools[id];
  return !pool || (isNone(pool.limit) && (!pool.within || isEndless(pool.within, pools)));
}

function isNone(expr: AmountExpr): boolean {
  if (!('by' in expr)) return 'none' in expr;
  const branches = Object.keys(expr.cases).map((key) => expr.cases[key] as AmountExpr);
  return branches.every(isNone) && (expr.else === undefined || isNone(expr.else));
}
