import { AppError, errors } from '@yizhu/shared/api/errors';
import { InvariantError } from '@yizhu/shared/api/invariant';
import type { APIGatewayProxyResult } from 'aws-lambda';
import type { LogDetail } from './handler';

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export function result(statusCode: number, body: unknown, correlationId: string): APIGatewayProxyResult {
  return { statusCode, headers: { ...headers, 'x-correlation-id': correlationId }, body: JSON.stringify(body) };
}

/** The one place where a failure becomes a reply: what is no `AppError` is our own fault, and says nothing of itself to the caller. */
export function failure(error: unknown, correlationId: string): APIGatewayProxyResult {
  const { code, message, path }: AppError = error instanceof AppError ? error : new AppError('internal.bug', '');
  return result(errors[code].status, { error: { code, message, path, correlationId } }, correlationId);
}

/**
 * What of an unforeseen failure may stand in a log: its name and where it came from. Its message may quote what somebody sent; only our own
 * invariants say nothing personal.
 */
export function traceOf(error: unknown): LogDetail {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((one) => /^\s+at /.test(one));
  return {
    error: error.name,
    ...(error instanceof InvariantError && { invariant: error.message }),
    stack: frames.slice(0, 12).join('\n'),
  };
}
