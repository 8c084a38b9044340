/** The policies that decisions rest on, kept as they were, so that a decision can be worked out again when the policy has changed since. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { get, type Item, put, type Write } from './core';

/** `pk` names the hash of the text; never changed. */
export type PolicyItem = Item & {
  /** The documents of a place as JSON, gzip: some 30 kB. */
  text: Uint8Array;
};

const PREFIX = 'POLICY#';
const keyOf = (hash: string) => ({ pk: `${PREFIX}${hash}`, sk: 'POLICY' });
/** Hashes that this process has seen in the table. */
const kept = new Set<string>();

/** What keeps them, with the first decision that rests on them; nothing where they are kept already. */
export async function keepPolicy(hash: string, text: string): Promise<Write[]> {
  if (kept.has(hash)) return [];
  if (!(await get<PolicyItem>(keyOf(hash)))) return [put({ ...keyOf(hash), text: gzipSync(text) } as PolicyItem)];
  kept.add(hash);
  return [];
}

/** The hash that an item stands under, and its text; undefined where that cannot be unpacked. */
export function openPolicy({ pk, text }: PolicyItem): { hash: string; text: string | undefined } {
  const hash = pk.slice(PREFIX.length);
  try {
    return { hash, text: gunzipSync(text).toString('utf8') };
  } catch {
    return { hash, text: undefined };
  }
}
