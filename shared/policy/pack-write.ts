/** Policies → what the phone carries, and `pack.ts` reads. Used where the app is built. */
import type { PolicyDocument } from './document';
import { type Pack, type Packed, usualBenefit, usualCategory, usualDocument, usualFact } from './pack';

/** What an estimate reads of a policy: no examples, other readings, notes, rounds, rules of the fund, deadlines or findings of lint. */
export function phonePart(policy: PolicyDocument): PolicyDocument {
  const { rounds: _rounds, funds: _funds, ...kept } = policy;
  const benefits = policy.benefits.map((benefit) => ({ ...benefit, examples: [] }));
  return { ...kept, benefits, readings: [], notes: [], deadlines: [], acknowledged: [] };
}

/** The pack, and by policy the ids of its clauses, which only the staff pages read. */
export function packPolicies(policies: PolicyDocument[]): { pack: Pack; clauseIds: Record<string, string[][]> } {
  const pack: Pack = { quotes: [], groups: [], policies: [] };
  const clauseIds: Record<string, string[][]> = {};
  for (const policy of policies) {
    const ids: string[][] = [];
    clauseIds[policy.id] = ids;
    pack.policies.push(packed(withoutUsual(policy), pack, ids) as Packed);
  }
  return { pack, clauseIds };
}

type Node = Record<string, unknown>;

function withoutUsual(policy: PolicyDocument): Node {
  const facts: Node = {};
  for (const id of Object.keys(policy.facts)) facts[id] = unusual(policy.facts[id] as Node, usualFact());
  return {
    ...unusual(policy, usualDocument()),
    categories: policy.categories.map((one) => unusual(one, usualCategory())),
    facts,
    benefits: policy.benefits.map((one) => unusual(one, usualBenefit())),
  };
}

/** What a part says otherwise than most. */
function unusual(part: object, usual: object): Node {
  const kept: Node = {};
  for (const key of Object.keys(part)) {
    const value = (part as Node)[key];
    if (JSON.stringify(value) !== JSON.stringify((usual as Node)[key])) kept[key] = value;
  }
  return kept;
}

function packed(node: unknown, pack: Pack, ids: string[][]): unknown {
  if (Array.isArray(node)) return node.map((one) => packed(one, pack, ids));
  if (typeof node !== 'object' || node === null) return node;
  const short: Node = {};
  for (const key of Object.keys(node)) {
    const value = (node as Node)[key];
    if (key === 'quote') short.quote = quoteNumbers(value as string[], pack.quotes);
    else if (key === 'for' && Array.isArray(value)) short.for = placeIn(pack.groups, value);
    else if (key === 'clause') short.clause = placeOfClause(value as { at: string; ids: string[] }, ids);
    else if (key === 'when' || key === 'counting')
      short[key] = packed(unusual(value as object, { any: [] }), pack, ids);
    else short[key] = packed(value, pack, ids);
  }
  return short;
}

/** One quote is a number, several are a list of numbers. */
function quoteNumbers(quote: string[], quotes: string[]): number | number[] {
  const numbers = quote.map((one) => placeIn(quotes, one));
  return numbers.length === 1 ? (numbers[0] as number) : numbers;
}

function placeOfClause({ at, ids }: { at: string; ids: string[] }, all: string[][]): string {
  all.push(ids);
  return at;
}

/** Where the list has it already, else where it is put. */
function placeIn<T>(list: T[], one: T): number {
  const text = JSON.stringify(one);
  const found = list.findIndex((other) => JSON.stringify(other) === text);
  return found < 0 ? list.push(one) - 1 : found;
}
