/** What DynamoDB's failures are to us. */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { AppError } from '@yizhu/shared/api/errors';
import type { Write } from './core';

/** Thrown by the idempotency record when another request with the same key was first. */
export class OnceTaken extends Error {
  override readonly name = 'OnceTaken';
}

/** Two transactions met, or there was too much to do: the same one may do in a moment. */
export class Conflict extends Error {}

/** What to throw for a failed transaction: the error of the refused write, a conflict to try again, or the failure itself. */
export function refusalOf(error: unknown, writes: readonly Write[]): unknown {
  if (!(error instanceof TransactionCanceledException)) return failureOf(error);
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  const refused = writes.filter((_, i) => codes[i] === 'ConditionalCheckFailed').map((write) => write.refused);
  if (refused.length > 0) return refused.find((one) => one instanceof OnceTaken) ?? refused[0];
  const mayPass = ['None', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];
  return codes.every((code) => mayPass.includes(code)) ? new Conflict() : error;
}

/** DynamoDB's own words for a request that it did not bring to an end, beside all of its 5xx; the client's own for one without an answer. */
const unfinished = [
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionInProgressException',
  'TimeoutError',
];

/** As the client throws it: of the service, with `$fault`; of the network, with the code of Node. */
type Thrown = Error & { $fault?: string; code?: string };

/** Once the client has given up: `request.noAnswer`, whatever kept the answer from coming; anything else is our own fault, as it is. */
function failureOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, $fault, code }: Thrown = error;
  const isOfNetwork = $fault === undefined && /^E(?!RR_)[A-Z]/.test(code ?? '');
  return unfinished.includes(name) || $fault === 'server' || isOfNetwork ? new AppError('request.noAnswer', '') : error;
}

export function throwAsFailure(error: unknown): never {
  throw failureOf(error);
}
