import { invariant } from '@yizhu/shared/api/invariant';
import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function';

/** A message as the table's stream brings it: put, with the key that `functions/table/README.md` gives it. */
const newMessage = FilterCriteria.filter({
  eventName: FilterRule.isEqual('INSERT'),
  dynamodb: { Keys: { sk: { S: FilterRule.beginsWith('HOME#3#') } } },
});

export type NotificationsProps = {
  readonly table: Table;
  readonly stream: ServiceFunction;
  readonly sweep: ServiceFunction;
  readonly alarms: ITopic;
};

/** What starts by itself: messages leave by the stream as they are written, and by the sweep when the stream failed. */
export class Notifications extends Construct {
  constructor(scope: Construct, id: string, { table, stream, sweep, alarms }: NotificationsProps) {
    super(scope, id);
    const unsent = this.failures('Unsent', 'messages that the stream could not send', alarms);
    const unswept = this.failures('Unswept', 'sweeps that failed', alarms);
    this.sendFromStream(table, stream, unsent);
    this.sweepOnSchedule(sweep, unswept);
  }

  private sendFromStream(
    { tableStreamArn: eventSourceArn }: Table,
    { lambda, role }: ServiceFunction,
    unsent: Queue,
  ): void {
    invariant(eventSourceArn, 'the table has a stream');
    for (const statement of streamStatements(eventSourceArn)) role.addToPolicy(statement);
    role.addToPolicy(maySend(unsent));
    new EventSourceMapping(this, 'Stream', {
      target: lambda,
      eventSourceArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [newMessage],
      batchSize: 10,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 3,
      maxRecordAge: Duration.hours(6),
      onFailure: to(unsent),
    });
  }

  private sweepOnSchedule({ lambda, role }: ServiceFunction, unswept: Queue): void {
    role.addToPolicy(maySend(unswept));
    lambda.configureAsyncInvoke({
      onFailure: to(unswept),
      retryAttempts: 1,
      maxEventAge: Duration.minutes(10),
    });
    new Rule(this, 'Sweep', {
      description: 'Sends the messages that the stream left behind',
      schedule: Schedule.rate(Duration.minutes(10)),
      targets: [
        new LambdaTarget(lambda, { deadLetterQueue: unswept, retryAttempts: 1, maxEventAge: Duration.minutes(10) }),
      ],
    });
  }

  /** A queue of what failed, and the alarm that says so. It holds places in the stream and times, nothing of a person. */
  private failures(id: string, what: string, alarms: ITopic): Queue {
    const queue = new Queue(this, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const alarm = new Alarm(this, `${id}Alarm`, {
      alarmDescription: `There are ${what}. What to do: infra/aws/README.md, When an alarm rings, ${id}`,
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(alarms));
    return queue;
  }
}

/** What Lambda needs to read the stream in the function's name; streams can be listed only all together. */
const streamStatements = (streamArn: string): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    resources: [streamArn],
  }),
  new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
];

/** Where failures go; CDK's own would also grant the reading of the queue's settings. */
const to = ({ queueArn }: Queue) => ({ bind: () => ({ destination: queueArn }) });
const maySend = ({ queueArn }: Queue) => new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] });
