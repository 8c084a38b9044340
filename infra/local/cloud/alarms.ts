import type { Queues } from '../standins/queues';
import { stop } from './stopped';
import { type Deployment, isMap, type Resource } from './template/template';

/** CloudWatch's own words. */
export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
export type Alarms = {
  readonly list: () => readonly { id: string; state: AlarmState; description: string }[];
};

const comparisons: Readonly<Record<string, (depth: number, threshold: number) => boolean>> = {
  GreaterThanOrEqualToThreshold: (depth, threshold) => depth >= threshold,
  GreaterThanThreshold: (depth, threshold) => depth > threshold,
};

/**
 * What the alarms on the depth of a queue would say, at once and not after their period; what others watch is not measured here. Nobody is called.
 */
export function makeAlarms(deployment: Deployment, queues: Queues): Alarms {
  const alarms = deployment.ofType('AWS::CloudWatch::Alarm').map((resource) => readAlarm(deployment, resource));
  return {
    list: () =>
      alarms.map(({ id, description, judge }) => ({
        id,
        state: judge((queue) => depthOf(queues, queue)),
        description,
      })),
  };
}

const depthOf = (queues: Queues, { id }: Resource): number => queues.all()[id]?.length ?? 0;

function readAlarm(deployment: Deployment, { id, properties: p }: Resource) {
  const description = String(p.AlarmDescription ?? '');
  const isOfQueue = p.Namespace === 'AWS/SQS' && p.MetricName === 'ApproximateNumberOfMessagesVisible';
  if (!isOfQueue) return { id, description, judge: (): AlarmState => 'INSUFFICIENT_DATA' };
  const [dimension] = Array.isArray(p.Dimensions) ? p.Dimensions : [];
  const name = isMap(dimension) && dimension.Name === 'QueueName' ? dimension.Value : undefined;
  const queue =
    deployment.ofType('AWS::SQS::Queue').find(({ attributes }) => attributes.QueueName === name) ??
    stop(id, `the alarm watches a queue that is not in the template: ${name}`);
  const isOver =
    comparisons[String(p.ComparisonOperator)] ??
    stop(id, `the comparison ${p.ComparisonOperator} of an alarm is not known here`);
  const judge = (depth: (queue: Resource) => number): AlarmState =>
    isOver(depth(queue), Number(p.Threshold)) ? 'ALARM' : 'OK';
  return { id, description, judge };
}
