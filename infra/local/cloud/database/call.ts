import { region } from '../template/account';

/** DynamoDB Local checks no signature, but wants to see one of a key of letters and digits. */
export const platformAuthorization = `AWS4-HMAC-SHA256 Credential=platform/20240101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;

/** An error that DynamoDB answered with. */
export class DatabaseError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** Call DynamoDB Local for the platform itself, past every permission; throws `DatabaseError`. */
export const callDynamodb = <Reply = Record<string, unknown>>(endpoint: string, action: string, body: object) =>
  call<Reply>(endpoint, `DynamoDB_20120810.${action}`, body);

/** The same for the stream of a table. */
export const callStreams = <Reply = Record<string, unknown>>(endpoint: string, action: string, body: object) =>
  call<Reply>(endpoint, `DynamoDBStreams_20120810.${action}`, body);

async function call<Reply>(endpoint: string, target: string, body: object): Promise<Reply> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      authorization: platformAuthorization,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  });
  const reply = JSON.parse(await response.text());
  if (response.ok) return reply as Reply;
  throw new DatabaseError(String(reply.__type).split('#').at(-1) ?? '', reply.message ?? reply.Message ?? '');
}
