import type { Caller as Who } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import type { Caller, Staff } from './handler';

/** May this caller call an endpoint for `who`? What is not said here is refused. */
export function mayCall(caller: Caller, who: Who): boolean {
  if (who === 'anybody') return true;
  if (caller.kind === 'anybody') return false;
  if (who === 'signed-in') return true;
  if (who === 'resident') return 'person' in caller && caller.person !== undefined;
  if (caller.kind !== 'staff') return false;
  return who === 'any-staff' || who.includes(caller.role);
}

/** Throws unless the caller may: `session.missing` where signing in may help, else `access.denied`. */
export function authorise(caller: Caller, who: Who): void {
  if (mayCall(caller, who)) return;
  throw new AppError(caller.kind === 'anybody' ? 'session.missing' : 'access.denied', '');
}

/** Is a division (its code) a staff member's own, or below it? */
export const inScope = (caller: Pick<Staff, 'scope'>, division: string): boolean =>
  caller.scope.length >= 4 && division.startsWith(caller.scope);

/** Throws unless the division is in scope. */
export function requireScope(caller: Pick<Staff, 'scope'>, division: string): void {
  if (!inScope(caller, division)) throw new AppError('access.outOfScope', '');
}
