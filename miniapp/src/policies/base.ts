import packed from '../policy-pack.json';
import type { PackFile } from './pack-file';

/** Every policy of `shared/policies`, checked when the app was built: what holds until a newer file has come. */
export const basePack = packed as unknown as PackFile;
