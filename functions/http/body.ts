import type { EndpointName } from '@yizhu/shared/api/endpoints';
import { AppError } from '@yizhu/shared/api/errors';
import { schemas } from '@yizhu/shared/api/schemas';
import type * as z from 'zod';

/** Far above the longest submission. */
export const MAX_BODY_BYTES = 256 * 1024;

type Sent = {
  body: string | null;
  isBase64Encoded?: boolean;
  queryStringParameters?: Readonly<Record<string, string | undefined>> | null;
};

/** What was sent, as the endpoint wants it: of a GET the query, of a POST the body. The error names the first field at fault. */
export function readBody(endpoint: EndpointName, method: string, sent: Sent): unknown {
  const body = method === 'GET' ? { ...sent.queryStringParameters } : parse(sent);
  const checked = schemas[endpoint].body.safeParse(body);
  if (checked.success) return checked.data;
  throw errorOf(checked.error.issues[0], body);
}

function parse({ body, isBase64Encoded }: Sent): unknown {
  if (!body) return {};
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  if (Buffer.byteLength(text) > MAX_BODY_BYTES) throw new AppError('request.tooLarge', '');
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('request.notJson', '');
  }
}

type Issue = z.core.$ZodIssue | undefined;
/** Fields whose own sentence says more than what form is wanted. */
const ownSentence = { phone: 'phone.malformed', township: 'township.unknown' } as const;

function errorOf(issue: Issue, body: unknown): AppError {
  if (!issue) return new AppError('request.notJson', '');
  const path = written(issue.path);
  const field = String(issue.path.at(-1) ?? '');
  if (issue.code === 'unrecognized_keys') {
    const unknown = issue.keys[0] ?? '';
    return new AppError('input.unknownField', written([...issue.path, unknown.slice(0, 60)]), { field: unknown });
  }
  if (valueAt(body, issue.path) === undefined) return new AppError('input.missingField', path, { field });
  if (Object.hasOwn(ownSentence, field)) return new AppError(ownSentence[field as keyof typeof ownSentence], path);
  return new AppError('input.wrongType', path, { expected: expectedOf(issue) });
}

/** `visits[2].date` */
const written = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    '',
  );

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part], body);

const kinds: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '一组内容',
  tuple: '一组内容',
  object: '一组内容',
};

function expectedOf(issue: NonNullable<Issue>): string {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? '规定的写法';
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return '规定的选项';
  if (issue.code === 'too_big') return `${limited(issue.origin)}不超过${issue.maximum}`;
  if (issue.code === 'too_small') return `${limited(issue.origin)}不少于${issue.minimum}`;
  return '规定的写法';
}

const limited = (origin: string): string => (origin === 'string' ? '字数' : origin === 'array' ? '项数' : '数值');
