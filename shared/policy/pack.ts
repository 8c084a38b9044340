/** Policies as the phone carries them: what stands at many places is stored once and pointed to, what is as usual is left out. */
import type { Benefit, Category, FactDeclaration, PolicyDocument } from './document';

/**
 * The policies without their Chinese, and the Chinese: wherever a string is empty, the next line of `texts` stands, in the order of the
 * policies. Sentences beside sentences are smaller, once they are compressed, than sentences among names and brackets.
 */
export type Pack = { policies: Packed[]; texts: string };

/**
 * A part's place in the document and its quotes are one list, `cite`, the place first. Such a list, a quote in it, and a list of people
 * that stood before is the number of its first place in this policy.
 */
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
  contact: [],
  facts: {},
  parameters: {},
  accumulators: {},
  pools: {},
  covered: [],
  channels: [],
  deadlines: [],
  readings: [],
  notes: [],
  acknowledged: [],
});

/** The policies again, in their order. The clauses have no ids: `clauseIds` of a policy puts them back, in the order in which they were taken. */
export function unpackPolicies(
  { policies, texts }: Pack,
  clauseIds: (id: string) => string[][] | undefined = () => undefined,
): PolicyDocument[] {
  const lines = texts.split('\n');
  let read = 0;
  const nextLine = (): string => lines[read++] as string;
  const unpacked = policies.map((policy) => {
    const ids = clauseIds(policy.id);
    let taken = 0;
    const before: Before = { cites: [], quotes: [], groups: [], nextIds: () => ids?.[taken++] ?? [] };
    const plain = { ...usualDocument(), ...(restored(withTexts(policy, nextLine), before) as PolicyDocument) };
    return {
      ...plain,
      categories: plain.categories.map((one) => ({ ...usualCategory(), ...one })),
      facts: eachOf(plain.facts, (one) => ({ ...usualFact(), ...(one as FactDeclaration) })),
      benefits: plain.benefits.map((one) => ({ ...usualBenefit(), ...one })),
    };
  });
  if (read !== lines.length) throw new Error('the texts do not belong to these policies');
  return unpacked;
}

type Node = Record<string, unknown>;
/** The place, and the quotes or the numbers of theirs. */
type Cite = [at: string, ...quotes: (string | number)[]];
/** What stood in the policy before the place that is read. */
type Before = { cites: string[][]; quotes: string[]; groups: string[][]; nextIds: () => string[] };

function withTexts(node: unknown, nextLine: () => string): unknown {
  if (Array.isArray(node)) return node.map((one) => withTexts(one, nextLine));
  if (typeof node === 'object' && node !== null) return eachOf(node as Node, (one) => withTexts(one, nextLine));
  return node === '' ? nextLine() : node;
}

/** A node with its quotes, its groups and its clauses written out; a `when` without a choice has an empty one. */
function restored(node: unknown, before: Before): unknown {
  if (Array.isArray(node)) return node.map((one) => restored(one, before));
  if (typeof node !== 'object' || node === null) return node;
  const whole: Node = {};
  for (const key of Object.keys(node)) {
    const value = (node as Node)[key];
    if (key === 'cite') {
      const [at, ...quote] = citeOf(value as Cite | number, before);
      whole.clause = { at, ids: before.nextIds() };
      if (quote.length > 0) whole.quote = quote;
    } else if (key === 'for') whole.for = value === 'everyone' ? value : [...written(value as string[], before.groups)];
    else if (key === 'when' || key === 'counting') whole[key] = { any: [], ...(restored(value, before) as Node) };
    else whole[key] = restored(value, before);
  }
  return whole;
}

function citeOf(cite: Cite | number, { cites, quotes }: Before): string[] {
  if (typeof cite === 'number') return cites[cite] as string[];
  const [at, ...short] = cite;
  return written([at, ...short.map((one) => written(one, quotes))], cites);
}

/** What a number points to; what is written out is kept for the numbers to come. */
function written<T>(value: T | number, before: T[]): T {
  if (typeof value === 'number') return before[value] as T;
  before.push(value);
  return value;
}

function eachOf<T>(record: Record<string, unknown>, change: (one: unknown) => T): Record<string, T> {
  const changed: Record<string, T> = {};
  for (const key of Object.keys(record)) changed[key] = change(record[key]);
  return changed;
}
