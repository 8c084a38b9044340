/** Policies as the phone carries them: what stands at many places is stored once and pointed to, what is as usual is left out. */
import type { Benefit, Category, FactDeclaration, PolicyDocument } from './document';

/** `quote` and `for` of a packed policy point into these lists; a `clause` is its place alone. */
export type Pack = { quotes: string[]; groups: string[][]; policies: Packed[] };
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
  pack: Pack,
  clauseIds: (id: string) => string[][] | undefined = () => undefined,
): PolicyDocument[] {
  return pack.policies.map((packed) => {
    const ids = clauseIds(packed.id);
    let taken = 0;
    const plain = restored(packed, pack, () => ids?.[taken++] ?? []) as PolicyDocument;
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

/** A node with its quotes, its groups and its clauses written out; a `when` without a choice has an empty one. */
function restored(node: unknown, pack: Pack, nextIds: () => string[]): unknown {
  if (Array.isArray(node)) return node.map((one) => restored(one, pack, nextIds));
  if (typeof node !== 'object' || node === null) return node;
  const { quotes, groups } = pack;
  const whole: Node = {};
  for (const key of Object.keys(node)) {
    const value = (node as Node)[key];
    if (key === 'quote' && typeof value === 'number') whole.quote = [quotes[value]];
    else if (key === 'quote') whole.quote = (value as number[]).map((at) => quotes[at]);
    else if (key === 'for' && typeof value === 'number') whole.for = [...(groups[value] as string[])];
    else if (key === 'clause') whole.clause = { at: value, ids: nextIds() };
    else if (key === 'when' || key === 'counting')
      whole[key] = { any: [], ...(restored(value, pack, nextIds) as Node) };
    else whole[key] = restored(value, pack, nextIds);
  }
  return whole;
}

function eachOf<T>(record: Record<string, T>, change: (one: T) => T): Record<string, T> {
  const changed: Record<string, T> = {};
  for (const key of Object.keys(record)) changed[key] = change(record[key] as T);
  return changed;
}
