import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './bundle';
import type { Resource, Template } from './synthesise';
import { templateOf } from './tiny-functions';

const prod = templateOf('prod');
const local = templateOf('local');
const test_ = templateOf('test');
const ofType = (type: string, template = prod): Resource[] =>
  Object.values(template.Resources).filter(({ Type }) => Type === type);
const properties = (id: string) => prod.Resources[id]?.Properties ?? {};
const key = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

describe('the table', () => {
  const table = properties('Table');

  test('has the keys of functions/table/README.md and the index of queues', () => {
    expect(table.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    expect(table.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: 'byQueue',
        KeySchema: [
          { AttributeName: 'queue', KeyType: 'HASH' },
          { AttributeName: 'queueSort', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ]);
  });

  test('is on demand, streams both images, expires by ttl, can be restored to any point, and is under its own key', () => {
    expect(table).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: key('KeysTable') },
    });
  });

  test('cannot be deleted in prod; elsewhere it goes with the stack', () => {
    expect(table.DeletionProtectionEnabled).toBe(true);
    expect(local.Resources.Table?.Properties?.DeletionProtectionEnabled).toBe(false);
  });
});

describe('the bucket for photos', () => {
  const photos = properties('Photos');

  test('is private, encrypted and versioned, and takes nothing over plain HTTP', () => {
    expect(ofType('AWS::S3::Bucket')).toHaveLength(1);
    expect(photos.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(photos.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    const [rule] = photos.BucketEncryption.ServerSideEncryptionConfiguration;
    expect(rule.ServerSideEncryptionByDefault).toEqual({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key('KeysStore') });
    expect(properties('PhotosPolicy').PolicyDocument.Statement).toMatchObject([
      { Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ]);
  });

  test('lets a browser post from the origin of the app only', () => {
    expect(photos.CorsConfiguration.CorsRules).toEqual([
      { AllowedOrigins: [{ Ref: 'AppOrigin' }], AllowedMethods: ['POST'], AllowedHeaders: ['*'], MaxAge: 3600 },
    ]);
    expect(prod.Parameters.AppOrigin?.Default).toBeUndefined();
    expect(local.Parameters.AppOrigin?.Default).toBe('http://127.0.0.1:*');
  });

  test('forgets what no application took, and nothing else', () => {
    const { Rules } = photos.LifecycleConfiguration;
    const forgetting = Rules.filter(
      (rule: object) => 'ExpirationInDays' in rule || 'NoncurrentVersionExpiration' in rule,
    );
    expect(forgetting).toEqual([
      {
        Id: 'unattached-uploads',
        Status: 'Enabled',
        Prefix: 'incoming/',
        ExpirationInDays: 2,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
      },
    ]);
  });
});

describe('keys and secrets', () => {
  test('there are three keys, which change every year', () => {
    const keys = ofType('AWS::KMS::Key');
    expect(keys).toHaveLength(3);
    for (const { Properties } of keys) expect(Properties?.EnableKeyRotation).toBe(true);
  });

  test('the secret is made empty: nothing in the template could be taken for a key', () => {
    expect(Object.keys(properties('Secret')).sort()).toEqual(['Description', 'KmsKeyId', 'Tags']);
  });

  test('every log is encrypted and forgotten after half a year', () => {
    const logs = ofType('AWS::Logs::LogGroup');
    expect(logs).toHaveLength(9);
    for (const { Properties } of logs)
      expect(Properties).toMatchObject({ RetentionInDays: 180, KmsKeyId: key('KeysStore') });
  });
});

describe('what starts by itself', () => {
  test('new messages, and only those, go from the stream to what sends them', () => {
    const { FilterCriteria, ...mapping } = properties('NotificationsStream');
    expect(FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'HOME#3#' }] } } } },
    ]);
    expect(mapping).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      FunctionName: { Ref: 'NotificationsStreamFunction' },
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 3,
      DestinationConfig: { OnFailure: { Destination: key('NotificationsUnsent') } },
    });
  });

  test('the sweep runs every ten minutes, and what fails of it is kept', () => {
    expect(properties('NotificationsSweep')).toMatchObject({
      ScheduleExpression: 'rate(10 minutes)',
      State: 'ENABLED',
      Targets: [{ Arn: key('NotificationsSweepFunction'), DeadLetterConfig: { Arn: key('NotificationsUnswept') } }],
    });
    expect(properties('NotificationsSweepFunctionEventInvokeConfig').DestinationConfig).toEqual({
      OnFailure: { Destination: key('NotificationsUnswept') },
    });
  });

  test('each alarm tells a topic, and its runbook is a heading of the README', () => {
    const readme = readFileSync(path.join(repository, 'infra/aws/README.md'), 'utf8');
    const alarms = ofType('AWS::CloudWatch::Alarm');
    expect(alarms).toHaveLength(2);
    for (const { Properties } of alarms) {
      expect(Properties?.AlarmActions).toEqual([{ Ref: 'Alarms' }]);
      expect(readme).toContain(`### ${Properties?.AlarmDescription.split(', ').at(-1)}\n`);
    }
  });
});

describe('the template', () => {
  const text = JSON.stringify(prod);

  test('is for China: no ARN of another partition, no region but Ningxia', () => {
    expect(text.match(/arn:aws(?!-cn:)[^"]*/g)).toBeNull();
    expect(text.match(/arn:(?!aws-cn:)[^"]*/g)).toBeNull();
    expect([...new Set(text.match(/\b(?:cn|us|eu|ap)-[a-z]+-\d\b/g))]).toEqual(['cn-northwest-1']);
  });

  test('names no account and looks nothing up', () => {
    expect(text).not.toMatch(/\b\d{12}\b/);
    expect(text).not.toContain('{{resolve:');
  });

  test('holds nothing that China lacks, no X-Ray, no address of a function, and no persona switch', () => {
    const types = new Set(Object.values(prod.Resources).map(({ Type }) => Type.split('::')[1]));
    expect([...types].sort()).toEqual([
      'ApiGateway',
      'CloudWatch',
      'DynamoDB',
      'Events',
      'IAM',
      'KMS',
      'Lambda',
      'Logs',
      'S3',
      'SNS',
      'SQS',
      'SecretsManager',
      'WAFv2',
    ]);
    expect(ofType('AWS::Lambda::Url')).toEqual([]);
    expect(text).not.toMatch(/xray|TracingConfig|cognito|persona/i);
  });

  test('is the same in every stage, but for what is kept, the name of the stage and the origin', () => {
    expect(comparable(local, 'local')).toEqual(comparable(prod, 'prod'));
    expect(comparable(test_, 'test')).toEqual(comparable(prod, 'prod'));
  });

  test('keeps in prod the table, the photos, the keys and the secret, and deletes them elsewhere', () => {
    const kept = (template: Template) =>
      Object.entries(template.Resources).flatMap(([id, { DeletionPolicy }]) =>
        DeletionPolicy === 'Retain' ? [id] : [],
      );
    expect(kept(prod)).toEqual([
      'KeysTable',
      'KeysData',
      'KeysStore',
      'Table',
      'Photos',
      'Secret',
      'ApiLogRole',
      'ApiAccount',
    ]);
    expect(kept(local)).toEqual(['ApiLogRole', 'ApiAccount']);
  });
});

/** Without what a stage may change. */
function comparable(template: Template, stage: string): unknown {
  const capital = stage.slice(0, 1).toUpperCase() + stage.slice(1);
  const text = JSON.stringify(template)
    .replaceAll(`"${stage}"`, '"<stage>"')
    .replaceAll(`ApiDeploymentStage${capital}`, 'ApiDeploymentStage')
    .replaceAll(new RegExp(`(Yizhu |stage |yizhu-|Yizhu-)${stage}\\b`, 'g'), '$1<stage>')
    .replaceAll(/"(?:Deletion|UpdateReplace)Policy":"(?:Retain|Delete)",?/g, '')
    .replaceAll(/,(?=\})/g, '')
    .replaceAll(/"DeletionProtectionEnabled":(?:true|false)/g, '"DeletionProtectionEnabled":"<stage>"')
    .replaceAll(/ApiDeployment[0-9a-f]{32}/g, 'ApiDeployment')
    .replaceAll(/"(?:S3Key|Sid)":"[^"]*"/g, '"named":"after the stage or its bundle"');
  const made = JSON.parse(text);
  delete made.Parameters.AppOrigin.Default;
  return made;
}
