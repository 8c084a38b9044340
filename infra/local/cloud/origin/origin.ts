import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerFrom, close, listen } from '../../serve/static-server';
import type { Cloud } from '../cloud';
import { answerControl } from './control';
import type { Persona } from './persona-page';
import { answerWithButton } from './wechat-button';

export type Origin = {
  /** Without a slash at the end. */
  readonly address: string;
  /** Where the functions and a browser find the object store. */
  readonly storeAddress: string;
  readonly serve: (cloud: Cloud) => void;
  readonly close: () => Promise<void>;
};

const control = '/__local/';
const store = '/__local/s3';

/** One origin for the browser: the app, the API under `/api`, the object store and the local cloud's own pages. A taken port rejects with EADDRINUSE. */
export async function openOrigin(
  port: number,
  appFolder: string | undefined,
  personas: readonly Persona[],
): Promise<Origin> {
  const files = appFolder ? answerWithButton(appFolder, answerFrom(appFolder)) : undefined;
  let cloud: Cloud | undefined;
  const server = createServer((request, response) => {
    answer({ cloud, files, personas }, request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`${error}\n`);
    });
  });
  await listen(server, port);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    storeAddress: `${address}${store}`,
    serve: (running) => {
      cloud = running;
    },
    close: () => close(server),
  };
}

type Rooms = {
  cloud: Cloud | undefined;
  files: ReturnType<typeof answerFrom> | undefined;
  personas: readonly Persona[];
};

async function answer({ cloud, files, personas }: Rooms, request: IncomingMessage, response: ServerResponse) {
  const place = request.url ?? '/';
  if (!isOurs(request)) return refuse(response, 421, '请用 http://127.0.0.1 打开。');
  const isLocal = place.startsWith(control) || place.startsWith('/api/');
  if (!isLocal) return files ? files(request, response) : refuse(response, 404, '这里没有页面。');
  if (!cloud) return refuse(response, 503, '还在启动，请稍等。');
  if (place.startsWith(`${store}/`)) return cloud.objectStore(request, response, place.slice(store.length));
  if (place.startsWith(control)) return answerControl(cloud, personas, request, response, place.slice(control.length));
  if (cloud.api) return cloud.api(request, response, place.slice('/api'.length));
  return refuse(response, 404, '模板里没有接口。');
}

/** A page from elsewhere must not reach what runs here, not even by a name of its own for this address. */
function isOurs({ headers }: IncomingMessage): boolean {
  const host = headers.host ?? '';
  const isLoopback = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
  return isLoopback && (headers.origin === undefined || headers.origin === `http://${host}`);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}
