import { setTimeout as sleep } from 'node:timers/promises';
import { type Deployment, isMap, type Resource } from '../template/template';
import type { Lambda } from './lambda';

/** Puts the record of a failure where the template wants it. */
export type SendFailure = (sender: Resource, target: string, record: object) => void;

/** AWS waits one minute, then two; here it is seconds, so that somebody can wait for it. */
const waitsMs = [1000, 2000];

/** Asynchronous invocation: tried again as the template says, twice if it says nothing, and recorded when all of it failed. */
export async function invokeLater(
  deployment: Deployment,
  lambda: Lambda,
  event: unknown,
  send: SendFailure,
  waits: readonly number[] = waitsMs,
): Promise<void> {
  const { resource } = lambda.settings;
  const config = deployment.ofType('AWS::Lambda::EventInvokeConfig').find(({ properties }) => {
    return properties.FunctionName === resource.ref || properties.FunctionName === resource.attributes.Arn;
  });
  const retries = Number(config?.properties.MaximumRetryAttempts ?? 2);
  for (let attempt = 0; ; attempt++) {
    const outcome = await lambda.invoke(event);
    if ('payload' in outcome) return;
    if (attempt >= retries) return recordFailure(resource, config, { event, outcome, attempts: attempt + 1 }, send);
    await sleep(waits[attempt] ?? 0);
  }
}

type Failure = { event: unknown; outcome: { requestId: string; error: object }; attempts: number };

function recordFailure(resource: Resource, config: Resource | undefined, failure: Failure, send: SendFailure): void {
  const { event, outcome, attempts } = failure;
  const onFailure = isMap(config?.properties.DestinationConfig)
    ? config.properties.DestinationConfig.OnFailure
    : undefined;
  if (isMap(onFailure)) {
    send(resource, String(onFailure.Destination), {
      version: '1.0',
      timestamp: new Date().toISOString(),
      requestContext: {
        requestId: outcome.requestId,
        functionArn: `${resource.attributes.Arn}:$LATEST`,
        condition: 'RetriesExhausted',
        approximateInvokeCount: attempts,
      },
      requestPayload: event,
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: outcome.error,
    });
  }
  const { DeadLetterConfig: letters } = resource.properties;
  if (isMap(letters)) send(resource, String(letters.TargetArn), event as object);
}
