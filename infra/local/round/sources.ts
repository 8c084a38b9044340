import { basename } from 'node:path';

/** A file of the run and the name by which reports speak of it. */
export type Source = { readonly path: string; readonly name: string };

/** A row that was not taken as it stands, or that somebody should look at. */
export type Rejected = { readonly file: string; readonly row: number; readonly reason: string };

/** Name each file by its last part, or by its whole path where two files are called alike. */
export function nameSources(paths: readonly string[]): (path: string) => Source {
  const seen = new Map<string, Set<string>>();
  for (const path of paths) {
    const name = basename(path);
    seen.set(name, (seen.get(name) ?? new Set()).add(path));
  }
  return (path) => ({ path, name: (seen.get(basename(path))?.size ?? 1) > 1 ? path : basename(path) });
}

/** Rejects rows of one file. */
export function rejecting(
  source: Source,
  reject: (rejected: Rejected) => void,
): (line: number, reason: string) => void {
  return (line, reason) => reject({ file: source.name, row: line, reason });
}
