import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../clock';
import { type Lambda, mostRequestBytes } from '../lambdas/lambda';
import type { Permissions } from '../permissions/permissions';
import { stop } from '../stopped';
import { arn } from '../template/account';
import type { Deployment, Resource } from '../template/template';
import { type Authoriser, makeAuthoriser } from './authoriser';
import { type Answer, type Failure, type GatewayResponses, readGatewayResponses } from './gateway-responses';
import { type ApiRequest, headerOf, proxyEvent, readRequest, requestPart } from './proxy-event';
import { readReply } from './proxy-reply';
import { findRoute, type Integration, type Match, type Route, readRoutes } from './routes';
import { makeThrottle, type Throttle } from './throttle';

export type RestApiSurroundings = {
  readonly deployment: Deployment;
  readonly lambdas: ReadonlyMap<Resource, Lambda>;
  readonly permissions: Permissions;
  readonly clock: Clock;
};
/** `place` is the path below the stage with the query. */
export type RestApi = (request: IncomingMessage, response: ServerResponse, place: string) => Promise<void>;

/** API Gateway's limit on what is sent. */
const mostBodyBytes = 10 * 1024 * 1024;

type Running = RestApiSurroundings & {
  api: Resource;
  stage: string;
  routes: readonly Route[];
  throttle: Throttle;
  responses: GatewayResponses;
  authorisers: ReadonlyMap<Resource, Authoriser>;
  binaryTypes: readonly string[];
};

/** The REST API of the template as a handler of HTTP requests. */
export function makeRestApi(around: RestApiSurroundings): RestApi {
  const running = read(around);
  return async (request, response, place) => {
    const read = readRequest(request, place);
    const answer = await answerTo(running, read, request).catch((error) => {
      if (error instanceof Refusal) return running.responses(error.failure, read.requestId, error.sentence);
      throw error;
    });
    send(response, answer, read.requestId);
  };
}

function read(around: RestApiSurroundings): Running {
  const { deployment, permissions } = around;
  const [api, ...more] = deployment.ofType('AWS::ApiGateway::RestApi');
  if (!api || more.length > 0) return stop('AWS::ApiGateway::RestApi', 'the template has to have one, and no more');
  const stages = deployment
    .ofType('AWS::ApiGateway::Stage')
    .filter(({ properties }) => properties.RestApiId === api.ref);
  const [stage] = stages;
  if (!stage) return stop(api.id, 'the API has no stage');
  deployment.find('AWS::ApiGateway::Deployment', String(stage.properties.DeploymentId), stage.id);
  const routes = readRoutes(deployment, api);
  const mayInvoke = (called: Resource, source: string) => permissions.mayInvoke('apigateway', called, source);
  const authorisers = new Map(
    routes
      .flatMap(({ authorizer }) => (authorizer ? [authorizer] : []))
      .map((one) => [one, makeAuthoriser(one, api, { ...around, mayInvoke })]),
  );
  const binaryTypes = Array.isArray(api.properties.BinaryMediaTypes) ? api.properties.BinaryMediaTypes.map(String) : [];
  const responses = readGatewayResponses(deployment, api);
  return {
    ...around,
    api,
    stage: stage.ref,
    routes,
    throttle: makeThrottle(deployment, api),
    responses,
    authorisers,
    binaryTypes,
  };
}

class Refusal extends Error {
  constructor(
    readonly failure: Failure,
    readonly sentence?: string,
  ) {
    super(failure);
  }
}

async function answerTo(running: Running, request: ApiRequest, incoming: IncomingMessage): Promise<Answer> {
  const match = findRoute(running.routes, request.method, request.path);
  if (!match) throw new Refusal('MISSING_AUTHENTICATION_TOKEN');
  if (!running.throttle(match.route, running.clock.now().getTime())) throw new Refusal('THROTTLED');
  const { integration } = match.route;
  const body = await readLimited(incoming);
  const part = requestPart(request, match, running);
  const authorizer = await authorise(running, request, match, part);
  if (integration.kind === 'mock') return { status: integration.status, headers: integration.headers, body: '' };
  const isBinary =
    body.length > 0 && isBinaryType(running.binaryTypes, headerOf(request, 'content-type') ?? 'application/json');
  return integrate(running, integration, request, match, proxyEvent(part, authorizer, body, isBinary));
}

async function authorise(running: Running, request: ApiRequest, match: Match, part: ReturnType<typeof requestPart>) {
  const { authorizer } = match.route;
  if (!authorizer) return undefined;
  const methodArn = arn('execute-api', `${running.api.ref}/${running.stage}/${request.method}${request.path}`);
  const finding = await running.authorisers.get(authorizer)?.(request, part, methodArn);
  if (!finding) throw new Refusal('AUTHORIZER_CONFIGURATION_ERROR');
  if ('failure' in finding) throw new Refusal(finding.failure, finding.sentence);
  return finding.context;
}

type LambdaIntegration = Extract<Integration, { kind: 'lambda' }>;

async function integrate(
  running: Running,
  integration: LambdaIntegration,
  request: ApiRequest,
  { route }: Match,
  event: object,
) {
  const { called, timeoutMs } = integration;
  const source = arn('execute-api', `${running.api.ref}/${running.stage}/${route.httpMethod}${route.path}`);
  // As at AWS a function that does not let the API in is found out by calling it.
  if (!running.permissions.mayInvoke('apigateway', called, source.replace(/\{[^}]+\}/g, '*'))) {
    throw new Refusal('API_CONFIGURATION_ERROR');
  }
  if (Buffer.byteLength(JSON.stringify(event)) > mostRequestBytes) throw new Refusal('REQUEST_TOO_LARGE');
  const lambda = running.lambdas.get(called) as Lambda;
  const given = new AbortController();
  const outcome = await Promise.race([
    lambda.invoke(event),
    sleep(timeoutMs, undefined, { signal: given.signal, ref: false }),
  ]);
  given.abort();
  if (!outcome) throw new Refusal('INTEGRATION_TIMEOUT');
  const answer = 'payload' in outcome ? readReply(outcome.payload, request) : undefined;
  if (!answer) throw new Refusal('INTEGRATION_FAILURE');
  return answer;
}

async function readLimited(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += (chunk as Buffer).length;
    if (bytes <= mostBodyBytes) chunks.push(chunk as Buffer);
  }
  if (bytes > mostBodyBytes) throw new Refusal('REQUEST_TOO_LARGE');
  return Buffer.concat(chunks);
}

function isBinaryType(types: readonly string[], contentType: string): boolean {
  const [plain = ''] = contentType.split(';');
  return types.some(
    (type) => type === '*/*' || type === plain || (type.endsWith('/*') && plain.startsWith(type.slice(0, -1))),
  );
}

function send(response: ServerResponse, { status, headers, body }: Answer, requestId: string): void {
  response.statusCode = status;
  response.setHeader('x-amzn-RequestId', requestId);
  const byName = new Map<string, string[]>();
  for (const [name, value] of headers) byName.set(name, [...(byName.get(name) ?? []), value]);
  for (const [name, values] of byName) response.setHeader(name, values.length === 1 ? (values[0] as string) : values);
  response.end(body);
}
