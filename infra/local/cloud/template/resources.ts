import {
  authorizer,
  bucket,
  byId,
  deployment,
  key,
  managedPolicy,
  mapping,
  mentioned,
  type Naming,
  named,
  queue,
  restApi,
  role,
  secret,
  stage,
  table,
} from './naming';

/**
 * What becomes of a resource of each type. Any other type stops the local cloud, and so does any other property of a type that is run:
 * `run` acts on the properties in `reads`; `checked` is held to (a call without permission is refused), but runs nothing;
 * `ignored` has its reason.
 */
export type Handling =
  | { readonly how: 'run' | 'checked'; readonly naming: Naming; readonly reads: string; readonly leaves?: Leaves }
  | { readonly how: 'ignored'; readonly naming: Naming; readonly because: string };
/** Properties that nothing here acts on, with the reason. */
type Leaves = Readonly<Record<string, string>>;

const labels = { Tags: 'labels for the bill', Description: 'for the reader' };
const encryption = 'what is stored here is on this disk only; the permission to use the key is checked';

const tableLeaves: Leaves = {
  ...labels,
  BillingMode: 'there is no bill',
  DeletionProtectionEnabled: 'nothing deletes a table here',
  PointInTimeRecoverySpecification: 'DynamoDB Local has none',
  OnDemandThroughput: 'DynamoDB Local has no throughput',
  ContributorInsightsSpecification: 'there is no CloudWatch',
  Replicas: 'there is one region',
};
const tableReads =
  'TableName AttributeDefinitions KeySchema GlobalSecondaryIndexes StreamSpecification TimeToLiveSpecification SSESpecification';

const alarmLeaves: Leaves = {
  ActionsEnabled: 'nobody is called from this computer',
  AlarmActions: 'nobody is called from this computer',
  OKActions: 'nobody is called from this computer',
  InsufficientDataActions: 'nobody is called from this computer',
  Period: 'a queue is looked at when somebody asks',
  EvaluationPeriods: 'a queue is looked at when somebody asks',
  DatapointsToAlarm: 'a queue is looked at when somebody asks',
  Statistic: 'a queue has one depth',
  TreatMissingData: 'a queue always has a depth',
};

const ignored = (service: string, because: string): Handling => ({
  how: 'ignored',
  naming: mentioned(service),
  because,
});

export const resourceTypes: Readonly<Record<string, Handling>> = {
  'AWS::DynamoDB::Table': { how: 'run', naming: table, reads: tableReads, leaves: tableLeaves },
  'AWS::DynamoDB::GlobalTable': { how: 'run', naming: table, reads: tableReads, leaves: tableLeaves },
  'AWS::Lambda::Function': {
    how: 'run',
    naming: named('FunctionName', 'lambda', 'function:'),
    reads:
      'FunctionName Code Handler Role Environment MemorySize Timeout ReservedConcurrentExecutions DeadLetterConfig',
    leaves: {
      ...labels,
      Runtime: 'the Node that runs this program runs them',
      Architectures: 'the machine is what it is',
      LoggingConfig: 'what a function logs goes to one file',
      EphemeralStorage: 'the machine’s own',
      KmsKeyArn: 'the environment is in memory',
      TracingConfig: 'there is no X-Ray',
      RecursiveLoop: 'nothing here watches for loops',
    },
  },
  'AWS::Lambda::EventSourceMapping': {
    how: 'run',
    naming: mapping,
    reads:
      'EventSourceArn FunctionName BatchSize BisectBatchOnFunctionError MaximumRetryAttempts MaximumRecordAgeInSeconds StartingPosition FilterCriteria FunctionResponseTypes DestinationConfig Enabled MaximumBatchingWindowInSeconds',
    leaves: { ...labels, ParallelizationFactor: 'one batch of a shard at a time', KmsKeyArn: 'filters are in memory' },
  },
  'AWS::Lambda::EventInvokeConfig': {
    how: 'run',
    naming: byId,
    reads: 'FunctionName MaximumRetryAttempts DestinationConfig',
    leaves: { Qualifier: 'there is one version', MaximumEventAgeInSeconds: 'retries are over in seconds' },
  },
  'AWS::Lambda::Permission': {
    how: 'checked',
    naming: byId,
    reads: 'Action FunctionName Principal SourceArn SourceAccount',
  },
  'AWS::ApiGateway::RestApi': {
    how: 'run',
    naming: restApi,
    reads: 'Name BinaryMediaTypes',
    leaves: {
      ...labels,
      EndpointConfiguration: 'there is one address',
      DisableExecuteApiEndpoint: 'there is one address',
      MinimumCompressionSize: 'replies go no further than this machine',
      Policy: 'it says who may reach the address, and only this machine can',
    },
  },
  'AWS::ApiGateway::Resource': { how: 'run', naming: byId, reads: 'RestApiId ParentId PathPart' },
  'AWS::ApiGateway::Method': {
    how: 'run',
    naming: byId,
    reads: 'RestApiId ResourceId HttpMethod AuthorizationType AuthorizerId Integration',
    leaves: { OperationName: 'for the reader', MethodResponses: 'only generated clients read them' },
  },
  'AWS::ApiGateway::Authorizer': {
    how: 'run',
    naming: authorizer,
    reads:
      'RestApiId Name Type AuthorizerUri AuthorizerResultTtlInSeconds IdentitySource IdentityValidationExpression AuthType',
  },
  'AWS::ApiGateway::GatewayResponse': {
    how: 'run',
    naming: byId,
    reads: 'RestApiId ResponseType StatusCode ResponseParameters ResponseTemplates',
  },
  'AWS::ApiGateway::Deployment': {
    how: 'checked',
    naming: deployment,
    reads: 'RestApiId StageName',
    leaves: labels,
  },
  'AWS::ApiGateway::Stage': {
    how: 'run',
    naming: stage,
    reads: 'RestApiId StageName DeploymentId MethodSettings',
    leaves: {
      ...labels,
      AccessLogSetting: 'requests are not logged here',
      TracingEnabled: 'there is no X-Ray',
    },
  },
  'AWS::S3::Bucket': {
    how: 'run',
    naming: bucket,
    reads: 'BucketName BucketEncryption',
    leaves: {
      ...labels,
      PublicAccessBlock: 'nobody gets in here without a signature',
      PublicAccessBlockConfiguration: 'nobody gets in here without a signature',
      OwnershipControls: 'there is one owner',
      VersioningConfiguration: 'the last version is kept',
      LifecycleConfiguration: 'nothing here gets old',
      CorsConfiguration: 'there is one origin',
      LoggingConfiguration: 'requests are not logged here',
      AccessControl: 'there is one owner',
    },
  },
  'AWS::S3::BucketPolicy': { how: 'checked', naming: byId, reads: 'Bucket PolicyDocument' },
  'AWS::KMS::Key': {
    how: 'run',
    naming: key,
    reads: 'KeyPolicy KeySpec KeyUsage Enabled',
    leaves: {
      ...labels,
      EnableKeyRotation: 'keys are made anew with --fresh',
      RotationPeriodInDays: 'keys are made anew with --fresh',
      PendingWindowInDays: 'nothing deletes a key here',
      Origin: 'made here',
      MultiRegion: 'there is one region',
    },
  },
  'AWS::KMS::Alias': {
    how: 'run',
    naming: ({ id, given }) => ({ ref: given('AliasName') ?? id }),
    reads: 'AliasName TargetKeyId',
  },
  'AWS::SecretsManager::Secret': {
    how: 'run',
    naming: secret,
    reads: 'Name KmsKeyId',
    leaves: {
      ...labels,
      GenerateSecretString: 'the secret of the system is made as functions/README.md describes it',
      SecretString: 'the secret of the system is made as functions/README.md describes it',
    },
  },
  'AWS::SecretsManager::ResourcePolicy': {
    how: 'checked',
    naming: byId,
    reads: 'SecretId ResourcePolicy BlockPublicPolicy',
  },
  'AWS::SQS::Queue': {
    how: 'run',
    naming: queue,
    reads: 'QueueName',
    leaves: {
      ...labels,
      MessageRetentionPeriod: 'kept until --fresh',
      KmsMasterKeyId: encryption,
      KmsDataKeyReusePeriodSeconds: encryption,
      SqsManagedSseEnabled: encryption,
      VisibilityTimeout: 'nothing takes messages here',
      RedrivePolicy: 'nothing takes messages here',
      RedriveAllowPolicy: 'nothing takes messages here',
    },
  },
  'AWS::SQS::QueuePolicy': { how: 'checked', naming: byId, reads: 'Queues PolicyDocument' },
  'AWS::Events::Rule': {
    how: 'run',
    naming: named('Name', 'events', 'rule/'),
    reads: 'Name ScheduleExpression State Targets',
    leaves: labels,
  },
  'AWS::IAM::Role': {
    how: 'checked',
    naming: role,
    reads: 'RoleName AssumeRolePolicyDocument Policies ManagedPolicyArns',
    leaves: {
      ...labels,
      Path: 'names are by role',
      MaxSessionDuration: 'there are no sessions',
      PermissionsBoundary: 'what a boundary forbids is not refused here',
    },
  },
  'AWS::IAM::Policy': { how: 'checked', naming: byId, reads: 'PolicyName PolicyDocument Roles' },
  'AWS::IAM::ManagedPolicy': {
    how: 'checked',
    naming: managedPolicy,
    reads: 'ManagedPolicyName PolicyDocument Roles',
    leaves: { ...labels, Path: 'names are by policy' },
  },
  'AWS::CloudWatch::Alarm': {
    how: 'run',
    naming: named('AlarmName', 'cloudwatch', 'alarm:'),
    reads: 'AlarmName AlarmDescription Namespace MetricName Dimensions ComparisonOperator Threshold',
    leaves: { ...labels, ...alarmLeaves },
  },
  'AWS::ApiGateway::Account': ignored('apigateway', 'there is no CloudWatch to let it write to'),
  'AWS::CDK::Metadata': ignored('cdk', 'it counts users of the CDK'),
  'AWS::CloudWatch::CompositeAlarm': ignored('cloudwatch', 'nobody is called from this computer'),
  'AWS::CloudWatch::Dashboard': ignored('cloudwatch', 'there is no CloudWatch'),
  'AWS::Logs::LogGroup': ignored('logs', 'what a function logs goes to one file'),
  'AWS::Logs::MetricFilter': ignored('logs', 'there is no CloudWatch'),
  'AWS::SNS::Subscription': ignored('sns', 'nobody is called from this computer'),
  'AWS::SNS::Topic': ignored('sns', 'nobody is called from this computer'),
  'AWS::SNS::TopicPolicy': ignored('sns', 'nobody is called from this computer'),
  'AWS::WAFv2::LoggingConfiguration': ignored('wafv2', 'only this computer can reach the address'),
  'AWS::WAFv2::WebACL': ignored('wafv2', 'only this computer can reach the address'),
  'AWS::WAFv2::WebACLAssociation': ignored('wafv2', 'only this computer can reach the address'),
};
