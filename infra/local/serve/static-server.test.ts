import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isPortFree, type StaticServer, serveFolder } from './static-server';

const folder = mkdtempSync(path.join(tmpdir(), 'served-'));
writeFileSync(path.join(folder, 'index.html'), '<!doctype html><script>start()</script><p>医助</p>');
writeFileSync(path.join(folder, 'app.0123abcd.js'), 'start()');

let server: StaticServer;
beforeAll(async () => {
  server = await serveFolder(folder, 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const ask = (place: string) => fetch(new URL(place, server.address));
const portOf = (running: StaticServer): number => Number(new URL(running.address).port);

test('the page is served on loopback and asked for again at every visit', async () => {
  const response = await ask('/');
  expect(await response.text()).toContain('医助');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(new URL(server.address).hostname).toBe('127.0.0.1');
});

test('a script whose name holds its hash is kept for good', async () => {
  expect((await ask('/app.0123abcd.js')).headers.get('cache-control')).toContain('immutable');
});

test('the page may run its own scripts and the inline one it came with, and nothing from elsewhere', async () => {
  const policy = (await ask('/')).headers.get('content-security-policy') ?? '';
  // printf 'start()' | openssl dgst -sha256 -binary | openssl base64
  expect(policy).toContain("script-src 'self' 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00=';");
  expect(policy).toContain("default-src 'self';");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test('a file put there while it runs is served as it is now, and not sent again to whoever has it', async () => {
  writeFileSync(path.join(folder, 'policies.json'), '[1]');
  const first = await ask('/policies.json');
  expect(await first.text()).toBe('[1]');
  const again = (etag: string) =>
    fetch(new URL('/policies.json', server.address), { headers: { 'If-None-Match': etag } });
  expect((await again(first.headers.get('etag') ?? '')).status).toBe(304);
  writeFileSync(path.join(folder, 'policies.json'), '[1, 22]');
  const next = await again(first.headers.get('etag') ?? '');
  expect([next.status, await next.text()]).toEqual([200, '[1, 22]']);
});

test('a file that grows while it is sent ends at the length told, so the next answer on the connection is read whole', async () => {
  writeFileSync(path.join(folder, 'long.json'), 'a'.repeat(8_000_000));
  const socket = connect(portOf(server), '127.0.0.1');
  socket.write('GET /long.json HTTP/1.1\r\nHost: yizhu\r\n\r\n');
  await once(socket, 'readable'); // The head has come; the body waits for a reader.
  appendFileSync(path.join(folder, 'long.json'), 'b'.repeat(1_000_000));
  socket.write('GET /nowhere HTTP/1.1\r\nHost: yizhu\r\nConnection: close\r\n\r\n');
  let received = '';
  for await (const chunk of socket) received += chunk;
  const [head = ''] = received.split('\r\n\r\n', 1);
  expect(head).toContain('Content-Length: 8000000');
  expect(received.slice(head.length + 4 + 8_000_000)).toMatch(/^HTTP\/1\.1 404 /);
});

test('what is not there is answered with 404 and Chinese words', async () => {
  for (const place of ['/nowhere', '/%zz', '/..%2f..%2fetc/passwd']) {
    const response = await fetch(`${server.address.slice(0, -1)}${place}`);
    expect([place, response.status]).toEqual([place, 404]);
    expect(await response.text()).toContain('没有这个页面');
  }
});

test('a taken port is seen, and serving on it fails with EADDRINUSE; after closing it is free', async () => {
  const first = await serveFolder(folder, 0);
  const port = portOf(first);
  expect(await isPortFree(port)).toBe(false);
  await expect(serveFolder(folder, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await first.close();
  expect(await isPortFree(port)).toBe(true);
});
