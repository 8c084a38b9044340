import type { Access } from '../cloud/permissions/permissions';
import type { Value } from '../cloud/template/template';

export type Body = Readonly<Record<string, Value>>;

/** A service of AWS that is asked in JSON, by operation. */
export type JsonService = {
  /** What stands before the dot in `X-Amz-Target`. */
  readonly target: string;
  /** What a call does, for its permissions; undefined for an operation that is not known here. Throws `ServiceError`. */
  readonly access: (operation: string, body: Body) => readonly Access[] | undefined;
  readonly answer: (operation: string, body: Body) => Promise<ServiceReply> | ServiceReply;
  /** Its word for a call without permission. */
  readonly denied: string;
};
export type ServiceReply = object | { readonly raw: Buffer; readonly status: number };

/** A failure that the real service documents, by its code. */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}
