import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { bundleFolder } from './bundle';
import { functions } from './functions';
import { type FunctionName, type Grants, grants, type PhotoGrant, type TableGrant } from './grants';
import type { Keys } from './keys';
import { photoPrefixes } from './photos';
import type { Stage } from './stages';
import { indexName } from './table';

/** What functions are given parts of. */
export type Rooms = {
  readonly stage: Stage;
  readonly table: ITable;
  readonly photos: IBucket;
  readonly keys: Keys;
  readonly secret: CfnSecret;
  readonly bundlesFolder: string;
};

/** One Lambda function with a role and a log of its own, and exactly the grants that `grants.ts` lists under its name. */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, name: FunctionName, rooms: Rooms) {
    super(scope, name);
    const { memoryMb, timeoutSeconds } = functions[name];
    const logGroup = createLog(this, 'Log', rooms.keys.store);
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    for (const statement of statementsFor(grants[name], rooms, logGroup)) this.role.addToPolicy(statement);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: `Yizhu ${rooms.stage.name}: ${name}`,
      runtime: Runtime.NODEJS_22_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundleFolder(rooms.bundlesFolder, name)),
      handler: 'index.handler',
      memorySize: memoryMb,
      timeout: Duration.seconds(timeoutSeconds),
      environment: environmentFor(grants[name], rooms),
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
  }
}

/** A log that is encrypted, and forgotten after half a year (the Cybersecurity Law asks for six months of network logs). */
export function createLog(scope: Construct, id: string, encryptionKey: IKey): LogGroup {
  const retention = RetentionDays.SIX_MONTHS;
  return new LogGroup(scope, id, { encryptionKey, retention, removalPolicy: RemovalPolicy.DESTROY });
}

/** What `functions/README.md` calls the environment: only what the function is granted the use of. */
function environmentFor(granted: Grants, { stage, table, photos, keys, secret }: Rooms): Record<string, string> {
  return {
    STAGE: stage.name,
    ...((granted.table || granted.queue) && { TABLE: table.tableName }),
    ...(granted.photos && { PHOTOS: photos.bucketName }),
    ...(granted.dataKey && { DATA_KEY: keys.data.keyId }),
    ...(granted.secrets && { SECRETS: secret.ref }),
    ...(granted.wechat && { WECHAT_URL: 'https://api.weixin.qq.com' }),
  };
}

function statementsFor(granted: Grants, rooms: Rooms, log: LogGroup): PolicyStatement[] {
  const { table, photos, keys, secret } = rooms;
  const dataKeyActions = granted.dataKey?.map((action) => `kms:${action}`);
  return [
    allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [log.logGroupArn]),
    ...(granted.table ?? []).map((one) => tableStatement(one, table.tableArn)),
    ...(granted.queue ? [allow(['dynamodb:Query'], [`${table.tableArn}/index/${indexName}`])] : []),
    ...(granted.photos ?? []).map((one) => photoStatement(one, photos)),
    // Without it S3 says 403, not 404, of a photo that is not there.
    ...(granted.photos ? [allow(['s3:ListBucket'], [photos.bucketArn]), photoKeyStatement(keys.store)] : []),
    ...(dataKeyActions ? [allow(dataKeyActions, [keys.data.keyArn])] : []),
    ...(granted.secrets ? [allow(['secretsmanager:GetSecretValue'], [secret.ref])] : []),
  ];
}

const tableStatement = ({ keys, actions }: TableGrant, tableArn: string): PolicyStatement =>
  allow(
    actions.map((action) => `dynamodb:${action}`),
    [tableArn],
    { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys.map((key) => `${key}#*`) } },
  );

const photoStatement = ({ prefix, actions }: PhotoGrant, photos: IBucket): PolicyStatement =>
  allow(
    actions.map((action) => `s3:${action}`),
    [photos.arnForObjects(`${photoPrefixes[prefix]}*`)],
  );

/** The bucket encrypts and decrypts in the name of whoever reads and writes. */
function photoKeyStatement(key: IKey): PolicyStatement {
  const { region } = Stack.of(key);
  const through = [`s3.${region}.amazonaws.com.cn`, `s3.${region}.amazonaws.com`];
  return allow(['kms:GenerateDataKey', 'kms:Decrypt'], [key.keyArn], { StringEquals: { 'kms:ViaService': through } });
}

function allow(actions: string[], resources: string[], conditions: Record<string, object> = {}): PolicyStatement {
  return new PolicyStatement({ effect: Effect.ALLOW, actions, resources, conditions });
}
