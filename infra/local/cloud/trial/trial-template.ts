import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Declared, Value } from '../template/template';

/** A small template written by hand, with everything that the local cloud runs; tests change it to see what is then missing. */
export type Trial = { Resources: Record<string, Declared & { Properties: Record<string, Value> }> };

const att = (id: string, name = 'Arn'): Value => ({ 'Fn::GetAtt': [id, name] });
const ref = (id: string): Value => ({ Ref: id });
const join = (...parts: Value[]): Value => ({ 'Fn::Join': ['', parts] });
/** Square brackets for `Fn::Sub`'s own, which a linter takes for a mistake. */
const sub = (text: string): string => text.replace(/\[(.+?)\]/g, '$${$1}');
const uri = (id: string): Value =>
  join(
    { 'Fn::Sub': sub('arn:[AWS::Partition]:apigateway:[AWS::Region]:lambda:path/2015-03-31/functions/') },
    att(id),
    '/invocations',
  );

/** By path and method; `open` needs no token. */
const routes: Record<string, 'open' | 'guarded'> = {
  echo: 'open',
  'echo/{id}': 'guarded',
  environment: 'open',
  count: 'open',
  sleep: 'open',
  spin: 'open',
  malformed: 'open',
  throw: 'open',
  large: 'open',
  'put/{id}': 'open',
  'get/{id}': 'open',
  'transact/{id}': 'open',
  seal: 'open',
  secret: 'open',
  'photo/{id}': 'open',
  'copy/{id}': 'open',
};

export function trialTemplate(): Trial {
  return { Resources: { ...store(), ...lambdas(), ...roles(), ...api(), ...events() } } as Trial;
}

const resource = (Type: string, Properties: Record<string, Value> = {}) => ({ Type, Properties });
const statement = (Action: Value, Resource: Value, Condition?: Value): Value => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition ? { Condition } : {}),
});

const store = () => ({
  Items: resource('AWS::DynamoDB::Table', {
    TableName: 'items',
    AttributeDefinitions: ['pk', 'sk', 'queue'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byQueue',
        KeySchema: [{ AttributeName: 'queue', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
  }),
  Photos: resource('AWS::S3::Bucket', { BucketName: 'trial-photos' }),
  DataKey: resource('AWS::KMS::Key', {
    KeyPolicy: {
      Statement: [
        {
          Effect: 'Allow',
          Action: 'kms:*',
          Resource: '*',
          Principal: { AWS: { 'Fn::Sub': sub('arn:[AWS::Partition]:iam::[AWS::AccountId]:root') } },
        },
      ],
    },
  }),
  Secret: resource('AWS::SecretsManager::Secret', { Name: 'trial' }),
  Dead: resource('AWS::SQS::Queue'),
});

const lambda = (name: string, properties: Record<string, Value> = {}) =>
  resource('AWS::Lambda::Function', {
    Code: { S3Bucket: 'assets', S3Key: `${name}.zip` },
    Handler: 'index.handler',
    Role: att(`${name}Role`),
    Timeout: 4,
    MemorySize: 256,
    ...properties,
  });

const lambdas = () => ({
  Api: lambda('Api', {
    Environment: {
      Variables: {
        TABLE: ref('Items'),
        PHOTOS: ref('Photos'),
        DATA_KEY: ref('DataKey'),
        SECRETS: ref('Secret'),
        STAGE: 'local',
      },
    },
  }),
  Authoriser: lambda('Authoriser'),
  Stream: lambda('Stream'),
  Schedule: lambda('Schedule'),
});

const role = (name: string, statements: Value[]) => ({
  [`${name}Role`]: resource('AWS::IAM::Role', {
    Policies: [{ PolicyName: 'own', PolicyDocument: { Statement: statements } }],
  }),
});

const roles = () => ({
  ...role('Api', [
    statement(['dynamodb:GetItem', 'dynamodb:PutItem'], att('Items'), {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['OPEN*', 'IN*'] },
    }),
    statement('s3:*Object', join(att('Photos'), '/incoming/*')),
    statement(['kms:Encrypt', 'kms:Decrypt'], att('DataKey')),
    statement('secretsmanager:GetSecretValue', ref('Secret')),
  ]),
  ...role('Authoriser', []),
  ...role('Stream', [
    statement(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      att('Items', 'StreamArn'),
    ),
    statement('sqs:SendMessage', att('Dead')),
  ]),
  ...role('Schedule', [statement('sqs:SendMessage', att('Dead'))]),
});

const invocation = (id: string, service: string, SourceArn: Value) =>
  resource('AWS::Lambda::Permission', {
    Action: 'lambda:InvokeFunction',
    FunctionName: att(id),
    Principal: `${service}.amazonaws.com`,
    SourceArn,
  });

function api() {
  const apiArn = { 'Fn::Sub': sub('arn:[AWS::Partition]:execute-api:[AWS::Region]:[AWS::AccountId]:[Rest]/*') };
  const made = Object.entries(routes).flatMap(([place, how]) => route(place, how));
  return {
    Rest: resource('AWS::ApiGateway::RestApi', { Name: 'trial' }),
    Deployment: resource('AWS::ApiGateway::Deployment', { RestApiId: ref('Rest') }),
    Stage: resource('AWS::ApiGateway::Stage', {
      RestApiId: ref('Rest'),
      StageName: 'trial',
      DeploymentId: ref('Deployment'),
      MethodSettings: [{ ResourcePath: '/count', HttpMethod: 'GET', ThrottlingRateLimit: 1, ThrottlingBurstLimit: 3 }],
    }),
    Token: resource('AWS::ApiGateway::Authorizer', {
      RestApiId: ref('Rest'),
      Name: 'token',
      Type: 'TOKEN',
      AuthorizerUri: uri('Authoriser'),
      AuthorizerResultTtlInSeconds: 0,
      IdentitySource: 'method.request.header.Authorization',
      IdentityValidationExpression: 'Bearer .+',
    }),
    ApiInvocation: invocation('Api', 'apigateway', apiArn),
    AuthoriserInvocation: invocation('Authoriser', 'apigateway', apiArn),
    ...Object.fromEntries(made),
  };
}

const idOf = (place: string): string => place.replace(/\W/g, '');

function route(place: string, how: 'open' | 'guarded') {
  const [first = '', second] = place.split('/');
  const parent = resource('AWS::ApiGateway::Resource', {
    RestApiId: ref('Rest'),
    ParentId: att('Rest', 'RootResourceId'),
    PathPart: first,
  });
  const child = resource('AWS::ApiGateway::Resource', {
    RestApiId: ref('Rest'),
    ParentId: ref(first),
    PathPart: second ?? '',
  });
  // Long enough for a function that is loaded on a busy machine.
  const limitMs = first === 'sleep' ? 1000 : 29_000;
  const method = resource('AWS::ApiGateway::Method', {
    RestApiId: ref('Rest'),
    ResourceId: ref(second ? idOf(place) : first),
    HttpMethod: first === 'echo' && !second ? 'ANY' : 'GET',
    AuthorizationType: how === 'open' ? 'NONE' : 'CUSTOM',
    ...(how === 'open' ? {} : { AuthorizerId: ref('Token') }),
    Integration: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: uri('Api'), TimeoutInMillis: limitMs },
  });
  return [[first, parent], ...(second ? [[idOf(place), child]] : []), [`${idOf(place)}Method`, method]];
}

const events = () => ({
  Mapping: resource('AWS::Lambda::EventSourceMapping', {
    EventSourceArn: att('Items', 'StreamArn'),
    FunctionName: ref('Stream'),
    StartingPosition: 'TRIM_HORIZON',
    BatchSize: 10,
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 1,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    FilterCriteria: {
      Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"IN"}]}}}}' }],
    },
    DestinationConfig: { OnFailure: { Destination: att('Dead') } },
  }),
  Hourly: resource('AWS::Events::Rule', {
    ScheduleExpression: 'rate(1 hour)',
    Targets: [{ Arn: att('Schedule'), Id: 'one' }],
  }),
  Failing: resource('AWS::Events::Rule', {
    ScheduleExpression: 'cron(0 3 * * ? *)',
    State: 'DISABLED',
    Targets: [{ Arn: att('Schedule'), Id: 'one', Input: '{"input":"fail"}' }],
  }),
  Retries: resource('AWS::Lambda::EventInvokeConfig', {
    FunctionName: ref('Schedule'),
    Qualifier: '$LATEST',
    MaximumRetryAttempts: 0,
    DestinationConfig: { OnFailure: { Destination: att('Dead') } },
  }),
  HourlyInvocation: invocation('Schedule', 'events', att('Hourly')),
  FailingInvocation: invocation('Schedule', 'events', att('Failing')),
});

/** Write a template with its bundles as the CDK does; `change` takes something away or puts something in. */
export function writeTrial(folder: string, change: (trial: Trial) => void = () => {}): void {
  mkdirSync(folder, { recursive: true });
  const trial = trialTemplate();
  change(trial);
  const names = ['Api', 'Authoriser', 'Stream', 'Schedule'];
  writeFileSync(path.join(folder, 'Trial.template.json'), JSON.stringify(trial));
  writeFileSync(
    path.join(folder, 'Trial.assets.json'),
    JSON.stringify({
      files: Object.fromEntries(
        names.map((name) => [
          name,
          { source: { path: `asset.${name}` }, destinations: { here: { objectKey: `${name}.zip` } } },
        ]),
      ),
    }),
  );
  for (const name of names) bundle(name, folder);
}

function bundle(name: string, folder: string): void {
  buildSync({
    entryPoints: [path.join(import.meta.dirname, `handlers/${name.toLowerCase()}.mjs`)],
    outfile: path.join(folder, `asset.${name}/index.mjs`),
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
}
