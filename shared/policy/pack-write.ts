/** Policies → what the phone carries, and `pack.ts` reads. Used where the app is built. */
import type { Cited, PolicyDocument } from './document';
import { type Pack, type Packed, usualBenefit, usualCategory, usualDocument, usualFact } from './pack';

/**
 * What an estimate and its explanation read of a policy: no examples, other readings, notes, rounds, rules of the fund, deadlines,
 * channels, grounds or findings of lint.
 */
export function phonePart(policy: PolicyDocument): PolicyDocument {
  const { rounds: _rounds, funds: _funds, 'category-choice': choice, ...kept } = policy;
  const { why: _why, ...resolve } = choice ?? { resolve: 'order' };
  const { text: _text, ...source } = policy.document.source;
  return {
    ...kept,
    document: { ...policy.document, source, based: [] },
    ...(choice && { 'category-choice': resolve }),
    benefits: policy.benefits.map((benefit) => ({ ...benefit, examples: [] })),
    channels: [],
    readings: [],
    notes: [],
    deadlines: [],
    acknowledged: [],
  };
}

/** The pack, and by policy the ids of its clauses, which only the staff pages read. Throws where a policy has an empty string or one of two lines. */
export function packPolicies(policies: PolicyDocument[]): { pack: Pack; clauseIds: Record<string, string[][]> } {
  const clauseIds: Record<string, string[][]> = {};
  const lines: string[] = [];
  const all = policies.map((policy) => {
    const seen: Seen = { cites: [], quotes: [], groups: [], ids: [] };
    clauseIds[policy.id] = seen.ids;
    return withoutTexts(packed(withoutUsual(policy), seen), lines) as Packed;
  });
  return { pack: { policies: all, texts: lines.join('\n') }, clauseIds };
}

/** Moves what is not of names and numbers to `lines`. */
function withoutTexts(node: unknown, lines: string[]): unknown {
  if (Array.isArray(node)) return node.map((one) => withoutTexts(one, lines));
  if (typeof node === 'string') {
    if (node === '' || node.indexOf('\n') >= 0) throw new RangeError(`a policy cannot carry ${JSON.stringify(node)}`);
    if (/^[ -~]*$/.test(node)) return node;
    lines.push(node);
    return '';
  }
  if (typeof node !== 'object' || node === null) return node;
  const short: Node = {};
  for (const key of Object.keys(node)) short[key] = withoutTexts((node as Node)[key], lines);
  return short;
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
type Seen = { cites: string[][]; quotes: string[]; groups: string[][]; ids: string[][] };

function packed(node: unknown, seen: Seen): unknown {
  if (Array.isArray(node)) return node.map((one) => packed(one, seen));
  if (typeof node !== 'object' || node === null) return node;
  const short: Node = {};
  for (const key of Object.keys(node)) {
    const value = (node as Node)[key];
    if (key === 'clause') short.cite = cite(node as Required<Cited>, seen);
    else if (key === 'for') short.for = value === 'everyone' ? value : once(value as string[], seen.groups);
    else if (key === 'when' || key === 'counting') short[key] = packed(unusual(value as object, { any: [] }), seen);
    else if (key !== 'quote') short[key] = packed(value, seen);
  }
  return short;
}

/** The place and the quotes, each written out the first time; the ids of the clause go to the other ids. */
function cite({ clause, quote = [] }: Required<Cited>, { cites, quotes, ids }: Seen): unknown {
  ids.push(clause.ids);
  const known = once([clause.at, ...quote], cites);
  return typeof known === 'number' ? known : [clause.at, ...quote.map((one) => once(one, quotes))];
}

/** Written out the first time, then the number of that place. */
function once<T>(one: T, before: T[]): T | number {
  const text = JSON.stringify(one);
  const found = before.findIndex((other) => JSON.stringify(other) === text);
  if (found < 0) before.push(one);
  return found < 0 ? one : found;
}
