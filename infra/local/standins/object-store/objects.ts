import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from './signature';

export type StoredObject = {
  readonly key: string;
  readonly type: string;
  readonly bytes: number;
  readonly etag: string;
  readonly at: string;
  /** Of the sender's own, from `x-amz-meta-…`. */
  readonly metadata: Readonly<Record<string, string>>;
};

/** Objects as files, two each: what it is and its bytes, named by the hash of the key. */
export type Objects = {
  readonly find: (bucket: string, key: string) => StoredObject | undefined;
  readonly read: (bucket: string, key: string) => Buffer;
  readonly put: (
    bucket: string,
    object: Pick<StoredObject, 'key' | 'type' | 'metadata'>,
    bytes: Buffer,
  ) => StoredObject;
  readonly remove: (bucket: string, key: string) => void;
};

export function makeObjects(folder: string): Objects {
  const place = (bucket: string, key: string) => path.join(folder, bucket, sha256(key));
  const find = (bucket: string, key: string): StoredObject | undefined => {
    const file = `${place(bucket, key)}.json`;
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  };
  return {
    find,
    read: (bucket, key) => readFileSync(place(bucket, key)),
    put: (bucket, object, bytes) => {
      mkdirSync(path.join(folder, bucket), { recursive: true });
      const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
      const stored = { ...object, bytes: bytes.length, etag, at: new Date().toISOString() };
      write(place(bucket, object.key), bytes);
      write(`${place(bucket, object.key)}.json`, JSON.stringify(stored));
      return stored;
    },
    remove: (bucket, key) => {
      rmSync(`${place(bucket, key)}.json`, { force: true });
      rmSync(place(bucket, key), { force: true });
    },
  };
}

function write(file: string, content: Buffer | string): void {
  writeFileSync(`${file}.new`, content, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
