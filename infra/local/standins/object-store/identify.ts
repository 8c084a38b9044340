import type { IncomingMessage } from 'node:http';
import type { KeyRing } from '../../cloud/lambdas/credentials';
import type { Resource } from '../../cloud/template/template';
import type { Fields } from './post-policy';
import { algorithm, isSame, momentOf, readScope, type SignedRequest, signRequest, signText } from './signature';
import { accessDenied, StoreError, unknownKey, wrongSignature } from './store-error';

const longestMs = 604_800_000;
/** How far a request's clock may be from the store's. */
const skewMs = 15 * 60_000;

export type Identified = { readonly caller: Resource; readonly query: URLSearchParams };

/** Who signed a form; its signature is over the policy. */
export function identifyForm(keys: KeyRing, fields: Fields): Resource {
  if (!fields.has('policy') || !fields.has('x-amz-signature')) throw accessDenied();
  const scope = readScope(fields.get('x-amz-credential') ?? '');
  const found = scope && keys.find(scope.accessKeyId);
  if (!scope || !found) throw unknownKey();
  const expected = signText(found.credentials.secretAccessKey, scope, fields.get('policy') ?? '');
  const isRight = fields.get('x-amz-algorithm') === algorithm && isSame(expected, fields.get('x-amz-signature') ?? '');
  if (!isRight) throw wrongSignature();
  checkToken(fields.get('x-amz-security-token'), found.credentials.sessionToken);
  return found.caller;
}

/** Who signed a request, in its address or in a header. */
export function identify(keys: KeyRing, request: IncomingMessage): Identified {
  const query = new URL(request.url ?? '/', 'http://store').searchParams;
  const signed = query.has('X-Amz-Signature') ? readAddress(request, query) : readHeader(request);
  const scope = readScope(signed.credential);
  const found = scope && keys.find(scope.accessKeyId);
  if (!scope || !found) throw unknownKey();
  if (!isSame(signRequest(found.credentials.secretAccessKey, scope, signed), signed.signature)) throw wrongSignature();
  checkToken(signed.token, found.credentials.sessionToken);
  return { caller: found.caller, query };
}

type Signed = SignedRequest & { credential: string; signature: string; token: string | undefined };

function readAddress(request: IncomingMessage, query: URLSearchParams): Signed {
  const value = (name: string) => query.get(name) ?? '';
  const [madeMs, validMs] = [momentOf(value('X-Amz-Date')), Number(value('X-Amz-Expires')) * 1000];
  if (!(validMs > 0 && validMs <= longestMs) || value('X-Amz-Algorithm') !== algorithm) {
    throw new StoreError(
      400,
      'AuthorizationQueryParametersError',
      'X-Amz-Expires must be less than a week (in seconds)',
    );
  }
  if (!(Date.now() < madeMs + validMs)) throw accessDenied('Request has expired');
  return {
    ...shape(request, value('X-Amz-SignedHeaders'), 'UNSIGNED-PAYLOAD', value('X-Amz-Date')),
    credential: value('X-Amz-Credential'),
    signature: value('X-Amz-Signature'),
    token: query.get('X-Amz-Security-Token') ?? undefined,
  };
}

function readHeader(request: IncomingMessage): Signed {
  const authorization = request.headers.authorization ?? '';
  const part = (name: string) => new RegExp(`${name}=([^,\\s]+)`).exec(authorization)?.[1] ?? '';
  if (!authorization.startsWith(algorithm)) throw accessDenied();
  const time = String(request.headers['x-amz-date'] ?? '');
  if (!(Math.abs(Date.now() - momentOf(time)) < skewMs)) {
    throw new StoreError(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  }
  const token = request.headers['x-amz-security-token'];
  return {
    ...shape(request, part('SignedHeaders'), String(request.headers['x-amz-content-sha256'] ?? ''), time),
    credential: part('Credential'),
    signature: part('Signature'),
    token: token === undefined ? undefined : String(token),
  };
}

const shape = (request: IncomingMessage, signedHeaders: string, payloadHash: string, time: string): SignedRequest => ({
  method: request.method ?? '',
  url: request.url ?? '',
  header: (name) => String(request.headers[name] ?? ''),
  signedHeaders: signedHeaders.split(';'),
  payloadHash,
  time,
});

function checkToken(token: string | undefined, expected: string): void {
  if (token !== expected)
    throw new StoreError(400, 'InvalidToken', 'The provided token is malformed or otherwise invalid.');
}
