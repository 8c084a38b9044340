import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import { readBody } from '../../cloud/lambdas/aws-endpoint';
import type { KeyRing } from '../../cloud/lambdas/credentials';
import { keyUse } from '../../cloud/permissions/key-use';
import type { Permissions } from '../../cloud/permissions/permissions';
import { type Deployment, isMap, type Resource } from '../../cloud/template/template';
import { identify, identifyForm } from './identify';
import type { Objects, StoredObject } from './objects';
import { readForm } from './post-form';
import { checkPolicy, readPolicy } from './post-policy';
import { sha256 } from './signature';
import { accessDenied, errorXml, StoreError } from './store-error';

export type StoreSurroundings = {
  readonly deployment: Deployment;
  readonly keys: KeyRing;
  readonly permissions: Permissions;
  readonly objects: Objects;
};
type Call = { request: IncomingMessage; response: ServerResponse; bucket: Resource; key: string };
type Handle = (around: StoreSurroundings, call: Call) => Promise<void>;

/**
 * S3 for objects under a path: POST of a signed form, GET by presigned address, and HEAD, PUT, copy and DELETE for the functions.
 * Signatures, expiry, the conditions of a form and the signer's permissions are enforced. The machine's own clock counts, as the SDK signs by it.
 */
export function makeObjectStore(around: StoreSurroundings) {
  return async (request: IncomingMessage, response: ServerResponse, place: string): Promise<void> => {
    try {
      const [path = ''] = place.split('?');
      const [name = '', ...rest] = path.split('/').filter((part, index) => index > 0 || part !== '');
      const bucket = around.deployment.ofType('AWS::S3::Bucket').find(({ ref }) => ref === name);
      if (!bucket) throw new StoreError(404, 'NoSuchBucket', 'The specified bucket does not exist');
      const key = decodeURIComponent(rest.join('/'));
      const handle = key === '' ? onBucket[request.method ?? ''] : onObject[request.method ?? ''];
      if (!handle) throw new StoreError(501, 'NotImplemented', `The stand-in does not know ${request.method} here.`);
      await handle(around, { request, response, bucket, key });
    } catch (error) {
      sendError(response, error instanceof StoreError ? error : new StoreError(500, 'InternalError', String(error)));
    }
  };
}

/** A form: its policy is checked before the file is read, and the file's size while it is. */
const postForm: Handle = async (around, { request, response, bucket }) => {
  const { fields, file } = await readForm(request, (fields) => {
    const caller = identifyForm(around.keys, fields);
    const inBucket = new Map(fields).set('bucket', fields.get('bucket') ?? bucket.ref);
    if (inBucket.get('bucket') !== bucket.ref) throw accessDenied('The form is for another bucket');
    const range = checkPolicy(readPolicy(fields.get('policy') ?? ''), inBucket, new Date());
    permit(around, caller, 'PutObject', bucket, keyOf(fields));
    return range;
  });
  const type = fields.get('content-type') ?? 'binary/octet-stream';
  const { etag } = around.objects.put(bucket.ref, { key: keyOf(fields), type, metadata: metadataOf(fields) }, file);
  const status = Number(fields.get('success_action_status') ?? 204);
  response.writeHead([200, 201].includes(status) ? status : 204, { etag, ...common() });
  response.end();
};

const get: Handle = async (around, call) => {
  const { request, response, bucket, key } = call;
  const { caller, query } = identify(around.keys, request);
  const stored = findFor(around, caller, bucket, key);
  requireMatch(stored, request.headers['if-match']);
  const type = query.get('response-content-type') ?? stored.type;
  const disposition = query.get('response-content-disposition');
  const headers = {
    ...headersOf(stored),
    'content-type': type,
    ...(disposition ? { 'content-disposition': disposition } : {}),
  };
  if (request.method === 'HEAD') return void response.writeHead(200, headers).end();
  const bytes = around.objects.read(bucket.ref, key);
  const part = request.headers.range === undefined ? undefined : readRange(request.headers.range, bytes.length);
  if (!part) return void response.writeHead(200, headers).end(bytes);
  const range = {
    'content-range': `bytes ${part.from}-${part.to}/${bytes.length}`,
    'content-length': part.to - part.from + 1,
  };
  response.writeHead(206, { ...headers, ...range }).end(bytes.subarray(part.from, part.to + 1));
};

/** `bytes=0-11`, `bytes=5-`, `bytes=-5`; one that reaches nothing of the object is 416. */
function readRange(range: string, length: number): { from: number; to: number } {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(length - 1, Number(last));
  if ((first !== '' || last !== '') && from <= to) return { from, to };
  throw new StoreError(416, 'InvalidRange', 'The requested range is not satisfiable');
}

const put: Handle = async (around, { request, response, bucket, key }) => {
  const { caller } = identify(around.keys, request);
  permit(around, caller, 'PutObject', bucket, key);
  const source = request.headers['x-amz-copy-source'];
  if (source !== undefined) return copy(around, caller, String(source), { request, response, bucket, key });
  const body = await readBody(request);
  checkBody(request, body);
  const type = request.headers['content-type'] ?? 'binary/octet-stream';
  const metadata = metadataOf(new Map(Object.entries(request.headers).map(([name, value]) => [name, String(value)])));
  const { etag } = around.objects.put(bucket.ref, { key, type, metadata }, body);
  response.writeHead(200, { etag, ...common() });
  response.end();
};

async function copy(around: StoreSurroundings, caller: Resource, source: string, call: Call) {
  const { request, response, bucket, key } = call;
  const [name = '', ...rest] = decodeURIComponent(source).replace(/^\//, '').split('/');
  const from = around.deployment.find('AWS::S3::Bucket', name, 'x-amz-copy-source');
  const stored = findFor(around, caller, from, rest.join('/'));
  requireMatch(stored, request.headers['x-amz-copy-source-if-match']);
  const bytes = around.objects.read(from.ref, stored.key);
  const { etag, at } = around.objects.put(bucket.ref, { ...stored, key }, bytes);
  response.writeHead(200, { 'content-type': 'application/xml', ...common() });
  response.end(`<CopyObjectResult><ETag>${etag}</ETag><LastModified>${at}</LastModified></CopyObjectResult>`);
}

const remove: Handle = async (around, { request, response, bucket, key }) => {
  const { caller } = identify(around.keys, request);
  permit(around, caller, 'DeleteObject', bucket, key, false);
  around.objects.remove(bucket.ref, key);
  response.writeHead(204, common());
  response.end();
};

const onBucket: Readonly<Record<string, Handle>> = { POST: postForm };
const onObject: Readonly<Record<string, Handle>> = { GET: get, HEAD: get, PUT: put, DELETE: remove };

function findFor(around: StoreSurroundings, caller: Resource, bucket: Resource, key: string): StoredObject {
  permit(around, caller, 'GetObject', bucket, key);
  const stored = around.objects.find(bucket.ref, key);
  if (stored) return stored;
  // Whoever may not list a bucket does not learn what is missing from it.
  const list = { action: 's3:ListBucket', resource: bucket.attributes.Arn ?? '' };
  if (!around.permissions.judge(caller, list, 'unrecorded').isAllowed) throw accessDenied();
  throw new StoreError(404, 'NoSuchKey', 'The specified key does not exist.');
}

/** An object asked for by its ETag is that one or nothing. */
function requireMatch({ etag }: StoredObject, asked: string | string[] | undefined): void {
  if (asked === undefined || asked === '*' || String(asked).replace(/"/g, '') === etag.replace(/"/g, '')) return;
  throw new StoreError(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
}

/** The action on the object, and the use of the bucket's own key that it needs. */
function permit(
  around: StoreSurroundings,
  caller: Resource,
  action: string,
  bucket: Resource,
  key: string,
  usesKey = true,
) {
  const resource = `${bucket.attributes.Arn}/${key}`;
  const use = keyUse(
    around.deployment,
    bucketKey(bucket),
    action === 'PutObject' ? 'GenerateDataKey' : 'Decrypt',
    's3',
  );
  for (const access of [{ action: `s3:${action}`, resource }, ...(usesKey ? use : [])]) {
    const verdict = around.permissions.judge(caller, access);
    if (!verdict.isAllowed) throw accessDenied(verdict.sentence);
  }
}

function bucketKey({ properties }: Resource) {
  const rules = isMap(properties.BucketEncryption) ? properties.BucketEncryption.ServerSideEncryptionConfiguration : [];
  const rule = Array.isArray(rules) ? rules[0] : undefined;
  const byDefault = isMap(rule) ? rule.ServerSideEncryptionByDefault : undefined;
  return isMap(byDefault) ? byDefault.KMSMasterKeyID : undefined;
}

/** What was signed or summed has to be what arrived; bodies in signed pieces are not known here. */
function checkBody({ headers }: IncomingMessage, body: Buffer): void {
  const hash = String(headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD');
  if (hash.startsWith('STREAMING'))
    throw new StoreError(501, 'NotImplemented', 'The stand-in takes whole bodies only.');
  const isRight = hash === 'UNSIGNED-PAYLOAD' || hash === sha256(body);
  if (!isRight)
    throw new StoreError(400, 'XAmzContentSHA256Mismatch', 'The provided hash does not match what was computed.');
  const sum = headers['x-amz-checksum-crc32'];
  const expected = Buffer.alloc(4);
  expected.writeUInt32BE(crc32(body));
  if (sum !== undefined && sum !== expected.toString('base64')) {
    throw new StoreError(400, 'BadDigest', 'The checksum you specified did not match what we received.');
  }
}

const keyOf = (fields: ReadonlyMap<string, string>): string => fields.get('key') ?? '';

const metadataOf = (fields: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...fields].filter(([name]) => name.startsWith('x-amz-meta-')));

const common = () => ({ 'x-amz-request-id': randomUUID() });

const headersOf = ({ type, bytes, etag, at, metadata }: StoredObject) => ({
  'content-type': type,
  'content-length': bytes,
  etag,
  'last-modified': new Date(at).toUTCString(),
  // A file that somebody sent is shown as what it says it is, and nothing in it runs.
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  ...metadata,
  ...common(),
});

function sendError(response: ServerResponse, error: StoreError): void {
  if (response.headersSent) return void response.end();
  const { 'x-amz-request-id': id } = common();
  response.writeHead(error.status, { 'content-type': 'application/xml', 'x-amz-request-id': id, connection: 'close' });
  response.end(errorXml(error, id));
}
