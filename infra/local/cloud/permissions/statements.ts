import { stop } from '../stopped';
import { isMap, type Value } from '../template/template';
import { checkConditions } from './conditions';

/** One statement of a policy document. Patterns may hold `*` and `?`. */
export type Statement = {
  /** Logical id of the resource that brings it. */
  readonly from: string;
  readonly isAllow: boolean;
  readonly actions: Patterns;
  readonly resources: Patterns;
  /** Whom it is about, in a policy of a resource: ARNs, services, `*`. */
  readonly principals?: readonly string[];
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
};
export type Patterns = { readonly of: readonly string[]; readonly isOthers: boolean };

const known = 'Sid Effect Action NotAction Resource NotResource Principal Condition'.split(' ');

/** Read a policy document; anything in it that is not known here stops with the logical id. */
export function readStatements(document: Value | undefined, from: string): Statement[] {
  const list = isMap(document) ? document.Statement : undefined;
  return (Array.isArray(list) ? list : [list ?? null]).map((one) => readStatement(one, from));
}

function readStatement(one: Value, from: string): Statement {
  if (!isMap(one)) return stop(from, 'a statement of its policy is not a map');
  const unknown = Object.keys(one).filter((part) => !known.includes(part));
  if (unknown.length > 0) stop(from, `a statement of its policy has ${unknown.join(', ')}, which is not known here`);
  const conditions = readConditions(one.Condition, from);
  return {
    from,
    isAllow: one.Effect === 'Allow',
    actions: patterns(one.Action, one.NotAction),
    resources: patterns(one.Resource, one.NotResource),
    principals: one.Principal === undefined ? undefined : readPrincipals(one.Principal),
    conditions,
  };
}

/** A policy of a resource may leave out the resource: it means itself. */
const patterns = (of: Value | undefined, others: Value | undefined): Patterns =>
  others === undefined ? { of: texts(of ?? '*'), isOthers: false } : { of: texts(others), isOthers: true };

const readPrincipals = (principal: Value): string[] =>
  isMap(principal) ? Object.values(principal).flatMap(texts) : texts(principal);

function readConditions(condition: Value | undefined, from: string): Statement['conditions'] {
  if (!isMap(condition)) return {};
  const read = Object.entries(condition).map(([operator, keys]) => {
    const entries = Object.entries(isMap(keys) ? keys : {}).map(([key, value]) => [key, texts(value)] as const);
    return [operator, Object.fromEntries(entries)] as const;
  });
  const conditions = Object.fromEntries(read);
  checkConditions(conditions, from);
  return conditions;
}

const texts = (value: Value): string[] => (Array.isArray(value) ? value : [value]).map(String);

/** Whether a text fits a pattern with `*` (any text) and `?` (one letter). */
export function fits(pattern: string, text: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '[\\s\\S]*')
    .replace(/\?/g, '[\\s\\S]');
  return new RegExp(`^${escaped}$`).test(text);
}
