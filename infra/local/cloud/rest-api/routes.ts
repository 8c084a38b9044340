import { stop } from '../stopped';
import { type Deployment, isMap, type Resource, type Value } from '../template/template';

export type Route = {
  readonly method: Resource;
  readonly httpMethod: string;
  readonly resourceId: string;
  /** `/cases/{id}` */
  readonly path: string;
  readonly integration: Integration;
  readonly authorizer?: Resource;
};
export type Integration =
  | { readonly kind: 'lambda'; readonly called: Resource; readonly timeoutMs: number }
  | { readonly kind: 'mock'; readonly status: number; readonly headers: readonly (readonly [string, string])[] };

export type Match = { readonly route: Route; readonly parameters: Readonly<Record<string, string>> };

/** The longest that API Gateway waits for an integration, and what it waits where nothing is said. */
const longestMs = 29_000;

/** The routes that the methods of an API make. */
export function readRoutes(deployment: Deployment, api: Resource): Route[] {
  return deployment
    .ofType('AWS::ApiGateway::Method')
    .filter(({ properties }) => properties.RestApiId === api.ref)
    .map((method) => readRoute(deployment, api, method));
}

function readRoute(deployment: Deployment, api: Resource, method: Resource): Route {
  const { HttpMethod, ResourceId, AuthorizationType: type, AuthorizerId } = method.properties;
  if (type !== 'NONE' && type !== 'CUSTOM') stop(method.id, `the authorisation ${type} is not known here`);
  return {
    method,
    httpMethod: String(HttpMethod),
    resourceId: String(ResourceId),
    path: pathOf(deployment, api, String(ResourceId), method.id) || '/',
    integration: readIntegration(deployment, method),
    authorizer:
      type === 'CUSTOM' ? deployment.find('AWS::ApiGateway::Authorizer', String(AuthorizerId), method.id) : undefined,
  };
}

function pathOf(deployment: Deployment, api: Resource, id: string, askedBy: string): string {
  if (id === api.attributes.RootResourceId) return '';
  const { properties, id: own } = deployment.find('AWS::ApiGateway::Resource', id, askedBy);
  return `${pathOf(deployment, api, String(properties.ParentId), own)}/${properties.PathPart}`;
}

function readIntegration(deployment: Deployment, method: Resource): Integration {
  const integration = isMap(method.properties.Integration) ? method.properties.Integration : {};
  if (integration.Type === 'MOCK') return readMock(integration, method);
  const isProxy = integration.Type === 'AWS_PROXY' && integration.IntegrationHttpMethod === 'POST';
  if (!isProxy)
    stop(method.id, `the integration ${integration.Type} ${integration.IntegrationHttpMethod} is not known here`);
  const timeoutMs = Math.min(longestMs, Number(integration.TimeoutInMillis ?? longestMs));
  return { kind: 'lambda', called: calledBy(deployment, integration.Uri, method.id), timeoutMs };
}

/** The function that an address like `arn:…:lambda:path/2015-03-31/functions/<arn>/invocations` names. */
export function calledBy(deployment: Deployment, uri: Value | undefined, askedBy: string): Resource {
  const name = /\/functions\/(.+)\/invocations$/.exec(String(uri))?.[1];
  return deployment.find('AWS::Lambda::Function', name ?? String(uri), askedBy);
}

function readMock(integration: Record<string, Value>, method: Resource): Integration {
  const [first] = Array.isArray(integration.IntegrationResponses) ? integration.IntegrationResponses : [];
  const { StatusCode: status = 200, ResponseParameters: parameters = {} } = isMap(first) ? first : {};
  const headers = Object.entries(isMap(parameters) ? parameters : {}).map(([name, value]) => {
    const fixed = /^'(.*)'$/s.exec(String(value))?.[1];
    if (fixed === undefined) stop(method.id, `${name}: only a fixed value is known here`);
    return [name.replace('method.response.header.', ''), fixed] as const;
  });
  return { kind: 'mock', status: Number(status), headers };
}

/** The route for a request: fixed parts win over `{id}`, and that over `{proxy+}`, as API Gateway chooses. */
export function findRoute(routes: readonly Route[], httpMethod: string, path: string): Match | undefined {
  const fitting = routes
    .filter((route) => route.httpMethod === httpMethod || route.httpMethod === 'ANY')
    .map((route) => ({ route, parameters: parametersOf(route.path, path) }))
    .filter((one): one is Match => one.parameters !== undefined);
  return fitting.sort((left, right) => rank(right.route) - rank(left.route))[0];
}

const rank = ({ path, httpMethod }: Route): number =>
  -(path.match(/\{/g)?.length ?? 0) * 4 - (path.includes('+}') ? 2 : 0) - (httpMethod === 'ANY' ? 1 : 0);

function parametersOf(pattern: string, path: string): Record<string, string> | undefined {
  const names: string[] = [];
  const source = pattern.replace(/\{(\w+)(\+?)\}|[.*+?^${}()|[\]\\]/g, (all, name?: string, greedy?: string) => {
    if (name === undefined) return `\\${all}`;
    names.push(name);
    return greedy ? '(.+)' : '([^/]+)';
  });
  const found = new RegExp(`^${source}/?$`).exec(path);
  if (!found) return undefined;
  try {
    return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]));
  } catch {
    return undefined;
  }
}
