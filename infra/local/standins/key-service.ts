import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Access } from '../cloud/permissions/permissions';
import type { Deployment, Resource } from '../cloud/template/template';
import { isMap, type Value } from '../cloud/template/template';
import { type Body, type JsonService, ServiceError } from './json-service';
import { makeStore } from './store';

/** The limits of the real service. */
const mostPlainBytes = 4096;
const mostContextBytes = 8192;
const ivBytes = 12;
const tagBytes = 16;

/** KMS for symmetric keys: GenerateDataKey, Encrypt and Decrypt with encryption context. Key material is kept in the folder. */
export function makeKeyService(deployment: Deployment, folder: string | undefined): JsonService {
  const keys = deployment.ofType('AWS::KMS::Key');
  const store = makeStore<Record<string, string>>(folder, 'keys', () => ({}));
  const material = (key: Resource): Buffer => {
    const kept = store.read()[key.ref];
    if (kept) return Buffer.from(kept, 'base64');
    const made = randomBytes(32);
    store.write({ ...store.read(), [key.ref]: made.toString('base64') });
    return made;
  };
  const find = (id: string): Resource => findKey(deployment, keys, id);
  const keyOf = (operation: string, body: Body): Resource =>
    operation === 'Decrypt' && body.KeyId === undefined ? find(blobKeyId(body)) : find(String(body.KeyId));

  return {
    target: 'TrentService',
    denied: 'AccessDeniedException',
    access: (operation, body) =>
      operation in operations ? [accessOf(operation, keyOf(operation, body), body)] : undefined,
    answer: (operation, body) => {
      const key = keyOf(operation, body);
      return { KeyId: key.attributes.Arn, ...operations[operation]?.(key, material(key), body) };
    },
  };
}

const operations: Readonly<Record<string, (key: Resource, material: Buffer, body: Body) => object>> = {
  GenerateDataKey: (key, material, body) => {
    const plain = randomBytes(dataKeyBytes(body));
    return { Plaintext: plain.toString('base64'), CiphertextBlob: seal(key, material, plain, body), KeyMaterialId: '' };
  },
  GenerateDataKeyWithoutPlaintext: (key, material, body) => ({
    CiphertextBlob: seal(key, material, randomBytes(dataKeyBytes(body)), body),
  }),
  Encrypt: (key, material, body) => {
    const plain = Buffer.from(String(body.Plaintext ?? ''), 'base64');
    if (plain.length < 1 || plain.length > mostPlainBytes) {
      throw new ServiceError('ValidationException', `Plaintext has to be of 1 to ${mostPlainBytes} bytes`);
    }
    return { CiphertextBlob: seal(key, material, plain, body), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
  },
  Decrypt: (key, material, body) => {
    if (blobKeyId(body) !== key.ref) {
      throw new ServiceError('IncorrectKeyException', 'The ciphertext was not made with the key that is named');
    }
    return { Plaintext: open(material, body).toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
  },
  DescribeKey: (key) => ({
    KeyMetadata: {
      KeyId: key.ref,
      Arn: key.attributes.Arn,
      Enabled: true,
      KeyState: 'Enabled',
      KeyUsage: 'ENCRYPT_DECRYPT',
    },
  }),
};

/** By id, ARN or alias, as AWS takes them. */
function findKey(deployment: Deployment, keys: readonly Resource[], id: string): Resource {
  const alias = deployment.ofType('AWS::KMS::Alias').find(({ ref }) => id === ref || id.endsWith(`:${ref}`));
  const name = alias ? String(alias.properties.TargetKeyId) : id;
  const found = keys.find(({ ref, attributes }) => ref === name || attributes.Arn === name);
  if (!found) throw new ServiceError('NotFoundException', `Key '${id}' does not exist`);
  if (found.properties.Enabled === false) throw new ServiceError('DisabledException', `${id} is disabled.`);
  return found;
}

function accessOf(operation: string, key: Resource, body: Body): Access {
  const context = contextOf(body);
  const entries = Object.entries(context).map(([name, value]) => [`kms:EncryptionContext:${name}`, [value]] as const);
  const names = Object.keys(context);
  return {
    action: `kms:${operation}`,
    resource: key.attributes.Arn ?? '',
    context: { ...Object.fromEntries(entries), ...(names.length > 0 ? { 'kms:EncryptionContextKeys': names } : {}) },
  };
}

function contextOf({ EncryptionContext: context }: Body): Record<string, string> {
  const entries = Object.entries(isMap(context) ? context : {}).map(([name, value]: [string, Value]) => [
    name,
    String(value),
  ]);
  const sorted = Object.fromEntries(entries.sort());
  if (Buffer.byteLength(JSON.stringify(sorted)) > mostContextBytes) {
    throw new ServiceError('ValidationException', 'The encryption context is too long');
  }
  return sorted;
}

function dataKeyBytes({ KeySpec: spec, NumberOfBytes: bytes }: Body): number {
  const length = bytes === undefined ? { AES_256: 32, AES_128: 16 }[String(spec)] : Number(bytes);
  const isRight = length !== undefined && Number.isInteger(length) && length >= 1 && length <= 1024;
  if (isRight && (spec === undefined) !== (bytes === undefined)) return length;
  throw new ServiceError('ValidationException', 'Please specify either number of bytes or key spec.');
}

/** The key's id (36 letters), iv, tag and ciphertext; the encryption context is bound in as associated data. */
function seal(key: Resource, material: Buffer, plain: Buffer, body: Body): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', material, iv).setAAD(Buffer.from(JSON.stringify(contextOf(body))));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from(key.ref), iv, cipher.getAuthTag(), sealed]).toString('base64');
}

const idBytes = 36;
const blobOf = (body: Body): Buffer => Buffer.from(String(body.CiphertextBlob ?? ''), 'base64');

function blobKeyId(body: Body): string {
  const blob = blobOf(body);
  if (blob.length > idBytes + ivBytes + tagBytes) return blob.subarray(0, idBytes).toString();
  throw new ServiceError('InvalidCiphertextException', 'The ciphertext is none of this service');
}

function open(material: Buffer, body: Body): Buffer {
  const blob = blobOf(body).subarray(idBytes);
  const decipher = createDecipheriv('aes-256-gcm', material, blob.subarray(0, ivBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(JSON.stringify(contextOf(body)))).setAuthTag(blob.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(blob.subarray(ivBytes + tagBytes)), decipher.final()]);
  } catch {
    throw new ServiceError(
      'InvalidCiphertextException',
      'The ciphertext or its encryption context is not the one that was sealed',
    );
  }
}
