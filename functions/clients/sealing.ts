import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { invariant } from '@yizhu/shared/api/invariant';

/** Where a sealed text lies: it opens nowhere else. */
export type Place = { entity: string; id: string; field: string };
/** A key of 32 bytes, and the form in which only the key service can open it. */
export type DataKey = { plain: Uint8Array; encrypted: string };

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM as `v1.<data key>.<nonce, text and tag>`, bound to its place. */
export function sealWith(key: DataKey, text: string, place: Place): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.plain, nonce).setAAD(boundTo(place));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, key.encrypted, sealed.toString('base64url')].join('.');
}

/** The text again. It throws where a bit was changed, or the place or the key is another. */
export function openWith(plainKey: Uint8Array, sealed: string, place: Place): string {
  const bytes = Buffer.from(partsOf(sealed)[2], 'base64url');
  invariant(bytes.length >= NONCE_BYTES + TAG_BYTES, 'a sealed text has a nonce and a tag');
  const decipher = createDecipheriv('aes-256-gcm', plainKey, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(boundTo(place)).setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}

/** The encrypted data key that a text was sealed with. */
export const keyOf = (sealed: string): string => partsOf(sealed)[1];

/** HMAC-SHA-256: equal values of one kind give equal words of 43 characters; without the key nothing can be tried out. */
export const blindIndexWith = (indexKey: Uint8Array, kind: string, value: string): string =>
  createHmac('sha256', indexKey).update(`${kind}|${value}`).digest('base64url');

function partsOf(sealed: string): [string, string, string] {
  const [version, key, text, ...rest] = sealed.split('.');
  invariant(version === VERSION && key && text && rest.length === 0, 'a sealed text has a known form');
  return [version, key, text];
}

const boundTo = ({ entity, id, field }: Place): Buffer => Buffer.from(`${entity}|${id}|${field}`);
