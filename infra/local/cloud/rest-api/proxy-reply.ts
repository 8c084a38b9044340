import { isMap, type Value } from '../template/template';
import type { Answer } from './gateway-responses';
import type { ApiRequest } from './proxy-event';

const known = ['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded'];

/** The answer that a function's reply means; undefined where the reply is not of the form that API Gateway wants (it says 502). */
export function readReply(payload: string, request: ApiRequest): Answer | undefined {
  const reply: Value = JSON.parse(payload);
  if (!isMap(reply) || Object.keys(reply).some((name) => !known.includes(name))) return undefined;
  const status = Number(reply.statusCode);
  const hasBody = reply.body === undefined || reply.body === null || typeof reply.body === 'string';
  if (!Number.isInteger(status) || status < 100 || status > 599 || !hasBody) return undefined;
  const headers = headersOf(reply);
  if (!headers) return undefined;
  const body = typeof reply.body === 'string' ? reply.body : '';
  const type = headers.some(([name]) => name.toLowerCase() === 'content-type');
  return {
    status,
    headers: type ? headers : [...headers, ['Content-Type', 'application/json']],
    body: request.method === 'HEAD' ? '' : reply.isBase64Encoded === true ? Buffer.from(body, 'base64') : body,
  };
}

function headersOf(reply: Record<string, Value>): [string, string][] | undefined {
  const { headers = {}, multiValueHeaders: several = {} } = reply;
  if ((headers !== null && !isMap(headers)) || (several !== null && !isMap(several))) return undefined;
  const many = Object.entries(several ?? {}).flatMap(([name, values]) =>
    (Array.isArray(values) ? values : []).map((value): [string, string] => [name, String(value)]),
  );
  const own = Object.entries(headers ?? {})
    .filter(([name]) => !many.some(([other]) => other.toLowerCase() === name.toLowerCase()))
    .map(([name, value]): [string, string] => [name, String(value)]);
  return [...own, ...many];
}
