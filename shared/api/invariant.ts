/** Thrown when our own code is wrong, never because of what a person or a file said; those are an `AppError`. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Promise that `condition` holds from here on; `message` is for the log and names no person, id number or card. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
