import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Stage } from './stages';

/** Three keys, so that whoever may read one kind of thing can still not read the others. */
export class Keys extends Construct {
  /** Of the table, its index, its stream and its backups. */
  readonly table: Key;
  /** Of single fields: id numbers, bank cards, phones. */
  readonly data: Key;
  /** Of photos, the secret, logs and alarms. */
  readonly store: Key;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.table = this.key('Table', 'table, index, stream and backups', stage);
    this.data = this.key('Data', 'id numbers, bank cards and phones, field by field', stage);
    this.store = this.key('Store', 'photos, the secret, logs and alarms', stage);
    this.table.addToResourcePolicy(this.through('dynamodb'));
    this.store.addToResourcePolicy(this.through('secretsmanager'));
    this.store.addToResourcePolicy(this.byLogs());
    this.store.addToResourcePolicy(this.byAlarms());
  }

  private key(id: string, holds: string, stage: Stage): Key {
    const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const description = `Yizhu ${stage.name}: ${holds}`;
    return new Key(this, id, { description, removalPolicy, enableKeyRotation: true, pendingWindow: Duration.days(30) });
  }

  /** Whoever the account lets use the service uses the key, only through the service. */
  private through(service: string): PolicyStatement {
    const { region } = Stack.of(this);
    return new PolicyStatement({
      principals: [new AnyPrincipal()],
      actions: [...useOfKey, 'kms:CreateGrant', 'kms:DescribeKey'],
      resources: ['*'],
      conditions: {
        StringEquals: {
          'kms:CallerAccount': Stack.of(this).account,
          // China's services call by their Chinese name; the global one is what some still send.
          'kms:ViaService': [`${service}.${region}.amazonaws.com.cn`, `${service}.${region}.amazonaws.com`],
        },
      },
    });
  }

  private byLogs(): PolicyStatement {
    const { partition, region, account } = Stack.of(this);
    return new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${region}.amazonaws.com.cn`)],
      actions: [...useOfKey, 'kms:DescribeKey'],
      resources: ['*'],
      conditions: {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:*` },
      },
    });
  }

  private byAlarms(): PolicyStatement {
    return new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    });
  }
}

/** What a service needs to keep things under a key: GenerateDataKey and ReEncrypt each come in two forms. */
const useOfKey = [
  'kms:Encrypt',
  'kms:Decrypt',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
];
