import { AppError } from '@yizhu/shared/api/errors';
import { answer } from './answer';

/** For tests: code and path of what is refused, or `answered`. */
export function refusal(policy: string, given: object): string {
  try {
    answer(policy, given, '2026-01-31');
    return 'answered';
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${error.path}`;
    throw error;
  }
}
