import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** JSON that is kept in a file from start to start, or only in memory where there is no folder. */
export type Store<T> = { readonly read: () => T; readonly write: (next: T) => void };

export function makeStore<T>(folder: string | undefined, name: string, first: () => T): Store<T> {
  if (!folder) {
    let kept = first();
    const write = (next: T) => {
      kept = next;
    };
    return { read: () => kept, write };
  }
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.json`);
  let kept: T | undefined = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const write = (next: T) => {
    kept = next;
    writeFileSync(`${file}.new`, JSON.stringify(next, null, 1), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  if (kept === undefined) write(first());
  return { read: () => kept as T, write };
}
