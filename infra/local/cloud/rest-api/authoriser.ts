import type { Clock } from '../clock';
import type { Lambda } from '../lambdas/lambda';
import { fits, readStatements, type Statement } from '../permissions/statements';
import { stop } from '../stopped';
import { arn } from '../template/account';
import { type Deployment, isMap, type Resource, type Value } from '../template/template';
import type { Failure } from './gateway-responses';
import { type ApiRequest, headerOf, type requestPart } from './proxy-event';
import { calledBy } from './routes';

/** What the authoriser found: the context for the event, or why the request goes no further. */
export type Finding = { readonly context: object } | { readonly failure: Failure; readonly sentence?: string };

export type Authoriser = (
  request: ApiRequest,
  part: ReturnType<typeof requestPart>,
  methodArn: string,
) => Promise<Finding>;

type Surroundings = {
  readonly deployment: Deployment;
  readonly lambdas: ReadonlyMap<Resource, Lambda>;
  readonly mayInvoke: (called: Resource, sourceArn: string) => boolean;
  readonly clock: Clock;
};
type Policy = {
  readonly principalId: string;
  readonly statements: readonly Statement[];
  readonly context: Record<string, Value>;
};
type Kept = { readonly policy: Policy; readonly untilMs: number };

/** AWS keeps an answer five minutes where the template says nothing. */
const defaultKeepSeconds = 300;

/** A Lambda authoriser of kind TOKEN or REQUEST, with its cache. */
export function makeAuthoriser(resource: Resource, api: Resource, around: Surroundings): Authoriser {
  const { Type: type, AuthorizerUri: uri, AuthorizerResultTtlInSeconds: keep } = resource.properties;
  if (type !== 'TOKEN' && type !== 'REQUEST') stop(resource.id, `the authoriser type ${type} is not known here`);
  const called = calledBy(around.deployment, uri, resource.id);
  const keepMs = Number(keep ?? defaultKeepSeconds) * 1000;
  const kept = new Map<string, Kept>();

  return async (request, part, methodArn) => {
    const identity = identityOf(resource, request);
    if (!identity) return { failure: 'UNAUTHORIZED' };
    const name = JSON.stringify(identity);
    const nowMs = around.clock.now().getTime();
    const known = keepMs > 0 ? kept.get(name) : undefined;
    if (known && known.untilMs > nowMs) return judge(known.policy, methodArn, 0);
    const source = arn('execute-api', `${api.ref}/authorizers/${resource.ref}`);
    if (!around.mayInvoke(called, source)) return { failure: 'AUTHORIZER_CONFIGURATION_ERROR' };
    const event =
      type === 'TOKEN' ? { type, methodArn, authorizationToken: identity[0] } : { type, methodArn, ...part };
    const answer = await ask(around.lambdas.get(called) as Lambda, event, resource.id);
    if ('failure' in answer) return answer;
    if (keepMs > 0) kept.set(name, { policy: answer.policy, untilMs: nowMs + keepMs });
    return judge(answer.policy, methodArn, Date.now() - request.at.getTime());
  };
}

/** The values that say who calls; undefined where one is missing or is not of the wanted form. */
function identityOf({ properties, id }: Resource, request: ApiRequest): string[] | undefined {
  const sources = String(properties.IdentitySource ?? 'method.request.header.Authorization').split(',');
  const values = sources.map((source) => {
    const [, place, name = ''] = /^method\.request\.(header|querystring)\.(.+)$/.exec(source.trim()) ?? [];
    if (!place) return stop(id, `the identity source ${source} is not known here`);
    return place === 'header' ? headerOf(request, name) : (request.query.get(name) ?? undefined);
  });
  const pattern = properties.IdentityValidationExpression;
  const isRight = values.every(
    (value) => value && (pattern === undefined || new RegExp(`^(?:${pattern})$`).test(value)),
  );
  return isRight ? (values as string[]) : undefined;
}

async function ask(lambda: Lambda, event: object, id: string): Promise<{ policy: Policy } | { failure: Failure }> {
  const outcome = await lambda.invoke(event);
  // The one word that a Lambda authoriser can throw to mean 401.
  if ('error' in outcome) {
    return { failure: outcome.error.errorMessage === 'Unauthorized' ? 'UNAUTHORIZED' : 'AUTHORIZER_FAILURE' };
  }
  const policy = readPolicy(JSON.parse(outcome.payload), id);
  return policy ? { policy } : { failure: 'AUTHORIZER_CONFIGURATION_ERROR' };
}

function readPolicy(reply: Value, id: string): Policy | undefined {
  if (!isMap(reply) || typeof reply.principalId !== 'string' || !isMap(reply.policyDocument)) return undefined;
  const context = isMap(reply.context) ? reply.context : {};
  const isFlat = Object.values(context).every((value) => ['string', 'number', 'boolean'].includes(typeof value));
  if (!isFlat) return undefined;
  return { principalId: reply.principalId, statements: readStatements(reply.policyDocument, id), context };
}

function judge({ statements, context, principalId }: Policy, methodArn: string, latencyMs: number): Finding {
  const about = statements.filter(
    ({ actions, resources }) =>
      actions.of.some((one) => fits(one, 'execute-api:Invoke')) && resources.of.some((one) => fits(one, methodArn)),
  );
  if (about.some(({ isAllow }) => !isAllow)) {
    const sentence = 'User is not authorized to access this resource with an explicit deny';
    return { failure: 'ACCESS_DENIED', sentence };
  }
  if (about.length === 0) return { failure: 'ACCESS_DENIED' };
  const texts = Object.entries(context).map(([name, value]) => [name, String(value)]);
  return { context: { ...Object.fromEntries(texts), principalId, integrationLatency: latencyMs } };
}
