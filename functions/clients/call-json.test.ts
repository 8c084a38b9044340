import { createServer, type RequestListener } from 'node:http';
import net, { type AddressInfo, type Server, type Socket } from 'node:net';
import { callJson, type NoAnswer } from './call-json';

const limits = { connectMs: 300, answerMs: 300 };
const running: { server: Server; sockets: Set<Socket> }[] = [];
afterEach(async () => {
  for (const { server, sockets } of running.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** Where a real server listens on this computer, as `127.0.0.1:1234`. */
async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push({ server, sockets });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const answering = (answer: RequestListener): Promise<string> => listen(createServer(answer));
const page = (status: number, text = '<html>a proxy</html>') =>
  answering((_, response) => void response.writeHead(status, { 'content-type': 'text/html' }).end(text));
async function refusing(): Promise<string> {
  const place = await listen(net.createServer());
  await new Promise((resolve) => running.pop()?.server.close(resolve));
  return place;
}

async function failureOf(url: string): Promise<{ isUndelivered: boolean; message: string }> {
  const error: NoAnswer = await callJson(url, { secret: 'openid-1' }, limits).then(
    () => {
      throw new Error('it was answered');
    },
    (failure) => failure,
  );
  expect(error.name).toBe('NoAnswer');
  expect(JSON.stringify([error, error.message])).not.toContain('openid-1');
  return error;
}

test('what is asked arrives, and the answer comes back', async () => {
  const place = await answering((request, response) => {
    request.on('data', (sent) => response.end(JSON.stringify({ path: request.url, sent: String(sent) })));
  });
  expect(await callJson(`http://${place}/a?b=1`, { 名: '钱' })).toEqual({ path: '/a?b=1', sent: '{"名":"钱"}' });
});

test('each call has a connection of its own, so that none is made on one that died meanwhile', async () => {
  const ports = new Set<number | undefined>();
  const place = await answering((request, response) => {
    ports.add(request.socket.remotePort);
    response.end(`{"connection":"${request.headers.connection}"}`);
  });
  for (let call = 0; call < 3; call++) expect(await callJson(`http://${place}`)).toEqual({ connection: 'close' });
  expect(ports.size).toBe(3);
});

describe('surely undelivered', () => {
  test('nobody listens', async () => {
    expect(await failureOf(`http://${await refusing()}`)).toMatchObject({ isUndelivered: true });
  });

  test('the name is not found', async () => {
    expect(await failureOf('http://nobody.invalid')).toMatchObject({ isUndelivered: true });
  });

  test('the other side does not speak TLS', async () => {
    expect(await failureOf(`https://${await page(200)}`)).toMatchObject({ isUndelivered: true });
  });

  test('the connection is reset during the handshake', async () => {
    const place = await listen(net.createServer((socket) => socket.once('data', () => socket.resetAndDestroy())));
    expect(await failureOf(`https://${place}`)).toMatchObject({ isUndelivered: true });
  });

  test('the connection does not come to stand in time', async () => {
    expect(await failureOf(`https://${await listen(net.createServer())}`)).toMatchObject({ isUndelivered: true });
  });

  test.each([302, 400, 404, 429, 501, 503])('a proxy turns it away with a page and %i', async (status) => {
    expect(await failureOf(`http://${await page(status)}`)).toMatchObject({ isUndelivered: true });
  });
});

describe('perhaps delivered', () => {
  test('the connection ends without an answer', async () => {
    const place = await answering((request) => void request.on('data', () => request.socket.destroy()));
    expect(await failureOf(`http://${place}`)).toMatchObject({ isUndelivered: false });
  });

  test('the connection is reset after the request', async () => {
    const place = await answering((request) => void request.on('data', () => request.socket.resetAndDestroy()));
    expect(await failureOf(`http://${place}`)).toMatchObject({ isUndelivered: false });
  });

  test('no answer comes in time', async () => {
    expect(await failureOf(`http://${await answering(() => {})}`)).toMatchObject({ isUndelivered: false });
  });

  test('half an answer comes, and no more', async () => {
    const half = (then: (socket: Socket) => void) =>
      answering((request, response) => {
        response.writeHead(200, { 'content-length': 20 }).write('{"errcode"');
        setTimeout(() => then(request.socket), 50);
      });
    expect(await failureOf(`http://${await half((socket) => socket.destroy())}`)).toMatchObject({
      isUndelivered: false,
    });
    expect(await failureOf(`http://${await half(() => {})}`)).toMatchObject({ isUndelivered: false });
  });

  test.each([500, 502, 504, 200])(
    'a proxy says with a page and %i that the answer was lost, or says nothing',
    async (status) => {
      expect(await failureOf(`http://${await page(status)}`)).toMatchObject({ isUndelivered: false });
    },
  );

  test('an answer without an end is not read to its end', async () => {
    const place = await page(200, `"${'x'.repeat(300_000)}"`);
    expect(await failureOf(`http://${place}`)).toMatchObject({ isUndelivered: false });
  });
});

test('an answer of the system itself counts, whatever its status; a proxy’s JSON does not', async () => {
  expect(await callJson(`http://${await page(503, '{"errcode":-1}')}`)).toEqual({ errcode: -1 });
  expect(await failureOf(`http://${await page(503, '{"message":"busy"}')}`)).toMatchObject({ isUndelivered: true });
  expect(await failureOf(`http://${await page(200, 'null')}`)).toMatchObject({ isUndelivered: false });
});
