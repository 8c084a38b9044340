import { type Endpoint, endpoints } from '@yizhu/shared/api/endpoints';
import { type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** A finding of cdk-nag that stays as it is: where (a path below the stack), and why. */
type Acknowledged = { readonly rule: string; readonly at: readonly string[]; readonly reason: string };

const openMethods = Object.values(endpoints)
  .filter(({ who }: Endpoint) => who === 'anybody')
  .map(({ path, method }) => `Api/Rest/Default${path}/${method}`);

export const acknowledged: readonly Acknowledged[] = [
  {
    rule: 'S1',
    at: ['Photos'],
    reason:
      'Every photo is read and written by a function, which records an event; a second bucket of access logs would tell less.',
  },
  {
    rule: 'SMG4',
    at: ['Secret'],
    reason:
      'What it holds is issued by WeChat, or signs tokens and indexes people: an operator changes it by the steps of the README.',
  },
  {
    rule: 'L1',
    at: [''],
    reason:
      'nodejs22.x is the runtime that the bundles are tested for; a newer one is taken after it is offered in China.',
  },
  {
    rule: 'IAM4[Policy::arn:aws-cn:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
    at: ['Api/LogRole'],
    reason:
      'API Gateway checks for the rights of this policy, over all its log groups, before it takes the role for the account.',
  },
  {
    rule: 'IAM5[Resource::<Photos.Arn>/incoming/*]',
    at: ['applications'],
    reason:
      'Every photo has a name of its own; the grant ends at the prefix for photos that no application has taken yet.',
  },
  {
    rule: 'IAM5[Resource::<Photos.Arn>/kept/*]',
    at: ['applications'],
    reason: 'Every photo has a name of its own; the grant ends at the prefix for photos of applications.',
  },
  {
    rule: 'IAM5[Resource::*]',
    at: ['notifications-stream'],
    reason: 'Only dynamodb:ListStreams, which knows no single resource and which Lambda needs to follow a stream.',
  },
  {
    rule: 'SQS3',
    at: ['Notifications/Unsent', 'Notifications/Unswept'],
    reason:
      'They are themselves where failures end up, of a stream and of a schedule, which this rule does not look for.',
  },
  {
    rule: 'APIG2',
    at: ['Api'],
    reason:
      'Bodies are checked in the function, by the schemas that also answer in Chinese which field is wrong; the WAF holds their size.',
  },
  {
    rule: 'APIG6',
    at: ['Api'],
    reason:
      'The execution log would hold what people send. Access log, metrics and the logs of the functions hold what is needed.',
  },
  {
    rule: 'APIG4',
    at: openMethods,
    reason: 'The endpoint table says that anybody may call it: signing in starts here.',
  },
  {
    rule: 'COG4',
    at: ['Api'],
    reason: 'There are no Cognito user pools in China; tokens are our own and our authoriser reads them.',
  },
];

/** Marks each finding above at its place. A place that is gone is an error, so that no reason outlives what it was for. */
export function acknowledge(stack: Stack): void {
  for (const { rule, at, reason } of acknowledged)
    for (const place of at)
      Validations.of(found(stack, place)).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
}

function found(stack: Stack, place: string): IConstruct {
  const parts = place.split('/').filter(Boolean);
  return parts.reduce<IConstruct>((at, part) => at.node.findChild(part), stack);
}
