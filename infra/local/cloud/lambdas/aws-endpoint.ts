import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Body, type JsonService, ServiceError } from '../../standins/json-service';
import type { Permissions } from '../permissions/permissions';
import type { KeyRing } from './credentials';

export type AwsEndpoint = { readonly address: string; readonly close: () => Promise<void> };

type Surroundings = {
  readonly services: readonly JsonService[];
  readonly keys: KeyRing;
  readonly permissions: Permissions;
};

/** The address that stands for AWS: says who calls by the access key, judges every call, and has it answered. */
export async function startAwsEndpoint(around: Surroundings): Promise<AwsEndpoint> {
  const server = createServer((request, response) => {
    answer(around, request, response).catch((error) => {
      sendError(response, toServiceError(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.keepAliveTimeout = 60_000;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

async function answer(around: Surroundings, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [target, operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
  const service = around.services.find((one) => one.target === target);
  if (!service) throw new ServiceError('UnknownOperationException', `nothing here answers ${target}.${operation}`);
  const body: Body = JSON.parse((await readBody(request)).toString() || '{}');
  authorise(around, service, request, operation, body);
  send(response, await service.answer(operation, body));
}

function authorise(
  around: Surroundings,
  service: JsonService,
  request: IncomingMessage,
  operation: string,
  body: Body,
) {
  const [, accessKey = ''] = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '') ?? [];
  const caller = around.keys.find(accessKey)?.caller;
  if (!caller)
    throw new ServiceError('UnrecognizedClientException', 'The security token included in the request is invalid.');
  const access = service.access(operation, body);
  if (!access) throw new ServiceError('UnknownOperationException', `${service.target}.${operation} is not known here`);
  for (const one of access) {
    const verdict = around.permissions.judge(caller, one);
    if (!verdict.isAllowed) throw new ServiceError(service.denied, verdict.sentence);
  }
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const toServiceError = (error: unknown): ServiceError =>
  error instanceof ServiceError ? error : new ServiceError('InternalServerError', String(error), 500);

function send(response: ServerResponse, reply: object): void {
  const { raw, status } =
    'raw' in reply ? (reply as { raw: Buffer; status: number }) : { raw: JSON.stringify(reply), status: 200 };
  response.writeHead(status, headers());
  response.end(raw);
}

/** The services differ in whether the sentence is `message` or `Message`; the SDK reads either. */
function sendError(response: ServerResponse, { code, message, status }: ServiceError): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, headers());
  response.end(JSON.stringify({ __type: code, message, Message: message }));
}

const headers = () => ({ 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() });
