import { type Endpoint, type EndpointName, endpoints, type Service } from '@yizhu/shared/api/endpoints';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  AuthorizationType,
  CfnAccount,
  type CfnAuthorizer,
  EndpointType,
  type IAuthorizer,
  type IResource,
  LambdaIntegration,
  LogGroupLogDestination,
  type MethodDeploymentOptions,
  MethodLoggingLevel,
  RestApi,
  TokenAuthorizer,
} from 'aws-cdk-lib/aws-apigateway';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { addGatewayReplies } from './gateway-replies';
import { rateOf, usualRate } from './limits';
import { createLog } from './service-function';
import type { Stage } from './stages';

export type ApiProps = {
  readonly stage: Stage;
  readonly logKey: IKey;
  readonly authoriser: IFunction;
  readonly services: Readonly<Record<Service, IFunction>>;
};

/** The REST API, made from the endpoint table: a method for each entry, answered by its service, let through by the authoriser. */
export class Api extends Construct {
  readonly rest: RestApi;

  constructor(scope: Construct, id: string, { stage, logKey, authoriser, services }: ApiProps) {
    super(scope, id);
    const log = createLog(this, 'AccessLog', logKey);
    this.rest = createRest(this, stage, log);
    this.rest.deploymentStage.node.addDependency(letApiWriteLogs(this));
    const authorizer = createAuthoriser(this, authoriser);
    addGatewayReplies(this.rest);
    for (const name of endpointNames) addEndpoint(this.rest, endpoints[name], services, authorizer);
  }
}

const endpointNames = Object.keys(endpoints) as EndpointName[];

function createRest(scope: Construct, stage: Stage, log: LogGroup): RestApi {
  return new RestApi(scope, 'Rest', {
    restApiName: `yizhu-${stage.name}`,
    endpointTypes: [EndpointType.REGIONAL],
    cloudWatchRole: false,
    deployOptions: {
      stageName: stage.name,
      tracingEnabled: false,
      metricsEnabled: true,
      // Its own log would hold what is sent; the access log and the functions' logs say enough.
      loggingLevel: MethodLoggingLevel.OFF,
      dataTraceEnabled: false,
      throttlingRateLimit: usualRate.perSecond,
      throttlingBurstLimit: usualRate.burst,
      methodOptions: Object.fromEntries(endpointNames.map((name) => [methodPath(endpoints[name]), rateOptions(name)])),
      accessLogDestination: new LogGroupLogDestination(log),
      accessLogFormat: AccessLogFormat.custom(JSON.stringify(accessLogLine)),
    },
  });
}

/** No address, no browser, no path with its ids, no token: only what was asked for in general and how it went. */
const accessLogLine = {
  request: '$context.requestId',
  time: '$context.requestTime',
  method: '$context.httpMethod',
  resource: '$context.resourcePath',
  status: '$context.status',
  bytes: '$context.responseLength',
  latencyMs: '$context.responseLatency',
  refused: '$context.error.responseType',
  authoriserStatus: '$context.authorizer.status',
  functionStatus: '$context.integration.status',
  wafStatus: '$context.waf.status',
};

function createAuthoriser(scope: Construct, handler: IFunction): TokenAuthorizer {
  const authorizer = new TokenAuthorizer(scope, 'Authoriser', {
    authorizerName: 'token',
    handler,
    validationRegex: '^Bearer [A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$',
    // A token that is over must not live on in a cache.
    resultsCacheTtl: Duration.seconds(0),
  });
  const { partition, region } = Stack.of(scope);
  const invocations = `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${handler.functionArn}/invocations`;
  // The same address that the methods have, where CDK would take the region out of the function's ARN as it deploys.
  (authorizer.node.defaultChild as CfnAuthorizer).authorizerUri = invocations;
  return authorizer;
}

const methodPath = ({ method, path }: Endpoint): string => `${path}/${method}`;

function rateOptions(name: EndpointName): MethodDeploymentOptions {
  const { perSecond, burst } = rateOf(name);
  return { throttlingRateLimit: perSecond, throttlingBurstLimit: burst };
}

function addEndpoint(rest: RestApi, endpoint: Endpoint, services: ApiProps['services'], authorizer: IAuthorizer): void {
  const resource: IResource = rest.root.resourceForPath(endpoint.path);
  const integration = new LambdaIntegration(services[endpoint.service], { allowTestInvoke: false });
  const isOpen = endpoint.who === 'anybody';
  const access = isOpen ? { authorizationType: AuthorizationType.NONE } : { authorizer };
  resource.addMethod(endpoint.method, integration, access);
}

/** API Gateway writes logs with one role for the whole account and region. */
function letApiWriteLogs(scope: Construct): CfnAccount {
  const policy = `arn:${Stack.of(scope).partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs`;
  const role = new Role(scope, 'LogRole', {
    assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    managedPolicies: [ManagedPolicy.fromManagedPolicyArn(scope, 'LogPolicy', policy)],
  });
  const account = new CfnAccount(scope, 'Account', { cloudWatchRoleArn: role.roleArn });
  // Another stage of the account may still use them.
  role.applyRemovalPolicy(RemovalPolicy.RETAIN);
  account.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return account;
}
