import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { invariant } from '@yizhu/shared/api/invariant';
import { environment } from './environment';
import { blindIndexWith, type DataKey, keyOf, openWith, type Place, sealWith } from './sealing';
import { secrets } from './secrets';

/** A data key seals the fields of one container for so long, then a new one is asked for. */
const KEY_LIFE_MS = 10 * 60_000;
const MOST_OPENED_KEYS = 200;
/** KMS refuses to open a data key for another purpose than it was made for. */
const purpose = { purpose: 'field' };

let kms: KMSClient | undefined;
let sealing: { key: Promise<DataKey>; until: number } | undefined;
const opened = new Map<string, Promise<Uint8Array>>();

const client = (): KMSClient => {
  kms ??= new KMSClient({});
  return kms;
};

/** Encrypt one field of one item; only the same field of the same item opens it. */
export async function seal(text: string, place: Place): Promise<string> {
  if (!sealing || sealing.until < Date.now()) sealing = { key: newDataKey(), until: Date.now() + KEY_LIFE_MS };
  const { key } = sealing;
  return sealWith(
    await key.catch((error) => {
      sealing = undefined;
      throw error;
    }),
    text,
    place,
  );
}

/** The text of a sealed field. It throws where the text was changed or belongs to another field. */
export async function open(sealed: string, place: Place): Promise<string> {
  const encrypted = keyOf(sealed);
  const found = opened.get(encrypted) ?? openDataKey(encrypted);
  if (opened.size >= MOST_OPENED_KEYS) opened.clear();
  opened.set(encrypted, found);
  found.catch(() => opened.delete(encrypted));
  return openWith(await found, sealed, place);
}

/** What `seal` gave for this kind of value cannot be searched; this can, without saying what it is. */
export async function blindIndex(kind: IndexKind, value: string): Promise<string> {
  const { indexKey } = await secrets();
  return blindIndexWith(indexKey, kind, value);
}
export type IndexKind = 'openid' | 'id-number' | 'phone' | 'invitation' | 'request' | 'address';

async function newDataKey(): Promise<DataKey> {
  const made = await client().send(
    new GenerateDataKeyCommand({ KeyId: environment('DATA_KEY'), KeySpec: 'AES_256', EncryptionContext: purpose }),
  );
  invariant(made.Plaintext && made.CiphertextBlob, 'the key service gives both forms of a data key');
  return { plain: made.Plaintext, encrypted: Buffer.from(made.CiphertextBlob).toString('base64url') };
}

async function openDataKey(encrypted: string): Promise<Uint8Array> {
  const { Plaintext } = await client().send(
    new DecryptCommand({
      KeyId: environment('DATA_KEY'),
      CiphertextBlob: Buffer.from(encrypted, 'base64url'),
      EncryptionContext: purpose,
    }),
  );
  invariant(Plaintext, 'the key service opens a data key');
  return Plaintext;
}
