import { callsErrors } from './errors/calls';
import { caseworkErrors } from './errors/casework';
import { enteredErrors } from './errors/entered';
import { policiesErrors } from './errors/policies';

/** The one catalogue of failures. A code is `area.reason` and never changes once it is out. */
export const errors = { ...enteredErrors, ...policiesErrors, ...callsErrors, ...caseworkErrors };

export type ErrorCode = keyof typeof errors;

/** What the sentence of a code needs: an empty list, or one object of named words and numbers. */
export type ErrorParams<C extends ErrorCode> = Parameters<(typeof errors)[C]['message']>;

/** A failure of the world (a field, a file, a figure): `message` is the Chinese sentence, `path` the field at fault. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError';
  readonly code: C;
  /** Where, as `given.visits[2].date` or `roster.csv:17`; empty when it concerns the whole. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: C, path: string, ...params: ErrorParams<C>) {
    super(sentence(code, ...params));
    this.code = code;
    this.path = path;
    this.params = params[0] ?? {};
  }
}

/** The sentence a person reads for a code. */
export function sentence<C extends ErrorCode>(code: C, ...params: ErrorParams<C>): string {
  const write = errors[code].message as (...params: ErrorParams<C>) => string;
  return write(...params);
}
