import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** AWS's signature, version 4, for S3: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html */
export const algorithm = 'AWS4-HMAC-SHA256';

/** `<access key>/<day>/<region>/s3/aws4_request` */
export type Scope = {
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly text: string;
};

export function readScope(credential: string): Scope | undefined {
  const [accessKeyId = '', day = '', region = '', service, end, ...more] = credential.split('/');
  const isRight = service === 's3' && end === 'aws4_request' && more.length === 0 && /^\d{8}$/.test(day);
  return isRight ? { accessKeyId, day, region, text: [day, region, service, end].join('/') } : undefined;
}

export function signText(secret: string, { day, region }: Scope, text: string): string {
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(
    (from, part) => hmac(from, part),
    `AWS4${secret}`,
  );
  return hmac(key, text).toString('hex');
}

export type SignedRequest = {
  readonly method: string;
  /** As it was sent, still encoded, with the query. */
  readonly url: string;
  readonly header: (name: string) => string;
  readonly signedHeaders: readonly string[];
  readonly payloadHash: string;
  /** `20240101T000000Z` */
  readonly time: string;
};

export function signRequest(secret: string, scope: Scope, request: SignedRequest): string {
  const [path = '', query = ''] = request.url.split('?');
  const sorted = query
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('X-Amz-Signature='))
    .map((part) => (part.includes('=') ? part : `${part}=`))
    .sort();
  const headers = request.signedHeaders.map((name) => `${name}:${request.header(name).trim().replace(/ +/g, ' ')}\n`);
  const { method, signedHeaders, payloadHash, time } = request;
  const canonical = [method, path, sorted.join('&'), headers.join(''), signedHeaders.join(';'), payloadHash].join('\n');
  return signText(secret, scope, [algorithm, time, scope.text, sha256(canonical)].join('\n'));
}

export const isSame = (left: string, right: string): boolean =>
  left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));

/** `20240101T000000Z` as a moment; NaN where it is none. */
export const momentOf = (time: string): number =>
  Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
