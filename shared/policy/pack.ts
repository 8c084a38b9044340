/** Policies as the phone carries them: what stands at many places is stored once and pointed to, what is as usual is left out. */
import type { Benefit, Category, FactDeclaration, PolicyDocument } from './document';

/** A quote or a list of people that stood before is the number of its first place in this policy; a `clause` is its place alone. */
export type Packed = { [key: string]: unknown; id: string };

type Usual<T> = { readonly [K in keyof T]?: T[K] };

/** What most benefits say; the packed form leaves it out. */
export const usualBenefit = (): Usual<Benefit> => ({
  kind: 'visit',
  per: 'encounter',
  after: [],
  requires: [],
  unless: [],
  offered: true,
  adjust: [],
  round: { to: 'fen', mode: 'half-up' },
  examples: [],
});
export const usualCategory = (): Usual<Category> => ({ words: [] });
export const usualFact = (): Usual<FactDeclaration> => ({ words: {} });
export const usualDocument = (): Usual<PolicyDocument> => ({
  schema: 1,
  deadlines: [],
  readings: [],
  notes: [],
  acknowledged: [],
});

/** The policies again, in their order. The clauses have no ids: `clauseIds` of a policy puts them back, in the order in which they were taken. */
export function unpackPolicies(
  packed: Packed[],
  clauseIds: (id: string) => string[][] | undefined = () => undefined,
): PolicyDocument[] {
  return packed.map((policy) => {
    const ids = clauseIds(policy.id);
    let taken = 0;
    const before: Before = { quotes: [], groups: [], nextIds: () => ids?.[taken++] ?? [] };
    const plain = restored(policy, before) as PolicyDocument;
    return {
      ...usualDocument(),
      ...plain,
      categories: plain.categories.map((one) => ({ ...usualCategory(), ...one })),
      facts: eachOf(plain.facts, (one) => ({ ...usualFact(), ...one })),
      benefits: plain.benefits.map((one) => ({ ...usualBenefit(), ...one })),
    };
  });
}

type Node = Record<string, unknown>;
/** What stood in the policy before the place that is read. */
type Before = { quotes: string[]; groups: string[][]; nextIds: () => string[] };

/** A node with its quotes, its groups and its clauses written out; a `when` without a choice has an empty one. */
function restored(node: unknown, before: Before): unknown {
  if (Array.isArray(node)) return node.map((one) => restored(one, before));
  if (typeof node !== 'object' || node === null) return node;
  const whole: Node = {};
  for (const key of Object.keys(node)) {
    const value = (node as Node)[key];
    if (key === 'quote') whole.quote = quoteOf(value, before.quotes);
    else if (key === 'for') whole.for = value === 'everyone' ? value : [...written(value as string[], before.groups)];
    else if (key === 'clause') whole.clause = { at: value, ids: before.nextIds() };
    else if (key === 'when' || key === 'counting') whole[key] = { any: [], ...(restored(value, before) as Node) };
    else whole[key] = restored(value, before);
  }
  return whole;
}

/** One quote stands alone, several in a list. */
const quoteOf = (value: unknown, quotes: string[]): string[] =>
  ((Array.isArray(value) ? value : [value]) as (string | number)[]).map((one) => written(one, quotes));

/** What a number points to; what is written out is kept for the numbers to come. */
function written<T>(value: T | number, before: T[]): T {
  if (typeof value === 'number') return before[value] as T;
  before.push(value);
  return value;
}

function eachOf<T>(record: Record<string, T>, change: (one: T) => T): Record<string, T> {
  const changed: Record<string, T> = {};
  for (const key of Object.keys(record)) changed[key] = change(record[key] as T);
  return changed;
}
