/** Policies → what the phone carries, and `pack.ts` reads. Used where the app is built. */
import type { PolicyDocument } from './document';
import { type Packed, usualBenefit, usualCategory, usualDocument, usualFact } from './pack';

/** What an estimate reads of a policy: no examples, other readings, notes, rounds, rules of the fund, deadlines, grounds or findings of lint. */
export function phonePart(policy: PolicyDocument): PolicyDocument {
  const { rounds: _rounds, funds: _funds, 'category-choice': choice, ...kept } = policy;
  const { why: _why, ...resolve } = choice ?? { resolve: 'order' };
  return {
    ...kept,
    document: { ...policy.document, based: [] },
    ...(choice && { 'category-choice': resolve }),
    benefits: policy.benefits.map((benefit) => ({ ...benefit, examples: [] })),
    readings: [],
    notes: [],
    deadlines: [],
    acknowledged: [],
  };
}

/** The packed policies, and by policy the ids of its clauses, which only the staff pages read. */
export function packPolicies(policies: PolicyDocument[]): { packed: Packed[]; clauseIds: Record<string, string[][]> } {
  const clauseIds: Record<string, string[][]> = {};
  const all = policies.map((policy) => {
    const seen: Seen = { quotes: [], groups: [], ids: [] };
    clauseIds[policy.id] = seen.ids;
    return packed(withoutUsual(policy), seen) as Packed;
  });
  return { packed: all, clauseIds };
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

/** What has been written out of a policy so far. */
type Seen = { quotes: string[]; groups: string[][]; ids: string[][] };

function packed(node: unknown, seen: Seen): unknown {
  if (Array.isArray(node)) return node.map((one) => packed(one, seen));
  if (typeof node !== 'object' || node === null) return node;
  const short: Node = {};
  for (const key of Object.keys(node)) {
    const value = (node as Node)[key];
    if (key === 'quote') short.quote = quotes(value as string[], seen.quotes);
    else if (key === 'for') short.for = value === 'everyone' ? value : once(value as string[], seen.groups);
    else if (key === 'clause') short.clause = placeOf(value as { at: string; ids: string[] }, seen.ids);
    else if (key === 'when' || key === 'counting') short[key] = packed(unusual(value as object, { any: [] }), seen);
    else short[key] = packed(value, seen);
  }
  return short;
}

function quotes(quote: string[], before: string[]): unknown {
  const short = quote.map((one) => once(one, before));
  return short.length === 1 ? short[0] : short;
}

function placeOf({ at, ids }: { at: string; ids: string[] }, all: string[][]): string {
  all.push(ids);
  return at;
}

/** Written out the first time, then the number of that place. */
function once<T>(one: T, before: T[]): T | number {
  const text = JSON.stringify(one);
  const found = before.findIndex((other) => JSON.stringify(other) === text);
  if (found < 0) before.push(one);
  return found < 0 ? one : found;
}
