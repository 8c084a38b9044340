/** The policies that hold now, for the whole app: those inside it, or newer ones that came later. */
import type { PolicyDocument } from '@yizhu/shared/policy/document';
import { unpackPolicies } from '@yizhu/shared/policy/pack';
import { basePack } from './base';
import { readKept } from './kept';
import type { PackFile } from './pack-file';

/** Whether the policies were compared with the server's since the app was opened, and when they last were. */
export interface Freshness {
  readonly state: 'asking' | 'current' | 'not-reached';
  /** YYYY-MM-DD in China. */
  readonly checked?: string;
}

let policies: PolicyDocument[] | undefined;
let freshness: Freshness = { state: 'asking', checked: readKept()?.checked };
const watchers: (() => void)[] = [];

/** Kept from an earlier start, or those inside the app. */
function atFirst(): PolicyDocument[] {
  const { file } = readKept() ?? {};
  try {
    if (file) return unpackPolicies(file.pack);
  } catch {
    // Storage gave back something else than was kept: the app has its own.
  }
  return unpackPolicies(basePack.pack);
}

/** The same list until other policies come. */
export function currentPolicies(): PolicyDocument[] {
  policies = policies ?? atFirst();
  return policies;
}

export const currentFreshness = (): Freshness => freshness;

/** Other policies hold from now on. */
export function takePolicies(file: PackFile): void {
  policies = unpackPolicies(file.pack);
}

export function setFreshness(next: Freshness): void {
  freshness = next;
  for (const tell of watchers) tell();
}

/** Be told when the policies or their freshness change; the answer ends it. */
export function watchPolicies(tell: () => void): () => void {
  watchers.push(tell);
  return () => void watchers.splice(watchers.indexOf(tell), 1);
}
