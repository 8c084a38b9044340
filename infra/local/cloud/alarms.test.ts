import { makeQueues } from '../standins/queues';
import { makeAlarms } from './alarms';
import { deploy } from './template/deploy';
import type { Value } from './template/template';

const watching = (own: Record<string, Value>) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    Namespace: 'AWS/SQS',
    MetricName: 'ApproximateNumberOfMessagesVisible',
    Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': ['Letters', 'QueueName'] } }],
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    Threshold: 1,
    ...own,
  },
});
function start(own: Record<string, Value>) {
  const resources = { Letters: { Type: 'AWS::SQS::Queue' }, Alarm: watching(own) };
  const base = { stack: 'trial', parameters: {}, conditions: {}, mappings: {}, outputs: {}, assets: new Map() };
  const deployment = deploy([{ ...base, resources } as never]);
  const queues = makeQueues(deployment, undefined);
  const alarms = makeAlarms(deployment, queues);
  const [letters] = deployment.ofType('AWS::SQS::Queue');
  if (!letters) throw new Error('there is a queue');
  return { state: () => alarms.list()[0]?.state, put: () => queues.send(letters, 'x'), empty: queues.empty };
}

test('an alarm on the depth of a queue rings at its threshold and is over when the queue is empty', () => {
  const { state, put, empty } = start({});
  expect(state()).toBe('OK');
  put();
  expect(state()).toBe('ALARM');
  expect(empty('Letters')).toBe(1);
  expect([state(), empty('Letters')]).toEqual(['OK', 0]);
});

test('above the threshold is not at it', () => {
  const { state, put } = start({ ComparisonOperator: 'GreaterThanThreshold' });
  put();
  expect(state()).toBe('OK');
  put();
  expect(state()).toBe('ALARM');
});

test('what is not measured here is said to be so; what is not known stops with the id', () => {
  expect(start({ Namespace: 'AWS/Lambda', MetricName: 'Errors' }).state()).toBe('INSUFFICIENT_DATA');
  expect(() => start({ ComparisonOperator: 'LessThanThreshold' })).toThrow(/Alarm.*LessThanThreshold/);
  expect(() => start({ Dimensions: [] })).toThrow(/Alarm.*queue/);
});
