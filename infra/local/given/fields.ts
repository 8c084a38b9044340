/** Reading a case's `given`: zod says what is there, and every complaint becomes a failure of the catalogue with its path. */
import { AppError, type ErrorCode } from '@yizhu/shared/api/errors';
import { parseDate } from '@yizhu/shared/casework/calendar-date';
import { MAX_FEN } from '@yizhu/shared/money/fen';
import * as z from 'zod';

const complaint = (code: ErrorCode) => ({ code: 'custom' as const, message: code, params: { code } });

/** Fen: a whole number from 0 to 10^11. */
export const amount = z.number().superRefine((value, context) => {
  if (value < 0) context.addIssue(complaint('amount.negative'));
  else if (!Number.isInteger(value)) context.addIssue(complaint('amount.tooPrecise'));
  else if (value > MAX_FEN) context.addIssue(complaint('amount.tooLarge'));
});

/** Fen that may be negative (冲红). */
export const signedAmount = z.number().superRefine((value, context) => {
  if (!Number.isInteger(value)) context.addIssue(complaint('amount.tooPrecise'));
  else if (Math.abs(value) > MAX_FEN) context.addIssue(complaint('amount.tooLarge'));
});

const MOST_PEOPLE = 1_000_000_000;
/** People counted: a whole number. */
export const count = z.number().refine((value) => Number.isInteger(value) && value >= 0 && value <= MOST_PEOPLE, {
  error: '人数（0 到 10 亿的整数）',
});

/** A share in ten-thousandths. */
export const units = (least: number, most: number) =>
  z.number().refine((value) => Number.isInteger(value) && value >= least && value <= most, {
    error: `万分之几（${least} 到 ${most} 的整数）`,
  });

export const date = z.string().superRefine((value, context) => {
  const parsed = parseDate(value);
  if (parsed.kind === 'error') context.addIssue(complaint(parsed.code));
  else if (parsed.kind === 'blank') context.addIssue(complaint('date.blank'));
  else if (parsed.date !== value) context.addIssue(complaint('date.malformed'));
});

export const identities = z.array(z.string()).default([]);
/** An identity that holds from a day on, up to the day before another. */
const datedIdentity = z
  .strictObject({ name: z.string(), from: date.optional(), to: date.optional() })
  .transform(({ name, from, to }) => ({ identity: name, from, to }));
export const identitiesInTime = z.array(z.union([z.string(), datedIdentity])).default([]);
export const params = z.record(z.string(), z.unknown()).default({});

/** Parses `value`; the first complaint is thrown as an AppError whose path begins at `given`. */
export function read<T>(schema: z.ZodType<T>, value: unknown, root = 'given'): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw failure(result.error.issues[0] as Issue, value, root);
}

type Issue = {
  code: string;
  path: PropertyKey[];
  keys?: string[];
  expected?: string;
  message: string;
  params?: { code?: ErrorCode };
};

function failure(issue: Issue, value: unknown, root: string): AppError {
  const path = pathOf(root, issue.path);
  if (issue.params?.code) return new AppError(issue.params.code as 'amount.negative', path);
  if (issue.code === 'unrecognized_keys')
    return new AppError('input.unknownField', `${path}.${issue.keys?.[0]}`, { field: issue.keys?.[0] ?? '' });
  const at = issue.path.reduce<unknown>(
    (node, step) => (node as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  if (at === undefined)
    return new AppError('input.missingField', path, { field: String(issue.path[issue.path.length - 1] ?? root) });
  const said = issue.code === 'custom' && /^[\u4e00-\u9fff]/.test(issue.message) ? issue.message : undefined;
  const expected = said ?? expectedWords[issue.expected ?? ''] ?? '文档里写明的内容';
  return new AppError('input.wrongType', path, { expected });
}

const expectedWords: Record<string, string> = {
  number: '整数（分）',
  string: '文字',
  boolean: '是（true）或否（false）',
  array: '一个列表',
  object: '一组内容',
};

export function pathOf(root: string, steps: PropertyKey[]): string {
  return steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}${path && '.'}${String(step)}`),
    root,
  );
}

/** Switches and outside figures are strings and numbers; readings are chosen by their text. */
export function switchesIn(given: Record<string, unknown>, known: string[]): Record<string, string> {
  const switches: Record<string, string> = {};
  for (const name of known) if (given[name] !== undefined) switches[name] = String(given[name]);
  return switches;
}
