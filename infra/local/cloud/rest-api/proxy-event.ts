import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { account, region, urlSuffix } from '../template/account';
import type { Resource } from '../template/template';
import type { Match } from './routes';

export type ApiRequest = {
  readonly method: string;
  /** Below the stage, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: readonly (readonly [string, string])[];
  readonly sourceIp: string;
  readonly requestId: string;
  /** The machine's own time, as it stands in `requestTime`. */
  readonly at: Date;
};
export type Surroundings = { readonly api: Resource; readonly stage: string };

/** A request as it came; `place` is its path below the stage with the query. */
export function readRequest(request: IncomingMessage, place: string): ApiRequest {
  const [path = '/', query = ''] = place.split(/\?(.*)/s);
  const headers: [string, string][] = [];
  for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
    headers.push([request.rawHeaders[index] as string, request.rawHeaders[index + 1] as string]);
  }
  return {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers,
    sourceIp: (request.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, ''),
    requestId: randomUUID(),
    at: new Date(),
  };
}

/** The last value of a header, whatever the case of its name. */
export const headerOf = ({ headers }: ApiRequest, name: string): string | undefined =>
  headers.filter(([one]) => one.toLowerCase() === name.toLowerCase()).at(-1)?.[1];

/** What both the integration's and the REQUEST authoriser's event say of a request, as AWS sends it. */
export function requestPart(request: ApiRequest, { route, parameters }: Match, around: Surroundings) {
  return {
    resource: route.path,
    path: request.path,
    httpMethod: request.method,
    headers: single(request.headers),
    multiValueHeaders: multiple(request.headers),
    queryStringParameters: orNull(single([...request.query])),
    multiValueQueryStringParameters: orNull(multiple([...request.query])),
    pathParameters: orNull(parameters),
    stageVariables: null,
    requestContext: requestContext(request, route.resourceId, route.path, around),
  };
}

/** The event of a Lambda proxy integration. */
export function proxyEvent(
  part: ReturnType<typeof requestPart>,
  authorizer: object | undefined,
  body: Buffer,
  isBinary: boolean,
) {
  const { requestContext: context, ...rest } = part;
  return {
    ...rest,
    requestContext: authorizer ? { ...context, authorizer } : context,
    body: body.length === 0 ? null : body.toString(isBinary ? 'base64' : 'utf8'),
    isBase64Encoded: isBinary,
  };
}

function requestContext(request: ApiRequest, resourceId: string, resourcePath: string, { api, stage }: Surroundings) {
  return {
    resourceId,
    resourcePath,
    httpMethod: request.method,
    extendedRequestId: request.requestId.slice(0, 16),
    requestTime: requestTime(request.at),
    path: `/${stage}${request.path}`,
    accountId: account,
    protocol: 'HTTP/1.1',
    stage,
    domainPrefix: api.ref,
    requestTimeEpoch: request.at.getTime(),
    requestId: request.requestId,
    identity: identity(request),
    domainName: `${api.ref}.execute-api.${region}.${urlSuffix}`,
    deploymentId: 'local',
    apiId: api.ref,
  };
}

const identity = (request: ApiRequest) => ({
  cognitoIdentityPoolId: null,
  accountId: null,
  cognitoIdentityId: null,
  caller: null,
  sourceIp: request.sourceIp,
  principalOrgId: null,
  accessKey: null,
  cognitoAuthenticationType: null,
  cognitoAuthenticationProvider: null,
  userArn: null,
  userAgent: headerOf(request, 'user-agent') ?? null,
  user: null,
});

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `01/Jan/2026:08:00:00 +0000` */
function requestTime(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${two(at.getUTCDate())}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}`;
  return `${day}:${at.toISOString().slice(11, 19)} +0000`;
}

const single = (pairs: readonly (readonly [string, string])[]): Record<string, string> => Object.fromEntries(pairs);

function multiple(pairs: readonly (readonly [string, string])[]): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const [name, value] of pairs) all[name] = [...(all[name] ?? []), value];
  return all;
}

const orNull = <T extends object>(map: T): T | null => (Object.keys(map).length === 0 ? null : map);
