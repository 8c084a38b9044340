/** What every check of a policy file looks at, and how it reports. */
import { isMet, isOnFact } from './conditions';
import type { Benefit, Cited, PolicyDocument, PoolExpr } from './document';
import { type FactSpace, valuesOf } from './fact-space';
import { isHelpedAsOther } from './identity';
import type { Entry } from './order';
import type { PolicyProblem } from './problem';

export type Scope = {
  document: PolicyDocument;
  /** The whole stack, from the broadest region to the narrowest. */
  documents: PolicyDocument[];
  /** Every benefit of the stack. */
  entries: Entry[];
  space: FactSpace;
  report: (code: PolicyProblem['code'], path: string, message: string) => void;
};

const NAMES_SHOWN = 12;

/** Reports a name that is not among `names`, with those that are when they are few. */
export function known({ report }: Scope, name: string, names: string[], path: string, what: string): void {
  if (names.indexOf(name) >= 0) return;
  const few = names.length > 0 && names.length <= NAMES_SHOWN ? `，可以写：${names.join('、')}` : '';
  report('policy.unknownName', path, `没有叫“${name}”的${what}${few}`);
}

/** A part of an official document says where it stands and quotes it; what rests on secondary sources cannot. */
export function cited({ document, report }: Scope, part: Cited, path: string): void {
  if (document.document.source.tier !== 'official' || document.example) return;
  if (!part.clause) report('policy.missingClause', path, '没有写出处：clause: { at: 文中位置, ids: [条款编号] }');
  else if (!part.quote) report('policy.missingClause', path, '没有引用原文：quote');
}

/** Values of a fact that a figure may meet: what `for` and `when` let through. */
export type Reach = (fact: string) => string[];

export function reachOf({ space, documents }: Scope, benefit: Benefit): Reach {
  const { for: categories, when } = benefit;
  const asOther = isHelpedAsOther(benefit) ? othersIn(documents) : [];
  return (fact) => {
    const all = valuesOf(space, fact);
    const values = fact === 'category' ? all.filter((id) => asOther.indexOf(id) < 0) : all;
    const condition = when?.all[fact];
    const allowed = condition && isOnFact(condition) ? values.filter((value) => isMet(condition, value)) : values;
    return fact === 'category' && categories !== 'everyone'
      ? allowed.filter((id) => categories.indexOf(id) >= 0)
      : allowed;
  };
}

/** Categories that are helped as another one, and so never met by a benefit of a visit. */
function othersIn(documents: PolicyDocument[]): string[] {
  const ids: string[] = [];
  for (const { categories } of documents) for (const { id, as } of categories) if (as !== undefined) ids.push(id);
  return ids;
}

/** Pools that an expression may choose. */
export function poolsIn(expr: PoolExpr | undefined): string[] {
  if (!expr || 'none' in expr) return [];
  if ('pool' in expr) return [expr.pool];
  const branches = Object.keys(expr.cases).map((key) => expr.cases[key] as PoolExpr);
  if (expr.else) branches.push(expr.else);
  return branches.reduce<string[]>((ids, branch) => ids.concat(poolsIn(branch)), []);
}

export const sameEvent = (a: Benefit, b: Benefit): boolean =>
  a.per === b.per && (a.per === 'year' || a.kind === b.kind);
