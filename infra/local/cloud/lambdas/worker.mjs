/** Runs one bundle in a worker thread, one event at a time, as Lambda's runtime does. */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const { file, exportName, context } = workerData;

const describe = (error) =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }
    : { errorType: typeof error, errorMessage: String(error), trace: [] };

async function load() {
  const handler = (await import(pathToFileURL(file).href))[exportName];
  if (typeof handler === 'function') return handler;
  throw Object.assign(new Error(`${exportName} is not a function that the bundle exports`), {
    name: 'Runtime.HandlerNotFound',
  });
}

async function run(handler, { payload, requestId, deadlineMs, clockOffsetMs }) {
  if (clockOffsetMs !== undefined) process.env.YIZHU_CLOCK_OFFSET_MS = String(clockOffsetMs);
  const getRemainingTimeInMillis = () => Math.max(0, deadlineMs - Date.now());
  try {
    const result = await handler(JSON.parse(payload), {
      ...context,
      awsRequestId: requestId,
      getRemainingTimeInMillis,
    });
    return { requestId, payload: JSON.stringify(result) ?? 'null' };
  } catch (error) {
    return { requestId, error: describe(error) };
  }
}

try {
  const handler = await load();
  parentPort.on('message', async (message) => parentPort.postMessage(await run(handler, message)));
  parentPort.postMessage({ isReady: true });
} catch (error) {
  parentPort.postMessage({ error: describe(error) });
}
