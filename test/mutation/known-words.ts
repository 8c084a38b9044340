/** Words that can stand in each other's place, harvested from the schema, with those that it checks by hand. */
import { policySchema } from '@yizhu/shared/policy/schema';
import type * as z from 'zod';

/** What each key may be, one group a place of the schema: `mode` is one of excess, reaching, exceeding, or one of whole, marginal … */
export type WordGroups = Map<string, string[][]>;

/** Deadline rules and the roundings inside amounts are read by code that the harvest cannot look into. */
const byHand: [key: string, words: string[]][] = [
  ['month', ['this', 'next']],
  ['year', ['this', 'next']],
  ['to', ['fen', 'yuan']],
  ['mode', ['half-up', 'down', 'up']],
];

export function knownWords(): WordGroups {
  const groups: WordGroups = new Map();
  const add = (key: string, words: string[]): void => {
    groups.set(key, [...(groups.get(key) ?? []), words]);
  };
  for (const [key, words] of byHand) add(key, words);
  harvest(policySchema, '', add, new Set());
  return groups;
}

type Definition = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
};

/** Calls `add` with every enumeration and the key that it stands under. */
function harvest(
  schema: z.ZodType,
  key: string,
  add: (key: string, words: string[]) => void,
  seen: Set<z.ZodType>,
): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const { shape, options = [], entries, ...definition } = schema.def as unknown as Definition;
  if (entries) add(key, Object.values(entries));
  for (const [name, part] of Object.entries(shape ?? {})) harvest(part, name, add, new Set(seen));
  const inside = [definition.element, definition.valueType, definition.innerType, definition.in, definition.out];
  for (const part of [...options, ...inside]) if (part) harvest(part, key, add, seen);
}
