import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import send from 'send';
import { securityHeaders } from './security-headers';

const host = '127.0.0.1';

export interface StaticServer {
  /** Where the browser finds it, with the slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serve a built folder on loopback. Port 0 takes any free one; a taken port rejects with code EADDRINUSE. */
export async function serveFolder(folder: string, port: number): Promise<StaticServer> {
  const server = createServer(answerFrom(folder));
  await listen(server, port);
  const taken = (server.address() as AddressInfo).port;
  return { address: `http://${host}:${taken}/`, close: () => close(server) };
}

/** Whether nothing listens on this loopback port. */
export async function isPortFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await listen(server, port);
  } catch {
    return false;
  }
  await close(server);
  return true;
}

/** Answers with the files of a built folder. */
export function answerFrom(folder: string) {
  const headers = securityHeaders(readFileSync(path.join(folder, 'index.html'), 'utf8'));
  return (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // fetch adds `Cache-Control: no-cache` to whatever names an ETag; it is meant for caches between, but send would take it as "anew".
    if (request.headers['if-none-match']) delete request.headers['cache-control'];
    const [pathname = '/'] = (request.url ?? '/').split('?', 1);
    // Read at each request: newer policies are put there while it runs. What grows meanwhile is sent at the length first told.
    send(request, pathname, { root: folder, cacheControl: false })
      .on('headers', setCaching)
      .on('error', () => answerNotFound(response))
      .on('directory', () => answerNotFound(response))
      .pipe(response);
  };
}

function answerNotFound(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('没有这个页面。请打开首页重新进入。\n');
}

/** A file whose name holds its hash never changes; index.html names them and so must be asked for again. */
function setCaching(response: ServerResponse, file: string): void {
  const isHashed = /\.[0-9a-f]{8}\.(js|css)$/.test(file);
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
