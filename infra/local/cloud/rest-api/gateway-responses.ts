import { stop } from '../stopped';
import { type Deployment, isMap, type Resource } from '../template/template';

/** What API Gateway itself answers with; types, statuses and headers as it documents them. */
const defaults = {
  MISSING_AUTHENTICATION_TOKEN: [403, 'Missing Authentication Token', 'MissingAuthenticationTokenException'],
  UNAUTHORIZED: [401, 'Unauthorized', 'UnauthorizedException'],
  ACCESS_DENIED: [403, 'User is not authorized to access this resource', 'AccessDeniedException'],
  AUTHORIZER_FAILURE: [500, null, 'AuthorizerFailureException'],
  AUTHORIZER_CONFIGURATION_ERROR: [500, null, 'AuthorizerConfigurationException'],
  REQUEST_TOO_LARGE: [413, 'Request Too Long', 'RequestTooLargeException'],
  THROTTLED: [429, 'Too Many Requests', 'TooManyRequestsException'],
  INTEGRATION_TIMEOUT: [504, 'Endpoint request timed out', 'InternalServerErrorException'],
  INTEGRATION_FAILURE: [502, 'Internal server error', 'InternalServerErrorException'],
  API_CONFIGURATION_ERROR: [500, 'Internal server error', 'InternalServerErrorException'],
} as const;
export type Failure = keyof typeof defaults;

export type Answer = {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | Buffer;
};

export type GatewayResponses = (failure: Failure, requestId: string, sentence?: string) => Answer;

/** The answers of one API, with what the template changes in them. */
export function readGatewayResponses(deployment: Deployment, api: Resource): GatewayResponses {
  const own = new Map(
    deployment
      .ofType('AWS::ApiGateway::GatewayResponse')
      .filter(({ properties }) => properties.RestApiId === api.ref)
      .map((one) => [String(one.properties.ResponseType), one]),
  );
  for (const one of own.values()) check(one);
  return (failure, requestId, sentence) => {
    const [status, standard, type] = defaults[failure];
    const changed = own.get(failure) ?? own.get(status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
    const message = sentence ?? standard;
    const variables = {
      'context.error.messageString': JSON.stringify(message),
      'context.error.message': String(message ?? ''),
      'context.error.responseType': failure,
      'context.requestId': requestId,
    };
    return {
      status: Number(changed?.properties.StatusCode ?? status),
      headers: [
        ['Content-Type', 'application/json'],
        ['x-amzn-ErrorType', type],
        ['x-amzn-RequestId', requestId],
        ...headersOf(changed),
      ],
      body: fill(templateOf(changed) ?? '{"message":$context.error.messageString}', variables),
    };
  };
}

const known =
  /\$(context\.error\.messageString|context\.error\.message|context\.error\.responseType|context\.requestId)\b/g;

const fill = (template: string, variables: Record<string, string>): string =>
  template.replace(known, (_, name: string) => variables[name] ?? '');

function check(response: Resource): void {
  const unknown = (templateOf(response) ?? '').replace(known, '').match(/\$[a-z][\w.]*/i);
  if (unknown) stop(response.id, `the variable ${unknown[0]} of its template is not known here`);
}

function templateOf(response: Resource | undefined): string | undefined {
  const templates = response?.properties.ResponseTemplates;
  return isMap(templates) ? String(templates['application/json']) : undefined;
}

/** Only fixed values, which the template puts in single quotes. */
function headersOf(response: Resource | undefined): [string, string][] {
  const parameters = response?.properties.ResponseParameters;
  return Object.entries(isMap(parameters) ? parameters : {}).map(([name, value]) => {
    const fixed = /^'(.*)'$/s.exec(String(value))?.[1];
    const header = /^gatewayresponse\.header\.(.+)$/.exec(name)?.[1];
    if (fixed === undefined || header === undefined)
      return stop(response?.id ?? '', `${name}: only a header with a fixed value is known here`);
    return [header, fixed];
  });
}
