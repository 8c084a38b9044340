import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Clock } from '../clock';
import type { FunctionSettings } from './settings';

export type FunctionError = {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
};
export type Outcome =
  | { readonly requestId: string; readonly payload: string }
  | { readonly requestId: string; readonly error: FunctionError };

export type Lambda = {
  readonly settings: FunctionSettings;
  /** Call it and wait; what goes wrong in the function is an outcome, not a throw. */
  readonly invoke: (event: unknown) => Promise<Outcome>;
  readonly close: () => Promise<void>;
};

export type LambdaSurroundings = {
  readonly clock: Clock;
  /** On top of the template's environment: endpoints, credentials, what is overridden. */
  readonly environment: Readonly<Record<string, string>>;
  readonly log: (functionId: string, text: string) => void;
};

/** AWS's limits: what goes in, what comes out, and how long a bundle may take to load. */
export const mostRequestBytes = 6 * 1024 * 1024;
const mostReplyBytes = 6_291_556;
const loadLimitMs = 10_000;

type Message = { isReady?: true; requestId?: string; payload?: string; error?: FunctionError };
type Running = {
  readonly worker: Worker;
  /** Ended or about to: takes no further event. */
  isOver: boolean;
  onMessage: (message: Message) => void;
  onEnd: (why: FunctionError) => void;
};

/** A function in worker threads: one event at a time in each, kept warm, as many as are needed up to its limit. */
export function makeLambda(settings: FunctionSettings, around: LambdaSurroundings): Lambda {
  const idle: Running[] = [];
  const all = new Set<Running>();
  const waiting: (() => void)[] = [];

  async function acquire(): Promise<Running> {
    for (;;) {
      const warm = idle.pop();
      if (warm && !warm.isOver) return warm;
      if (warm) continue;
      if (all.size < settings.most) break;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    return startWorker(settings, around, all);
  }

  async function invoke(event: unknown): Promise<Outcome> {
    const requestId = randomUUID();
    const payload = JSON.stringify(event);
    if (Buffer.byteLength(payload) > mostRequestBytes) return { requestId, error: tooLarge };
    try {
      const running = await acquire();
      const outcome = await runOn(running, settings, { requestId, payload, around });
      if (!running.isOver) idle.push(running);
      return outcome;
    } catch (error) {
      if (isFunctionError(error)) return { requestId, error };
      throw error;
    } finally {
      waiting.shift()?.();
    }
  }

  const close = async () => {
    await Promise.all([...all].map(({ worker }) => worker.terminate()));
  };
  return { settings, invoke, close };
}

const tooLarge: FunctionError = {
  errorType: 'RequestEntityTooLargeException',
  errorMessage: `Request must be smaller than ${mostRequestBytes} bytes for the InvokeFunction operation`,
};

const isFunctionError = (error: unknown): error is FunctionError =>
  typeof error === 'object' && error !== null && 'errorType' in error;

function startWorker(settings: FunctionSettings, around: LambdaSurroundings, all: Set<Running>): Promise<Running> {
  const { resource, file, exportName, memoryMb } = settings;
  const context = {
    functionName: resource.ref,
    functionVersion: '$LATEST',
    invokedFunctionArn: resource.attributes.Arn,
    memoryLimitInMB: String(memoryMb),
  };
  const worker = new Worker(path.join(import.meta.dirname, 'worker.mjs'), {
    env: environmentOf(settings, around),
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    stdout: true,
    stderr: true,
    workerData: { file, exportName, context },
  });
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.on('data', (chunk: Buffer) => around.log(resource.id, String(chunk)));
  }
  return new Promise((resolve, reject) => {
    const running: Running = { worker, isOver: false, onMessage: () => {}, onEnd: reject };
    const limit = setTimeout(() => worker.terminate(), loadLimitMs);
    running.onMessage = ({ isReady, error }) => {
      clearTimeout(limit);
      if (isReady) return resolve(running);
      reject(error);
      void worker.terminate();
    };
    all.add(running);
    worker.on('message', (message: Message) => running.onMessage(message));
    worker.on('error', (error) => {
      running.isOver = true;
      running.onEnd(crash(error));
    });
    worker.on('exit', (code) => {
      clearTimeout(limit);
      all.delete(running);
      running.isOver = true;
      running.onEnd({ errorType: 'Runtime.ExitError', errorMessage: `Runtime exited with error: exit status ${code}` });
    });
  });
}

const crash = (error: Error & { code?: string }): FunctionError =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? { errorType: 'Runtime.OutOfMemory', errorMessage: 'Runtime exited with error: signal: killed' }
    : { errorType: error.name, errorMessage: error.message, trace: error.stack?.split('\n') };

function runOn(
  running: Running,
  { timeoutMs }: FunctionSettings,
  { requestId, payload, around }: { requestId: string; payload: string; around: LambdaSurroundings },
): Promise<Outcome> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      running.isOver = true;
      running.onEnd({ errorType: 'Sandbox.Timedout', errorMessage: timedOut(requestId, timeoutMs) });
      void running.worker.terminate();
    }, timeoutMs);
    const end = (outcome: Outcome) => {
      clearTimeout(limit);
      running.onEnd = () => {};
      running.onMessage = () => {};
      resolve(outcome);
    };
    running.onEnd = (error) => end({ requestId, error });
    running.onMessage = ({ payload: reply = 'null', error }) =>
      end(error ? { requestId, error } : limited(requestId, reply));
    const clockOffsetMs = around.clock.offsetMs();
    running.worker.postMessage({ payload, requestId, deadlineMs: Date.now() + timeoutMs, clockOffsetMs });
  });
}

const timedOut = (requestId: string, timeoutMs: number): string =>
  `${new Date().toISOString()} ${requestId} Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`;

function limited(requestId: string, payload: string): Outcome {
  if (Buffer.byteLength(payload) <= mostReplyBytes) return { requestId, payload };
  const errorMessage = `Response payload size exceeded maximum allowed payload size (${mostReplyBytes} bytes).`;
  return { requestId, error: { errorType: 'Function.ResponseSizeTooLarge', errorMessage } };
}

/** Only what the template gives, and what Lambda itself sets. */
function environmentOf({ resource, memoryMb, environment }: FunctionSettings, around: LambdaSurroundings) {
  return {
    ...environment,
    LANG: 'en_US.UTF-8',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
    AWS_LAMBDA_FUNCTION_NAME: resource.ref,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    ...around.environment,
  };
}
