import { buildH5, h5Folder } from '../serve/build-miniapp';
import { isPortFree, type StaticServer, serveFolder } from '../serve/static-server';

/** `npm start`: the mini-program in the browser, at a fixed address, until Ctrl-C. */
const port = 8860;
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

async function start(): Promise<void> {
  if (!(await isPortFree(port))) throw Object.assign(new Error('taken'), { code: 'EADDRINUSE' });
  await buildH5(stop.signal);
  const server = await serveFolder(h5Folder, port);
  console.log(`\n医助已启动，请在浏览器打开 ${server.address}，按 Ctrl-C 停止。`);
  console.log(`Yizhu is running: open ${server.address} in a browser. Ctrl-C stops it.\n`);
  await untilStopped(server);
}

async function untilStopped(server: StaticServer): Promise<void> {
  if (!stop.signal.aborted) await new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
  await server.close();
  console.log('医助已停止。 Yizhu has stopped.');
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const portTaken = (): string =>
  [
    `端口 ${port} 已被别的程序占用。请先停掉那个程序（可用 “lsof -i :${port}” 查看是哪一个），再运行 npm start。`,
    `Port ${port} is taken by another program. Stop it ("lsof -i :${port}" names it), then run npm start again.`,
  ].join('\n');

try {
  await start();
} catch (error) {
  if (!stop.signal.aborted) {
    console.error(isTaken(error) ? portTaken() : messageOf(error));
    process.exitCode = 1;
  }
}
