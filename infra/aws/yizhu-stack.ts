import type { Service } from '@yizhu/shared/api/endpoints';
import type { CfnElement } from 'aws-cdk-lib';
import { CfnOutput, CfnParameter, DefaultStackSynthesizer, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { Api } from './api';
import { Firewall } from './firewall';
import { functionNames, services } from './functions';
import type { FunctionName } from './grants';
import { Keys } from './keys';
import { logicalId } from './logical-id';
import { Notifications } from './notifications';
import { createPhotos } from './photos';
import { type Rooms, ServiceFunction } from './service-function';
import type { Stage } from './stages';
import { createTable } from './table';

export const region = 'cn-northwest-1';

/** Everything that runs, of one stage. */
export class YizhuStack extends Stack {
  constructor(scope: Construct, stage: Stage, bundlesFolder: string) {
    super(scope, `Yizhu-${stage.name}`, {
      env: { region },
      description: `Yizhu, stage ${stage.name}: county medical assistance`,
      terminationProtection: stage.keepsData,
      // The CLI checks its bootstrap stack from the manifest; the template holds only what is ours.
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
    });
    const keys = new Keys(this, 'Keys', stage);
    const table = createTable(this, 'Table', keys.table, stage);
    const photos = createPhotos(this, 'Photos', keys.store, this.appOrigin(stage), stage);
    const secret = this.secret(keys, stage);
    const functions = this.functions({ stage, table, photos, keys, secret, bundlesFolder });
    this.api(functions, keys, stage);
    this.notifications(functions, table, keys);
    this.outputs({ TableName: table.tableName, PhotosName: photos.bucketName, Secret: secret.ref });
    Tags.of(this).add('app', 'yizhu');
    Tags.of(this).add('stage', stage.name);
  }

  /** Without CDK's hash, so that a reader of the template finds what is meant. */
  protected override allocateLogicalId(element: CfnElement): string {
    return logicalId(element.node.path.split('/').slice(this.node.path.split('/').length));
  }

  private appOrigin({ appOrigin }: Stage): string {
    return new CfnParameter(this, 'AppOrigin', {
      description: 'Origin of the app on computers, the only one from which a browser may post photos',
      allowedPattern: '^https?://[^/]+$',
      default: appOrigin,
    }).valueAsString;
  }

  /** It is made empty: a function that reads it before the operator has filled it fails, and nothing in it looks like a key. */
  private secret(keys: Keys, stage: Stage): CfnSecret {
    const description = `Yizhu ${stage.name}: keys of tokens, the key of the index and the WeChat app; functions/README.md has its form`;
    const secret = new CfnSecret(this, 'Secret', { description, kmsKeyId: keys.store.keyArn });
    secret.applyRemovalPolicy(stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY);
    return secret;
  }

  private functions(rooms: Rooms): Record<FunctionName, ServiceFunction> {
    const made = functionNames.map((name) => [name, new ServiceFunction(this, name, rooms)] as const);
    return Object.fromEntries(made) as Record<FunctionName, ServiceFunction>;
  }

  private api(functions: Record<FunctionName, ServiceFunction>, keys: Keys, stage: Stage): void {
    const answering = services.map((service) => [service, functions[service].lambda] as const);
    const api = new Api(this, 'Api', {
      stage,
      logKey: keys.store,
      authoriser: functions.authoriser.lambda,
      services: Object.fromEntries(answering) as Record<Service, (typeof answering)[number][1]>,
    });
    new Firewall(this, 'Firewall', api.rest);
  }

  private notifications(functions: Record<FunctionName, ServiceFunction>, table: Table, keys: Keys): void {
    const alarms = new Topic(this, 'Alarms', { masterKey: keys.store, enforceSSL: true });
    const { 'notifications-stream': stream, 'notifications-sweep': sweep } = functions;
    new Notifications(this, 'Notifications', { table, stream, sweep, alarms });
  }

  private outputs(values: Record<string, string>): void {
    for (const [name, value] of Object.entries(values))
      new CfnOutput(this, `${name}Output`, { value }).overrideLogicalId(name);
  }
}
