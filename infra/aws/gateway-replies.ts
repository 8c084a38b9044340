import { type ErrorCode, errors, sentence } from '@yizhu/shared/api/errors';
import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';

/** What stands before the functions answers in the same words and the same form as they do. */
type OwnCode = Extract<
  ErrorCode,
  `gateway.${string}` | 'session.missing' | 'access.denied' | 'request.unknown' | 'request.tooLarge'
>;

/** By what API Gateway calls it. The two defaults are for what is not named. */
const replies: Record<string, OwnCode> = {
  UNAUTHORIZED: 'session.missing',
  ACCESS_DENIED: 'access.denied',
  // Its word for a path and method that there are none of.
  MISSING_AUTHENTICATION_TOKEN: 'request.unknown',
  REQUEST_TOO_LARGE: 'request.tooLarge',
  THROTTLED: 'gateway.crowded',
  WAF_FILTERED: 'gateway.blocked',
  DEFAULT_4XX: 'gateway.blocked',
  DEFAULT_5XX: 'gateway.noAnswer',
};

/** The body of a refusal, as `functions/http/reply.ts` makes it. */
export const refusalBody = (code: OwnCode, correlationId: string): string =>
  JSON.stringify({ error: { code, message: sentence(code), path: '', correlationId } });

/** Gives the API its own refusals. */
export function addGatewayReplies(rest: RestApi): void {
  for (const [type, code] of Object.entries(replies)) {
    rest.addGatewayResponse(`Reply${type.replaceAll('_', '')}`, {
      type: ResponseType.of(type),
      statusCode: String(errors[code].status),
      templates: { 'application/json': refusalBody(code, '$context.requestId') },
      responseHeaders: { 'Cache-Control': "'no-store'", 'X-Content-Type-Options': "'nosniff'" },
    });
  }
}
