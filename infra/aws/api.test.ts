import { type Endpoint, endpoints } from '@yizhu/shared/api/endpoints';
import { pathOf } from './parts';
import type { Resource } from './synthesise';
import { templateOf } from './tiny-functions';

const template = templateOf('prod');
const ofType = (type: string): Resource[] => Object.values(template.Resources).filter(({ Type }) => Type === type);
const only = (type: string) => ofType(type)[0]?.Properties ?? {};
const all: Endpoint[] = Object.values(endpoints);

/** Logical id of the function behind each service. */
const functionOf = {
  residents: 'ResidentsFunction',
  staff: 'StaffFunction',
  applications: 'ApplicationsFunction',
  payouts: 'PayoutsFunction',
  notifications: 'NotificationsFunction',
};

describe('the REST API', () => {
  test('has a method for every endpoint, and no other', () => {
    const deployed = ofType('AWS::ApiGateway::Method').map(
      ({ Properties = {} }) => `${Properties.HttpMethod} ${pathOf(template, Properties.ResourceId)}`,
    );
    expect(deployed.sort()).toEqual(all.map(({ method, path }) => `${method} ${path}`).sort());
  });

  test.each(all)(
    '$method $path is answered by the function of $service, which API Gateway may call for it',
    (endpoint) => {
      const [id, { Properties = {} }] = methodOf(endpoint);
      expect(Properties.Integration).toMatchObject({ Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST' });
      expect(JSON.stringify(Properties.Integration.Uri)).toContain(`"${functionOf[endpoint.service]}","Arn"`);
      const permission = template.Resources[`${id}Permission`]?.Properties ?? {};
      expect(permission.FunctionName).toEqual({ 'Fn::GetAtt': [functionOf[endpoint.service], 'Arn'] });
      expect(JSON.stringify(permission.SourceArn)).toContain(
        `/${endpoint.method}${endpoint.path.replace('{id}', '*')}"`,
      );
    },
  );

  test('only what anybody may call is let through without the authoriser', () => {
    const open = ofType('AWS::ApiGateway::Method').filter(({ Properties }) => Properties?.AuthorizationType === 'NONE');
    expect(open.map(({ Properties }) => pathOf(template, Properties?.ResourceId)).sort()).toEqual([
      '/scans',
      '/scans/{id}/poll',
      '/sessions',
      '/sessions/refresh',
    ]);
    for (const { Properties } of ofType('AWS::ApiGateway::Method').filter((method) => !open.includes(method)))
      expect(Properties).toMatchObject({ AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'ApiAuthoriser' } });
  });

  test('the authoriser reads the token of each request anew', () => {
    expect(only('AWS::ApiGateway::Authorizer')).toMatchObject({
      Type: 'TOKEN',
      IdentitySource: 'method.request.header.Authorization',
      AuthorizerResultTtlInSeconds: 0,
    });
    expect(JSON.stringify(only('AWS::ApiGateway::Authorizer').AuthorizerUri)).toContain('"AuthoriserFunction","Arn"');
  });

  test('every method has its limit, lower for what anybody may call', () => {
    const limits: { ResourcePath: string; HttpMethod: string }[] = only('AWS::ApiGateway::Stage').MethodSettings;
    const limitOf = (path: string, method: string) =>
      limits.find((one) => one.ResourcePath === `/${path.replaceAll('/', '~1')}` && one.HttpMethod === method);
    for (const { path, method } of all) expect(limitOf(path, method)).toHaveProperty('ThrottlingRateLimit');
    expect(limitOf('/home', 'GET')).toMatchObject({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
    expect(limitOf('/sessions', 'POST')).toMatchObject({ ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 });
    expect(limits[0]).toMatchObject({ ResourcePath: '/*', HttpMethod: '*', ThrottlingRateLimit: 50 });
  });

  test('the access log says what was asked for in general: no address, browser, path with ids, or token', () => {
    const { AccessLogSetting, MethodSettings, TracingEnabled } = only('AWS::ApiGateway::Stage');
    expect(AccessLogSetting.Format.match(/\$context\.[\w.]+/g)).toEqual([
      '$context.requestId',
      '$context.requestTime',
      '$context.httpMethod',
      '$context.resourcePath',
      '$context.status',
      '$context.responseLength',
      '$context.responseLatency',
      '$context.error.responseType',
      '$context.authorizer.status',
      '$context.integration.status',
      '$context.waf.status',
    ]);
    expect(JSON.stringify(AccessLogSetting.DestinationArn)).toContain('ApiAccessLog');
    for (const one of MethodSettings) expect(one.DataTraceEnabled).toBe(false);
    expect(TracingEnabled).toBe(false);
  });
});

describe('what API Gateway says by itself', () => {
  const said = ofType('AWS::ApiGateway::GatewayResponse').map(({ Properties = {} }) => ({
    type: Properties.ResponseType,
    status: Properties.StatusCode,
    body: JSON.parse(Properties.ResponseTemplates['application/json']),
  }));

  test('has the form and the words of the catalogue', () => {
    expect(said.map(({ type, status, body }) => `${type} ${status} ${body.error.code}`).sort()).toEqual([
      'ACCESS_DENIED 403 access.denied',
      'DEFAULT_4XX 403 gateway.blocked',
      'DEFAULT_5XX 503 gateway.noAnswer',
      'MISSING_AUTHENTICATION_TOKEN 404 request.unknown',
      'REQUEST_TOO_LARGE 413 request.tooLarge',
      'THROTTLED 429 gateway.crowded',
      'UNAUTHORIZED 401 session.missing',
      'WAF_FILTERED 403 gateway.blocked',
    ]);
    expect(said.find(({ type }) => type === 'UNAUTHORIZED')?.body).toEqual({
      error: {
        code: 'session.missing',
        message: '还没有登录，或登录已经过期。请重新登录。',
        path: '',
        correlationId: '$context.requestId',
      },
    });
  });

  test('has nothing else in it that API Gateway would fill in', () => {
    for (const { body } of said) expect(JSON.stringify(body).match(/\$[^"]*/g)).toEqual(['$context.requestId']);
  });
});

describe('the WAF', () => {
  test('stands before the stage', () => {
    const { WebACLArn, ResourceArn } = only('AWS::WAFv2::WebACLAssociation');
    expect(WebACLArn).toEqual({ 'Fn::GetAtt': ['FirewallAcl', 'Arn'] });
    expect(JSON.stringify(ResourceArn)).toContain('ApiDeploymentStageProd');
    expect(only('AWS::WAFv2::WebACL').Scope).toBe('REGIONAL');
  });

  test('holds bodies and addresses first, then the common attacks', () => {
    const rules: { Name: string; Priority: number }[] = only('AWS::WAFv2::WebACL').Rules;
    expect(rules.map(({ Name, Priority }) => `${Priority} ${Name}`)).toEqual([
      '0 body-too-large',
      '1 one-address',
      '2 guessing',
      '3 AWSManagedRulesCommonRuleSet',
      '4 AWSManagedRulesKnownBadInputsRuleSet',
    ]);
    expect(rules[0]).toMatchObject({
      Statement: { SizeConstraintStatement: { ComparisonOperator: 'GT', Size: 16384 } },
      Action: { Block: { CustomResponse: { ResponseCode: 413, CustomResponseBodyKey: 'request-tooLarge' } } },
    });
    expect(rules[1]).toMatchObject({ Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 3000 } } });
  });

  test('says in the words of the catalogue what it refuses', () => {
    const { CustomResponseBodies } = only('AWS::WAFv2::WebACL');
    expect(Object.keys(CustomResponseBodies)).toEqual(['request-tooLarge', 'gateway-crowded']);
    expect(JSON.parse(CustomResponseBodies['gateway-crowded'].Content).error.message).toBe(
      '现在用的人太多，这一步没有办成。请过一分钟再试。',
    );
  });

  test('keeps no samples, which would show addresses and tokens', () => {
    const { Rules, VisibilityConfig } = only('AWS::WAFv2::WebACL');
    for (const one of [VisibilityConfig, ...Rules.map((rule: { VisibilityConfig: object }) => rule.VisibilityConfig)])
      expect(one.SampledRequestsEnabled).toBe(false);
  });
});

function methodOf({ method, path }: Endpoint): [string, Resource] {
  const found = Object.entries(template.Resources).find(
    ([, { Type, Properties = {} }]) =>
      Type === 'AWS::ApiGateway::Method' &&
      Properties.HttpMethod === method &&
      pathOf(template, Properties.ResourceId) === path,
  );
  if (!found) throw new Error(`no method for ${method} ${path}`);
  return found;
}
