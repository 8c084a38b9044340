import { Logger as JsonLogger } from '@aws-lambda-powertools/logger';
import middy, { type MiddlewareObj, type Request } from '@middy/core';
import type { EndpointName, Service } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { idSchema } from '@yizhu/shared/api/schemas';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { currentTime } from '../clients/environment';
import { answer, type Call } from './answer';
import { authorise } from './authorise';
import { readBody } from './body';
import type { Caller, Handler, HandlersOf, LogDetail, Logger } from './handler';
import { claimsOf, identify } from './identify';
import { failure, result, traceOf } from './reply';
import { endpointOf, routeOf } from './route';

/** What the steps before the handler found out. */
type Found = { started: number; endpoint?: EndpointName; caller?: Caller; body?: unknown };
type CallContext = Context & { found: Found };
type Step = MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult, Error, CallContext>;
type Answered = Request<APIGatewayProxyEvent, APIGatewayProxyResult, Error, CallContext>;

export type ApiHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

/** Time to answer before the platform ends a function that takes too long. */
const LAST_WORD_MS = 300;

/** The handler of a service's Lambda: exactly one function for each of its endpoints. */
export function serve<S extends Service>(service: S, handlers: HandlersOf<S>): ApiHandler {
  const json = new JsonLogger({ serviceName: service });
  const answering = middy<APIGatewayProxyEvent, APIGatewayProxyResult, Error, CallContext>({
    timeoutEarlyInMillis: LAST_WORD_MS,
  })
    .use(begin)
    .use(report(json))
    .use(normaliseHeaders)
    .use(route(service))
    .use(letThrough)
    .use(check)
    .handler(async (event, context) => {
      const call = callOf(event, context, json);
      const handler = (handlers as Record<string, unknown>)[call.endpoint] as Handler<EndpointName>;
      return result(200, await answer(call, handler), correlationOf(event));
    });
  return answering as unknown as ApiHandler;
}

const correlationOf = (event: APIGatewayProxyEvent): string => event.requestContext.requestId;

const begin: Step = {
  before: ({ context }) => {
    context.found = { started: Date.now() };
  },
};

/** One line for each request, and the one mapping of failures. */
const report = (json: JsonLogger): Step => ({
  after: (request) => log(json, request, 'ok'),
  onError: (request) => {
    const code = request.error instanceof AppError ? request.error.code : 'internal.bug';
    request.response = failure(request.error, correlationOf(request.event));
    log(json, request, code);
  },
});

function log(json: JsonLogger, { event, context, error, response }: Answered, code: string): void {
  const { started, endpoint, caller } = context.found;
  const isOurs = response?.statusCode === 500;
  const line = {
    endpoint: endpoint ?? 'none',
    code,
    durationMs: Date.now() - started,
    correlationId: correlationOf(event),
    ...(caller && 'id' in caller && { caller: caller.id.slice(0, 12) }),
    ...(isOurs && traceOf(error)),
  };
  if (isOurs) json.error('failed', line);
  else json.info('answered', line);
}

const normaliseHeaders: Step = {
  before: ({ event }) => {
    const all = Object.entries(event.headers ?? {});
    event.headers = Object.fromEntries(all.map(([name, value]) => [name.toLowerCase(), value]));
  },
};

const route = (service: Service): Step => ({
  before: ({ event, context }) => {
    context.found.endpoint = routeOf(service, event.httpMethod, event.resource);
  },
});

const letThrough: Step = {
  before: ({ event, context }) => {
    const { found } = context;
    found.caller = identify(claimsOf(event.requestContext.authorizer));
    authorise(found.caller, endpointOf(found.endpoint as EndpointName).who);
  },
};

const check: Step = {
  before: ({ event, context }) => {
    const id = event.pathParameters?.id;
    if (id !== undefined && !idSchema.safeParse(id).success) throw new AppError('request.unknown', '');
    context.found.body = readBody(context.found.endpoint as EndpointName, event.httpMethod, event);
  },
};

function callOf(event: APIGatewayProxyEvent, { found }: CallContext, json: JsonLogger): Call {
  const detail = { endpoint: found.endpoint as EndpointName, correlationId: correlationOf(event) };
  return {
    endpoint: detail.endpoint,
    caller: found.caller,
    params: { id: event.pathParameters?.id ?? '' },
    body: found.body,
    key: event.headers['idempotency-key'],
    address: event.requestContext.identity?.sourceIp ?? '',
    now: currentTime(),
    log: loggerWith(json, detail),
  } as Call;
}

const loggerWith = (json: JsonLogger, always: LogDetail): Logger => ({
  info: (what, detail) => json.info(what, { ...always, ...detail }),
  warn: (what, detail) => json.warn(what, { ...always, ...detail }),
  error: (what, detail) => json.error(what, { ...always, ...detail }),
});
