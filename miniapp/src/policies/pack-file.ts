/** The file that carries every policy: the same inside the app and on the server. */
import { bind } from '@yizhu/shared/policy/bind';
import { type Pack, unpackPolicies } from '@yizhu/shared/policy/pack';
import { regionsOf, stackFor } from '@yizhu/shared/policy/region';

/** What this app can read; a file in another form is for a newer app. */
export const packForm = 1;

export interface PackFile {
  readonly form: number;
  /** Changes with the content. */
  readonly id: string;
  readonly pack: Pack;
}

/** What came from outside, when it is a file that this app can work with from the first county to the last; otherwise undefined. */
export function readPackFile(data: unknown): PackFile | undefined {
  const file = data as Partial<PackFile> | null;
  if (typeof file !== 'object' || file?.form !== packForm || typeof file.id !== 'string' || !file.pack)
    return undefined;
  return isWhole(file.pack) ? (file as PackFile) : undefined;
}

/** Every county is bound once: a file that was cut off or mixed up fails here and not in somebody's estimate. */
function isWhole(pack: Pack): boolean {
  try {
    const policies = unpackPolicies(pack);
    const regions = regionsOf(policies);
    for (const { adcode } of regions) bind(stackFor(policies, adcode));
    return regions.length > 0;
  } catch {
    return false;
  }
}
